import Preview

/// The author's browser.
enum Browser {
    #if os(macOS)
    private static let opener = "open"
    #else
    private static let opener = "xdg-open"
    #endif

    /// Opens a URL, without waiting for it.
    /// - Returns: whether there was a program to do so.
    static func open(_ url: String) -> Bool { ChildProcess.start([opener, url]) }
}
