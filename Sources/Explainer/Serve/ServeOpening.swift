import Preview

/// The first lines on the console, when the server is about to answer.
struct ServeOpening {
    let socket: ListeningSocket
    /// The port that was asked for, or is tried first.
    let wantedPort: UInt16
    let opensBrowser: Bool
    /// Whether this process has taken the place of one that has told all of it.
    let isResumed: Bool
    let start: ContinuousClock.Instant
    let console: Console

    /// Tells where the site is, and what the author should know of that.
    /// - Parameters:
    ///   - path: where the site begins, with a `/` at both ends.
    ///   - pages: how many there are.
    func announce(path: String, pages: Int) {
        let url = String(socket.url.dropLast()) + path
        let seconds = (ContinuousClock.now - start).inSeconds
        guard !isResumed else {
            return console.result("\(url) has new templates; \(pages) page\(pages == 1 ? "" : "s"), ready in \(seconds) s")
        }
        console.result("\(url) shows \(pages) page\(pages == 1 ? "" : "s"), ready in \(seconds) s; Ctrl-C stops it")
        if wantedPort != 0, socket.port != wantedPort { console.note("port \(wantedPort) is in use; this is port \(socket.port)") }
        if !socket.isLoopback {
            console.note(
                "everybody who can reach '\(socket.host)' over the network can read these pages; "
                    + "without --host only this machine can")
        }
        if opensBrowser, !Browser.open(url) { console.note("no browser could be started; open \(url) yourself") }
    }
}
