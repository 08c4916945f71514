/// How open pages learn of changes: where the script and the events are, and who sends them.
package struct LiveReload: Sendable {
    /// The events that pages listen to.
    package let events: EventHub

    /// - Parameter events: whoever watches sends to it.
    package init(events: EventHub) { self.events = events }

    /// Where pages listen, `/_explainer/events`: beside the site, whatever its base path.
    package static let eventsPath = RequestPath(segments: ["_explainer", "events"], isDirectory: false)
    /// Where pages get the script, `/_explainer/live.js`: a file of the same origin, as their policy wants it.
    package static let scriptPath = RequestPath(segments: ["_explainer", "live.js"], isDirectory: false)

    /// Adds the script to a page.
    /// - Parameters:
    ///   - page: the bytes of an HTML page.
    ///   - revision: how often the site had changed before the page was made.
    /// - Returns: the page with the script before `</head>`, or at its end where it has none.
    package static func inject(into page: [UInt8], revision: Int) -> [UInt8] {
        let tag = Array("<script src=\"\(scriptPath.encoded)\" data-revision=\"\(revision)\" defer></script>".utf8)
        let place = end(ofHeadIn: page) ?? page.count
        var bytes: [UInt8] = []
        bytes.reserveCapacity(page.count + tag.count)
        bytes += page[..<place]
        bytes += tag
        bytes += page[place...]
        return bytes
    }

    private static func end(ofHeadIn page: [UInt8]) -> Int? {
        let mark = Array("</head>".utf8)
        var start = page.startIndex
        while let place = page[start...].firstIndex(of: mark[0]) {
            if page[place...].starts(with: mark) { return place }
            start = place + 1
        }
        return nil
    }
}
