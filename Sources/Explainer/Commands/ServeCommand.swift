import ArgumentParser
import Preview

/// `explainer serve`: shows the site while it is written, or a built one as a host would.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Show the site in a browser and keep it up to date while you write.",
        discussion: "Pages are made in memory; nothing is written to the disk. Ctrl-C stops it.")

    @OptionGroup var options: ContentOptions

    @Option(help: ArgumentHelp("Serve this built directory as a host would, without watching it.", valueName: "directory"))
    var site: String?

    @Option(help: "The name or address to listen on; others than this machine's own can be reached from the network.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; otherwise the first that is free from 8080 on.")
    var port: UInt16?

    @Flag(help: "Open the site in the browser.")
    var open = false

    /// The port that is tried first where none is named.
    private static let firstPort: UInt16 = 8080

    func validate() throws {
        if site != nil, options.drafts { throw ValidationError("--drafts has no effect on --site, which is built already.") }
    }

    func run() async throws {
        let start = ContinuousClock.now
        Interruption.endsProcess()
        let console = Console()
        do {
            let inherited = ListeningSocket.adopt(host: host)
            let socket = try inherited
                ?? ListeningSocket.bind(host: host, port: port.map(PortChoice.exact) ?? .firstFree(from: Self.firstPort))
            let opening = ServeOpening(
                socket: socket, wantedPort: port ?? Self.firstPort, opensBrowser: open, isResumed: inherited != nil, start: start,
                console: console)
            if let site {
                try await BuiltSiteService(directory: site, baseURL: options.baseURL, opening: opening).run()
            } else {
                try await LiveService(options: options, opening: opening).run()
            }
        } catch let error as PreviewError {
            console.fail(error.description)
            throw error.isUsage ? ExitStatus.usage : ExitStatus.machine
        }
    }
}
