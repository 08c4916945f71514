import ArgumentParser
import Build
import Content

/// The option that names the site as it was published before.
struct FormerOptions: ParsableArguments {
    @Option(help: ArgumentHelp(
        "The site as it was published before: URLs and anchors that would be lost are reported. By default the output directory; 'check' knows it only for content in 'content'.",
        valueName: "directory"))
    var former: String?

    /// Where the former site stands.
    /// - Parameter output: the directory that is published to.
    func directory(output: String, on console: Console) throws -> FormerDirectory {
        guard let former else { return FormerDirectory(path: output, isOutput: true) }
        guard FormerSite.isOne(former) else {
            console.fail("'\(former)' is not a site that Explainer published; name the directory of one with --former")
            throw ExitStatus.usage
        }
        return FormerDirectory(path: former, isOutput: false)
    }

    /// The former site for a command that publishes nothing.
    /// - Parameter content: the content directory. Of another than the usual one nobody has said that it is published to the usual directory.
    func site(of reader: ContentReader, content: String, on console: Console) throws -> FormerSite? {
        guard former != nil || content == ContentOptions.defaultContent else { return nil }
        return FormerSite(try directory(output: BuildCommand.defaultOutput, on: console), settings: reader.settings,
            reserved: reader.reservedIDs)
    }
}
