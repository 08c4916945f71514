extension ServerEvent {
    /// The first event a page hears.
    /// - Parameters:
    ///   - build: a name of the server's run; pages of another one reload.
    ///   - revision: how often the site has changed; pages made before the last time are brought up to date.
    static func hello(build: String, revision: Int) -> ServerEvent { ServerEvent("hello", data: "\(build)\n\(revision)") }

    /// Pages may be others than they were.
    /// - Parameter patterns: their paths, as in URLs but decoded; one that ends in `*` stands for all that begin with the rest.
    package static func pages(matching patterns: [String]) -> ServerEvent {
        ServerEvent("page", data: patterns.joined(separator: "\n"))
    }

    /// An image or download has changed.
    /// - Parameter path: its path, decoded.
    package static func media(_ path: String) -> ServerEvent { ServerEvent("media", data: path) }

    /// The style sheet has changed.
    package static let style = ServerEvent("style")

    /// Something has changed that can only be loaded anew, such as a script.
    package static let reload = ServerEvent("reload")

    /// There are mistakes; the page stays as it was.
    package static func diagnostics(_ diagnostics: PreviewDiagnostics) -> ServerEvent {
        ServerEvent("diagnostics", data: diagnostics.json)
    }

    /// What stood is over: the mistakes are fixed, or the program is built.
    static let clear = ServerEvent("clear")

    /// The program is being built anew.
    /// - Parameter note: what the reader is shown.
    package static func building(_ note: String) -> ServerEvent { ServerEvent("building", data: note) }

    /// A page was edited, which those who show another may want to go to.
    /// - Parameter path: its path, decoded.
    package static func elsewhere(_ path: String) -> ServerEvent { ServerEvent("elsewhere", data: path) }
}
