internal import NIOHTTP1

/// What the server says to one request, ready to be sent.
enum Answer {
    case whole(Message)
    /// The stream of events, without an end.
    case events

    /// A head, and what of the body is sent.
    struct Message {
        var status: ResponseStatus
        var headers: HTTPHeaders
        var body: PreviewResponse.Body
        /// The bytes of the body that are sent: none for HEAD.
        var range: Range<Int>

        /// An answer of one sentence, where a request is refused.
        static func refusal(_ status: ResponseStatus, _ headers: HTTPHeaders = [:]) -> Message {
            Message(.plain(status), for: nil, headers: headers)
        }

        /// Fits a source's answer to what the request asks for: a range, what changed, or the head alone.
        init(_ response: PreviewResponse, for request: RequestHead?, headers extra: HTTPHeaders = [:]) {
            let size = response.body.size
            let isPage = response.contentType == .html
            status = response.status
            body = response.body
            range = 0..<size
            headers = extra
            headers.add(name: "Content-Type", value: response.contentType.text)
            headers.add(name: "X-Content-Type-Options", value: "nosniff")
            headers.add(name: "Cross-Origin-Resource-Policy", value: "same-origin")
            headers.add(name: "Cache-Control", value: isPage ? "no-store" : "no-cache")
            for field in response.headers where field.name.lowercased() != "x-content-type-options" {
                headers.replaceOrAdd(name: field.name, value: field.value)
            }
            if let location = response.location { headers.add(name: "Location", value: location) }
            if let request, status == .ok { fit(to: request, size: size) }
            if status != .notModified { headers.add(name: "Content-Length", value: String(range.count)) }
            if request?.method == "HEAD" { range = 0..<0 }
        }

        private mutating func fit(to request: RequestHead, size: Int) {
            let tag = body.tag
            headers.add(name: "ETag", value: tag.text)
            headers.add(name: "Accept-Ranges", value: "bytes")
            if request.values(of: "If-None-Match").contains(where: tag.matches) {
                status = .notModified
                range = 0..<0
                return
            }
            let isSameState = request.value(of: "If-Range").map { $0 == tag.text } ?? true
            guard request.method == "GET", isSameState else { return }
            switch ByteRange(header: request.value(of: "Range"), size: size) {
            case .whole: break
            case .part(let part):
                status = .partialContent
                range = part
                headers.add(name: "Content-Range", value: "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)")
            case .unsatisfiable:
                status = .rangeNotSatisfiable
                range = 0..<0
                headers.add(name: "Content-Range", value: "bytes */\(size)")
            }
        }
    }
}
