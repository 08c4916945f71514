import Build
import Checks
import Content
import Diagnostics
import FileSystem
import Formulas
import Markdown
import Preview
import Site

/// Serves the content as it is being written: watches its directory, and tells open pages what has changed.
struct LiveService {
    let options: ContentOptions
    let opening: ServeOpening

    /// Serves until the process ends.
    func run() async throws {
        let (templatePackage, absence) = findWorkshop()
        // Watched before it is read, so that no change falls between the two.
        let changes = try watchContent()
        let session = SiteSession(
            SessionOptions(
                root: options.content, includesDrafts: options.drafts, baseURL: options.baseURL, outputs: options.outputs,
                isStrict: options.strict,
                trial: RunningProgram.executable.map(ParsingTrial.init(executable:)), formulas: PandocFormulas(path: options.pandocPath),
                inspector: ContentChecks(.errors, catalogue: .explainer)),
            theme: templatePackage?.theme ?? ThemeInUse.theme)
        let events = EventHub(build: String(UInt64.random(in: .min ... .max), radix: 16))
        let board = PreviewReporter(
            events: events, console: opening.console, isStrict: options.strict,
            editor: EditorPlaces())
        let server = PreviewServer(
            socket: opening.socket, source: LiveSource(session: session, content: try ServedDirectory(path: options.content)),
            liveReload: LiveReload(events: events))
        opening.announce(path: await session.rootPath, pages: await session.pageCount())
        if let absence, !opening.isResumed { opening.console.note("changes of templates are not watched: \(absence.reason)") }
        await board.show(session.report, fileCount: session.fileCount)
        let follower = ChangeFollower(session: session, events: events, board: board)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask { await follower.follow(changes) }
            group.addTask(priority: .utility) { await follower.readAll() }
            if let templatePackage {
                let follower = TemplateFollower(
                    templatePackage: templatePackage, socket: opening.socket, session: session, events: events, board: board,
                    console: opening.console)
                group.addTask { await follower.follow() }
            }
            try await group.waitForAll()
        }
    }

    private func findWorkshop() -> (TemplatePackage?, TemplatePackage.Unavailable?) {
        do throws(TemplatePackage.Unavailable) {
            return (try TemplatePackage(), nil)
        } catch {
            return (nil, error)
        }
    }

    private func watchContent() throws -> AsyncStream<DirectoryChange> {
        do {
            return try DirectoryWatcher.changes(in: options.content, early: true)
        } catch let error where error.isMissing {
            let reader = options.reader(ContentChecks(.errors, catalogue: .explainer))
            opening.console.show(reader.report, fileCount: reader.fileCount)
            throw ExitStatus.contentErrors
        }
    }
}
