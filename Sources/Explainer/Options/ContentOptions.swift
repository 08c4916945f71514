import ArgumentParser
import Build
import Content
import Diagnostics
import FileSystem
import Formulas
import Markdown
import Site
import SystemPackage

/// The options that say which content is read, and how.
struct ContentOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The directory with the content.", valueName: "directory"))
    var content = Self.defaultContent

    /// The directory with the content unless it is said otherwise.
    static let defaultContent = "content"

    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp("The URL that the site is published at; overrides base-url in site.yaml.", valueName: "url"),
        transform: { text in
            do throws(BaseURL.Fault) { return try BaseURL(text) } catch {
                throw ValidationError("it \(error.message(of: text)); \(error.help)")
            }
        })
    var baseURL: BaseURL?

    @Flag(help: "Publish drafts as well.")
    var drafts = false

    @Option(
        name: .customLong("pandoc"),
        help: ArgumentHelp("The pandoc that sets formulas; by default the one on the PATH.", valueName: "path"))
    var pandocPath: String?
    @Flag(help: "Publish each topic as a book in EPUB as well; the same as 'epub: true' in site.yaml.")
    var epub = false

    @Flag(help: "Let links name files, for copies without a server; the same as 'portable: true' in site.yaml.")
    var portable = false

    @Flag(help: "Publish each topic as a PDF as well, printed by WeasyPrint or Chromium; the same as 'pdf: true' in site.yaml.")
    var pdf = false

    /// What is asked for beside what the settings ask for.
    var outputs: OutputFormats { (epub ? OutputFormats.epub : []).union(portable ? .portable : []).union(pdf ? .pdf : []) }

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    /// The content, its settings read.
    /// - Parameters:
    ///   - checks: the rules that are looked at while it is read.
    ///   - isPublished: whether it is read to be published, or only to be looked over.
    func reader(_ checks: any ContentInspector, isPublished: Bool = true) -> ContentReader {
        ContentReader(
            root: content, includesDrafts: drafts, baseURL: baseURL, outputs: outputs,
            trial: RunningProgram.executable.map(ParsingTrial.init(executable:)), formulas: PandocFormulas(path: pandocPath), inspector: checks,
            writesMarkdown: isPublished, theme: ThemeInUse.theme.texts, reserved: .ofSite)
    }

    /// Ends the command where there is no content directory, or none that may be listed.
    func require(_ catalog: ContentCatalog, on console: Console) throws {
        guard let failure = catalog.failure else { return }
        console.fail("the content directory '\(content)' cannot be read: \(failure); name it with --content")
        throw failure == .noSuchFileOrDirectory || failure == .notDirectory ? ExitStatus.usage : ExitStatus.machine
    }

    /// Whether what was found forbids publishing.
    func fails(_ report: DiagnosticReport) -> Bool {
        report.hasErrors || (strict && report.counts[.warning, default: 0] > 0)
    }
}

