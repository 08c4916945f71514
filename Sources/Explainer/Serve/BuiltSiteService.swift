import Content
import Preview
import Publication

/// Serves a built directory as a host for static sites would.
struct BuiltSiteService {
    let directory: String
    /// Where the site is published; its path is the one it is served under.
    let baseURL: BaseURL?
    let opening: ServeOpening

    /// Serves until the process ends.
    func run() async throws {
        restore()
        let source = try DirectorySource(path: directory)
        let path = baseURL?.path ?? "/"
        opening.announce(path: path, pages: source.pageCount)
        try await PreviewServer(socket: opening.socket, source: BasePathSource(path: path, source)).run()
    }

    /// A killed build may have left the site moved aside or half changed.
    private func restore() {
        do throws(PublicationError) { try OutputDirectory.restore(directory) } catch .busy { return } catch {
            Console().note(error.description)
        }
    }
}
