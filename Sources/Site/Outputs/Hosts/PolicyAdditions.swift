/// What browsers may load for a theme's pages beside the site's own files.
///
/// Without it pages load scripts, style sheets, images and, where there are any, fonts of the site, and nothing of other hosts.
public struct PolicyAdditions: Sendable, Hashable {
    /// What is loaded.
    public enum Kind: String, Sendable, CaseIterable {
        case styles = "style-src"
        case scripts = "script-src"
        case images = "img-src"
        case fonts = "font-src"
        case media = "media-src"
        case frames = "frame-src"
        case connections = "connect-src"
    }

    /// Where it may come from.
    public struct Source: Sendable, Hashable {
        let text: String

        /// The site itself.
        public static let site = Source(text: "'self'")
        /// The document itself, by paths with `data:`.
        public static let data = Source(text: "data:")

        /// Another host, over TLS.
        /// - Parameter name: its name, such as `tiles.example.org`.
        /// - Returns: `nil` where that is no name of a host.
        public static func host(_ name: String) -> Source? {
            let labels = name.split(separator: ".", omittingEmptySubsequences: false)
            let isName = labels.count > 1 && labels.allSatisfy { label in
                !label.isEmpty && label.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
            }
            return isName ? Source(text: "https://\(name.lowercased())") : nil
        }

        /// The whole URL of the host; `nil` for the site and the document themselves.
        var host: String? { text.hasPrefix("https://") ? text : nil }

        private init(text: String) { self.text = text }
    }

    /// Where each kind may come from.
    public var sources: [Kind: [Source]]

    /// Nothing.
    public static let none = PolicyAdditions([:])

    /// - Parameter sources: where each kind may come from beside the site.
    public init(_ sources: [Kind: [Source]]) { self.sources = sources }

    /// The hosts that pages may load from, each once.
    package var hosts: [String] { Set(sources.values.joined().compactMap(\.host)).sorted() }
}
