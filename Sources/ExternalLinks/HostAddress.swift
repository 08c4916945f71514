/// An address taken apart into the host that is asked and what it is asked for.
struct HostAddress: Hashable {
    /// Scheme, host and port, in lower case: what shares a robots.txt.
    let origin: String
    /// Path and query, from the first `/` on.
    let target: String

    /// - Parameter address: with http or https; a fragment is the reader's own affair and is left out.
    init?(_ address: String) {
        guard let scheme = address.firstRange(of: "://"), ["http", "https"].contains(address[..<scheme.lowerBound].lowercased()) else { return nil }
        let rest = address[scheme.upperBound...].prefix { $0 != "#" }
        let host = rest.prefix { !"/?".contains($0) }
        guard !host.isEmpty else { return nil }
        origin = address[..<scheme.upperBound].lowercased() + host.lowercased()
        let path = rest[host.endIndex...]
        target = (path.hasPrefix("/") ? "" : "/") + Self.encoded(path)
    }

    /// What is asked for.
    var address: String { origin + target }

    /// All but ASCII as `%XX`, as browsers send it.
    private static func encoded(_ text: Substring) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return String(text) }
        return text.utf8.reduce(into: "") { result, byte in
            if byte < 0x80 { result.unicodeScalars.append(Unicode.Scalar(byte)) } else { result += "%" + String(byte, radix: 16, uppercase: true) }
        }
    }
}

