internal import NIOHTTP1

/// Decides what to say to a request: who may ask, what may be asked, and the source's answer.
struct Responder: Sendable {
    let policy: HostPolicy
    let source: any PreviewSource
    /// Where events are listened to, if the preview tells of any.
    let eventsPath: RequestPath?

    /// - Parameter request: the head of the request; its body is not awaited.
    func answer(to request: RequestHead) async -> Answer {
        guard let host = request.value(of: "Host") else { return .whole(.refusal(.badRequest)) }
        guard policy.accepts(host: host) else { return .whole(.refusal(.forbidden)) }
        guard request.method == "GET" || request.method == "HEAD", !request.announcesBody else {
            return .whole(.refusal(.methodNotAllowed, ["Allow": "GET, HEAD"]))
        }
        guard let path = RequestPath(target: request.target) else { return .whole(.refusal(.badRequest)) }
        if path == eventsPath {
            guard request.method == "GET" else { return .whole(.refusal(.methodNotAllowed, ["Allow": "GET"])) }
            return isSameOrigin(request, host: host) ? .events : .whole(.refusal(.forbidden))
        }
        return .whole(Answer.Message(await source.response(to: path), for: request))
    }

    /// Whether the request was made by a page of the preview itself.
    ///
    /// Browsers send no Origin when a page listens to its own server, but then say `same-origin`.
    private func isSameOrigin(_ request: RequestHead, host: String) -> Bool {
        let origins = request.values(of: "Origin")
        guard let origin = origins.first else { return request.value(of: "Sec-Fetch-Site") == "same-origin" }
        return origins.count == 1 && policy.accepts(origin: origin, host: host)
    }
}
