/// A source whose pages hear of changes.
struct LiveReloadSource: PreviewSource {
    private let source: any PreviewSource
    private let events: EventHub

    init(_ source: any PreviewSource, events: EventHub) {
        self.source = source
        self.events = events
    }

    func response(to path: RequestPath) async -> PreviewResponse {
        if path == LiveReload.scriptPath { return .bytes(Array(LiveReload.script.utf8), .script) }
        // Counted before the page is made: a change meanwhile makes it out of date, whatever it shows.
        let revision = events.revision
        return listening(await source.response(to: path), revision: revision)
    }

    func notFound() async -> PreviewResponse {
        let revision = events.revision
        return listening(await source.notFound(), revision: revision)
    }

    private func listening(_ response: PreviewResponse, revision: Int) -> PreviewResponse {
        guard response.contentType == .html, case .bytes(let page) = response.body else { return response }
        var response = response
        response.body = .bytes(LiveReload.inject(into: page, revision: revision))
        return response
    }
}
