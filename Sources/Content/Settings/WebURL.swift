internal import Diagnostics
internal import YAMLSchema

/// An absolute http or https URL.
public struct WebURL: Sendable, Hashable {
    /// The URL as its author wrote it.
    public let text: String

    /// A URL with a scheme of the web, a host, and no blank, control or quote in it; `nil` for anything else.
    package init?(_ text: String) {
        let lower = text.lowercased()
        guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
        let rest = text.utf8.dropFirst(scheme.utf8.count)
        let host = rest.prefix { !"/?#".utf8.contains($0) }
        guard !host.isEmpty, !rest.contains(where: { $0 <= 0x20 || $0 == 0x7F || "\"<>\\^`{|}".utf8.contains($0) })
        else { return nil }
        self.text = text
    }
}

extension MappingReader {
    /// An absolute http or https URL.
    mutating func webURL(_ key: String) -> WebURL? {
        guard let text = string(key) else { return nil }
        if let url = WebURL(text.value) { return url }
        add(Diagnostic(
            .wrongType, "'\(key)' must be an http(s) URL, not '\(text.value)'", at: text.location,
            help: "write the whole URL, such as https://example.org/"))
        return nil
    }
}
