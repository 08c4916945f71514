internal import Bytes

/// The path of a request, decoded once and known to be plain names.
///
/// No segment is empty, `.` or `..`, nor holds a slash, a backslash or a control character, so that joined
/// to a directory it cannot lead out of it. What was encoded twice stays encoded once, and names nothing.
package struct RequestPath: Sendable, Hashable {
    /// The names between the slashes.
    package let segments: [String]
    /// Whether the path ends with a slash.
    package let isDirectory: Bool

    init(segments: [String], isDirectory: Bool) {
        self.segments = segments
        self.isDirectory = isDirectory
    }

    /// The path of the root.
    package static let root = RequestPath(segments: [], isDirectory: true)

    /// Reads the target of a request line.
    /// - Parameter target: the target as sent, such as `/faq/?x=1`; the query is dropped.
    /// - Returns: `nil` where the target is not a path, or one that no page of ours could have.
    package init?(target: String) {
        var bytes = target.utf8[...]
        if let end = bytes.firstIndex(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) {
            bytes = bytes[..<end]
        }
        guard bytes.first == UInt8(ascii: "/") else { return nil }
        var segments: [String] = []
        for part in bytes.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let name = Self.decode(part), name != ".", name != ".." else { return nil }
            segments.append(name)
        }
        isDirectory = segments.last?.isEmpty == true
        if isDirectory { segments.removeLast() }
        guard !segments.contains("") else { return nil }
        self.segments = segments
    }

    /// The path as people read it, with the slashes.
    package var text: String {
        "/" + segments.joined(separator: "/") + (isDirectory && !segments.isEmpty ? "/" : "")
    }

    /// The path as it stands in a URL, percent-encoded.
    package var encoded: String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if Self.isUnreserved(byte) || byte == UInt8(ascii: "/") {
                bytes.append(byte)
            } else {
                PercentEncoding.append(byte, to: &bytes)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The path with a slash at its end.
    package var directory: RequestPath { RequestPath(segments: segments, isDirectory: true) }

    private static func decode(_ part: Substring.UTF8View) -> String? {
        var bytes: [UInt8] = []
        var rest = part
        while let byte = rest.popFirst() {
            var value = byte
            if byte == UInt8(ascii: "%") {
                guard let first = rest.popFirst(), let second = rest.popFirst(), let decoded = PercentEncoding.byte(first, second)
                else { return nil }
                value = decoded
            }
            let isControl = value < UInt8(ascii: " ") || value == 0x7F
            guard !isControl, value != UInt8(ascii: "/"), value != UInt8(ascii: "\\") else { return nil }
            bytes.append(value)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
