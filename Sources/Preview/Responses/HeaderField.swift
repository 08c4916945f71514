/// One header of a response.
package struct HeaderField: Sendable, Hashable {
    /// Its name, as it was written.
    package let name: String
    /// Its value, without the spaces around.
    package let value: String

    /// - Parameters:
    ///   - name: a token of RFC 9110.
    ///   - value: visible characters, spaces and tabs.
    /// - Returns: `nil` where either could break out of its line, or where the field is the server's own to set:
    ///   framing, caching, and the leave for other origins to read, which the preview never gives.
    package init?(name: String, value: String) {
        let token = name.utf8
        guard !token.isEmpty, token.allSatisfy(Self.isTokenByte) else { return nil }
        guard value.utf8.allSatisfy({ $0 >= UInt8(ascii: " ") && $0 != 0x7F || $0 == UInt8(ascii: "\t") }) else {
            return nil
        }
        let lowercased = name.lowercased()
        guard !Self.reserved.contains(lowercased), !lowercased.hasPrefix("access-control-") else { return nil }
        self.name = name
        self.value = value
    }

    private static let reserved: Set<String> = [
        "accept-ranges", "cache-control", "connection", "content-length", "content-range", "etag", "keep-alive",
        "location", "trailer", "transfer-encoding", "upgrade",
    ]

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
