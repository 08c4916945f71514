/// The tag that tells one state of a body from another (RFC 9110, section 8.8.3).
package struct EntityTag: Sendable, Hashable {
    /// The tag as it stands in a header, in quotes.
    let text: String

    /// The tag of bytes in memory: their FNV-1a hash, which need not withstand an enemy.
    init(of bytes: [UInt8]) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        text = "\"\(String(hash, radix: 16))-\(String(bytes.count, radix: 16))\""
    }

    /// The tag of a file: its identity, size and the nanosecond it was last changed.
    init(file: UInt64, size: Int, seconds: Int, nanoseconds: Int) {
        let parts = [String(file, radix: 16), String(size, radix: 16), String(seconds, radix: 16)]
        text = "\"\(parts.joined(separator: "-"))-\(String(nanoseconds, radix: 16))\""
    }

    /// Whether an If-None-Match header names this tag, weak or strong.
    func matches(_ header: String) -> Bool {
        header.split(separator: ",").contains { entry in
            let tag = entry.drop { $0 == " " || $0 == "\t" }
            return tag.hasPrefix("*") || tag.hasPrefix(text) || tag.hasPrefix("W/" + text)
        }
    }
}
