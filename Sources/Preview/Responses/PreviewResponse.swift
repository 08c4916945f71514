/// An answer of a source, before the server looks at ranges, tags and methods.
package struct PreviewResponse: Sendable {
    /// What the answer carries.
    package enum Body: Sendable {
        /// What was made in memory.
        case bytes([UInt8])
        /// A file, read as it is sent.
        case file(OpenFile)

        /// In bytes.
        var size: Int {
            switch self {
            case .bytes(let bytes): bytes.count
            case .file(let file): file.size
            }
        }

        /// Some of it.
        /// - Throws: ``PreviewError/system(operation:code:)``, also where a file has become shorter.
        func bytes(_ range: Range<Int>) throws(PreviewError) -> ArraySlice<UInt8> {
            switch self {
            case .bytes(let bytes): return bytes[range]
            case .file(let file):
                let bytes = try file.read(range)
                guard bytes.count == range.count else { throw .system(operation: "read", code: 0) }
                return bytes[...]
            }
        }

        var tag: EntityTag {
            switch self {
            case .bytes(let bytes): EntityTag(of: bytes)
            case .file(let file): file.tag
            }
        }
    }

    /// What became of the request.
    package var status: ResponseStatus
    /// The media type of the body.
    package var contentType: ContentType
    /// What is sent, as far as method and range ask for it.
    package var body: Body
    /// Where a redirect leads: a path, never a host.
    package var location: String?
    /// Further headers, such as the security headers of the published site.
    package var headers: [HeaderField]

    /// Any answer; those there are names for are better made by them.
    package init(
        _ status: ResponseStatus, _ contentType: ContentType, _ body: Body, location: String? = nil,
        headers: [HeaderField] = []
    ) {
        self.status = status
        self.contentType = contentType
        self.body = body
        self.location = location
        self.headers = headers
    }

    /// A page or another file in memory.
    package static func bytes(
        _ bytes: [UInt8], _ contentType: ContentType, status: ResponseStatus = .ok, headers: [HeaderField] = []
    ) -> PreviewResponse {
        PreviewResponse(status, contentType, .bytes(bytes), headers: headers)
    }

    /// A redirect within the site.
    /// - Parameters:
    ///   - path: a percent-encoded path that begins with one slash.
    ///   - status: `movedPermanently` or `found`.
    package static func redirect(to path: String, _ status: ResponseStatus = .movedPermanently) -> PreviewResponse {
        PreviewResponse(status, .plain, .bytes([]), location: path)
    }

    /// An answer of one sentence.
    package static func plain(_ status: ResponseStatus) -> PreviewResponse {
        .bytes(Array((status.sentence + "\n").utf8), .plain, status: status)
    }
}
