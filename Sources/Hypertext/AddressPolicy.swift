/// Which addresses a page may lead to: relative ones, and those of a few schemes.
public enum AddressPolicy {
    /// What stands in the place of a refused address.
    public static let refused = "about:invalid#refused"

    /// The schemes that are allowed, in lower case.
    public static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

    /// What an address is.
    public enum Verdict: Sendable, Hashable {
        /// It leads on from the page it stands on.
        case relative
        /// It has an allowed scheme, in lower case here.
        case absolute(scheme: String)
        /// It has another scheme, or a host without a scheme.
        case refused
    }

    /// Judges an address as a browser would read it.
    ///
    /// Browsers drop controls and blanks at the ends and every tab and line break, and take `\` for `/`
    /// (URL standard, section 4.4), so that is done before the scheme is looked at.
    /// - Parameter address: the address, entities already decoded.
    public static func verdict(of address: String) -> Verdict {
        var bytes = address.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }[...]
        bytes = bytes.drop { $0 <= 0x20 }
        let lead = bytes.prefix(2).map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
        if lead == Array("//".utf8) { return .refused }
        guard let end = bytes.firstIndex(where: { ":/?#\\".utf8.contains($0) }), bytes[end] == UInt8(ascii: ":") else {
            return .relative
        }
        let scheme = String(decoding: bytes[..<end].map(\.lowercased), as: UTF8.self)
        return schemes.contains(scheme) ? .absolute(scheme: scheme) : .refused
    }

    /// Whether every address of a `srcset` may stand there.
    static func allows(list: String) -> Bool {
        list.split(separator: ",").allSatisfy { candidate in
            let address = candidate.split { $0.isWhitespace }.first.map(String.init) ?? ""
            return verdict(of: address) != .refused
        }
    }
}
