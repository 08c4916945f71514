internal import Bytes

/// A digital object identifier, whatever resolver it was written with.
///
/// Source of the form: DOI Handbook, section 2.2: `10.`, a registrant, `/`, a suffix; of short ones, `10/abcd`: shortdoi.org.
struct DOI {
    /// `10.1234/abcd`.
    let text: String

    private static let resolvers = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "https://www.doi.org/", "http://www.doi.org/"]

    init?(_ written: String) {
        var text = written.trimmingWhitespace
        for prefix in Self.resolvers + ["doi.org/", "dx.doi.org/", "doi:", "doi "] where text.lowercased().hasPrefix(prefix) {
            text = text.dropFirst(prefix.count).drop { $0 == " " }
        }
        guard text.hasPrefix("10.") || text.hasPrefix("10/"), !text.hasSuffix("/"), text.split(separator: "/", maxSplits: 1).count == 2, !text.contains(where: \.isWhitespace)
        else { return nil }
        self.text = String(text)
    }

    /// The DOI that a URL resolves; `nil` for any other URL.
    init?(resolving url: String) {
        let lower = url.lowercased()
        guard Self.resolvers.contains(where: lower.hasPrefix) else { return nil }
        self.init(url)
    }
}
