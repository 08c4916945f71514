/// The media type of a response, with its charset where it is text.
package struct ContentType: Sendable, Hashable {
    /// The value of the Content-Type header.
    package let text: String

    /// - Parameter text: a media type, such as `text/html; charset=utf-8`.
    package init(_ text: String) { self.text = text }

    /// A page.
    package static let html = ContentType("text/html; charset=utf-8")
    /// Text as it stands.
    package static let plain = ContentType("text/plain; charset=utf-8")
    /// JavaScript.
    package static let script = ContentType("text/javascript; charset=utf-8")
    /// What browsers save rather than show.
    package static let unknown = ContentType("application/octet-stream")

    /// The type of a file, by the end of its name.
    /// - Parameter name: a file name or path.
    package init(fileName name: String) {
        let ending = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[name.utf8.index(after: $0)...] }
        self = ending.flatMap { Self.byEnding[$0.lowercased()] } ?? .unknown
    }

    private static let byEnding: [String: ContentType] = [
        "atom": ContentType("application/atom+xml; charset=utf-8"),
        "avif": ContentType("image/avif"),
        "bib": ContentType("application/x-bibtex; charset=utf-8"),
        "css": ContentType("text/css; charset=utf-8"),
        "csv": ContentType("text/csv; charset=utf-8"),
        "epub": ContentType("application/epub+zip"),
        "gif": ContentType("image/gif"),
        "htm": .html, "html": .html,
        "ico": ContentType("image/x-icon"),
        "jpeg": ContentType("image/jpeg"), "jpg": ContentType("image/jpeg"),
        "js": .script, "mjs": .script,
        "json": ContentType("application/json; charset=utf-8"),
        "jsonld": ContentType("application/ld+json; charset=utf-8"),
        "map": ContentType("application/json; charset=utf-8"),
        "md": ContentType("text/markdown; charset=utf-8"),
        "mp3": ContentType("audio/mpeg"),
        "mp4": ContentType("video/mp4"),
        "ogg": ContentType("audio/ogg"),
        "otf": ContentType("font/otf"),
        "pdf": ContentType("application/pdf"),
        "png": ContentType("image/png"),
        "ris": ContentType("application/x-research-info-systems; charset=utf-8"),
        "svg": ContentType("image/svg+xml; charset=utf-8"),
        "ttf": ContentType("font/ttf"),
        "txt": .plain,
        "vtt": ContentType("text/vtt; charset=utf-8"),
        "wasm": ContentType("application/wasm"),
        "webm": ContentType("video/webm"),
        "webmanifest": ContentType("application/manifest+json; charset=utf-8"),
        "webp": ContentType("image/webp"),
        "woff": ContentType("font/woff"),
        "woff2": ContentType("font/woff2"),
        "xml": ContentType("application/xml; charset=utf-8"),
        "xsl": ContentType("application/xslt+xml; charset=utf-8"),
        "yaml": ContentType("application/yaml; charset=utf-8"), "yml": ContentType("application/yaml; charset=utf-8"),
    ]
}
