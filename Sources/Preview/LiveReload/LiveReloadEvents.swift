extension ServerEvent {
    /// The first event a page hears.
    /// - Parameter build: a name that differs between builds of the program, so that pages of a former one reload.
    package static func hello(build: String) -> ServerEvent { ServerEvent("hello", data: build) }

    /// A page was made anew.
    /// - Parameter path: its path, as in an address but decoded; `nil` for every page.
    package static func page(_ path: String? = nil) -> ServerEvent { ServerEvent("page", data: path ?? "") }

    /// The style sheet has changed.
    package static let style = ServerEvent("style")

    /// There are mistakes; the page stays as it was.
    package static func diagnostics(_ diagnostics: PreviewDiagnostics) -> ServerEvent {
        ServerEvent("diagnostics", data: diagnostics.json)
    }

    /// The mistakes are mended, or what was being built is.
    package static let clear = ServerEvent("clear")

    /// The program is being built anew.
    /// - Parameter note: what the reader is told.
    package static func building(_ note: String) -> ServerEvent { ServerEvent("building", data: note) }

    /// A page was edited, which those who show another may want to go to.
    /// - Parameter path: its path, decoded.
    package static func elsewhere(_ path: String) -> ServerEvent { ServerEvent("elsewhere", data: path) }
}
