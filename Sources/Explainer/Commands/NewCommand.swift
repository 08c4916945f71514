import ArgumentParser
import SystemPackage
import CLibrary

/// `explainer new`: writes the content of a small whole explainer, to be changed into one's own, or the package of a theme.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Write the content of a small explainer to start from, or the package of a theme.")

    @Flag(help: "Write a Swift package with a theme of your own: two files and a README.")
    var theme = false

    @Option(
        help: ArgumentHelp(
            "Where that package finds Explainer: the URL of its repository, or a directory with a copy of it. By default the directory that this program was built in.",
            valueName: "place"))
    var explainer: String?

    @Argument(help: "The directory to create: a new or an empty one.")
    var directory: String

    func validate() throws {
        if explainer != nil, !theme { throw ValidationError("--explainer needs --theme.") }
    }

    func run() throws {
        let console = Console()
        do throws(Starter.Failure) {
            let starter = try theme ? ThemeStarter(in: directory, dependingOn: explainer).files : Starter.files
            try Starter.write(starter, to: FilePath(directory))
        } catch {
            console.fail(error.description)
            throw error.isUsage ? ExitStatus.usage : ExitStatus.machine
        }
        console.result(theme
            ? "Wrote the package of a theme to \(directory). Show a site in it with: swift run --package-path \(directory) \(ThemeStarter.name(for: directory)) serve --content CONTENT"
            : "Wrote a small explainer to \(directory). Build it with: explainer build --content \(directory)")
    }
}
