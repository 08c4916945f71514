/// A URL taken apart into the host that is asked and what it is asked for.
struct HostURL: Hashable {
    /// Scheme, host and port, in lower case: what shares a robots.txt.
    let origin: String
    /// Path and query, from the first `/` on.
    let target: String

    /// - Parameter url: with http or https; a fragment is the reader's own affair and is left out.
    init?(_ url: String) {
        guard let scheme = url.firstRange(of: "://"), ["http", "https"].contains(url[..<scheme.lowerBound].lowercased()) else { return nil }
        let rest = url[scheme.upperBound...].prefix { $0 != "#" }
        let host = rest.prefix { !"/?".contains($0) }
        guard !host.isEmpty else { return nil }
        origin = url[..<scheme.upperBound].lowercased() + host.lowercased()
        let path = rest[host.endIndex...]
        target = (path.hasPrefix("/") ? "" : "/") + Self.encoded(path)
    }

    /// What is asked for.
    var url: String { origin + target }

    /// All but ASCII as `%XX`, as browsers send it.
    private static func encoded(_ text: Substring) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return String(text) }
        return text.utf8.reduce(into: "") { result, byte in
            if byte < 0x80 { result.unicodeScalars.append(Unicode.Scalar(byte)) } else { result += "%" + String(byte, radix: 16, uppercase: true) }
        }
    }
}

extension HostURL {
    /// Whether a URL of something on a host leads to the front page of one, as many hosts do with all that they have lost.
    static func leadsToFrontPage(from url: String, to target: String) -> Bool { !isFrontPage(url) && isFrontPage(target) }

    /// Whether a URL has no path, or that of a front page, in one language of several at times.
    private static func isFrontPage(_ url: String) -> Bool {
        guard let start = url.firstRange(of: "://")?.upperBound, !url[start...].contains("?") else { return false }
        let parts = url[start...].prefix { $0 != "#" }.split(separator: "/").dropFirst()
        guard let first = parts.first?.lowercased() else { return true }
        let names: Set<String> = ["index.html", "index.htm", "index.php", "home", "home.html", "default.aspx"]
        let isLanguage = first.count == 2 && first.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        return parts.count == 1 ? names.contains(first) || isLanguage : parts.count == 2 && isLanguage && names.contains(parts[parts.startIndex + 1].lowercased())
    }
}
