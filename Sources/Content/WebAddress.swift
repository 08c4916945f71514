internal import Diagnostics
internal import YAMLSchema

/// An absolute http or https address.
public struct WebAddress: Sendable, Hashable {
    public let text: String

    /// An address with a scheme of the web, a host, and no blank, control or quote in it; `nil` for anything else.
    public init?(_ text: String) {
        let lower = text.lowercased()
        guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
        let rest = text.utf8.dropFirst(scheme.utf8.count)
        let host = rest.prefix { !"/?#".utf8.contains($0) }
        guard !host.isEmpty, !rest.contains(where: { $0 <= 0x20 || $0 == 0x7F || "\"<>\\^`{|}".utf8.contains($0) })
        else { return nil }
        self.text = text
    }

    /// The address as a folder: with a `/` at its end.
    public var asFolder: WebAddress {
        text.hasSuffix("/") ? self : WebAddress(unchecked: text + "/")
    }

    /// The path of the address, from the `/` after the host on.
    public var path: String {
        let afterScheme = text.utf8.firstIndex(of: UInt8(ascii: ":")).map { text.utf8.index($0, offsetBy: 3) } ?? text.startIndex
        return text.utf8[afterScheme...].firstIndex(of: UInt8(ascii: "/")).map { String(text[$0...]) } ?? "/"
    }

    /// The absolute address of a page below this one, with all but ASCII percent-encoded.
    public func appending(_ address: PageAddress) -> String {
        var encoded = asFolder.text
        for byte in address.path.utf8 {
            if byte > 0x20, byte < 0x7F, !"\"<>\\^`{|}%?#".utf8.contains(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return encoded
    }

    private init(unchecked text: String) { self.text = text }
}

extension MappingReader {
    /// An absolute http or https address.
    mutating func webAddress(_ key: String) -> WebAddress? {
        guard let text = string(key) else { return nil }
        if let address = WebAddress(text.value) { return address }
        add(Diagnostic(
            .wrongType, "'\(key)' takes an address of the web, not '\(text.value)'", at: text.location,
            help: "write it whole, such as https://example.org/"))
        return nil
    }
}
