/// A source whose pages hear of changes.
struct LiveReloadSource: PreviewSource {
    private let source: any PreviewSource

    init(_ source: any PreviewSource) { self.source = source }

    func response(to path: RequestPath) async -> PreviewResponse {
        if path == LiveReload.scriptPath { return .bytes(Array(LiveReload.script.utf8), .script) }
        return listening(await source.response(to: path))
    }

    func notFound() async -> PreviewResponse { listening(await source.notFound()) }

    private func listening(_ response: PreviewResponse) -> PreviewResponse {
        guard response.contentType == .html, case .bytes(let page) = response.body else { return response }
        var response = response
        response.body = .bytes(LiveReload.inject(into: page))
        return response
    }
}
