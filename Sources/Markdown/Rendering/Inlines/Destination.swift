internal import Bytes

/// A link's destination as a browser would read it.
struct Destination {
    let text: String

    /// Browsers drop controls and blanks at the ends, and every tab and line break (URL standard, section 4.4).
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        if !bytes.contains(where: { $0 <= 0x20 || $0 == Parser.atMark }) {
            text = String(decoding: bytes, as: UTF8.self)
            return
        }
        let kept = bytes.filter { ![0x09, 0x0A, 0x0D].contains($0) }.map { $0 == Parser.atMark ? UInt8(ascii: "@") : $0 }
        let start = kept.drop { $0 <= 0x20 }
        let end = start.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start.startIndex
        text = String(decoding: start[..<end], as: UTF8.self)
    }

    /// Whether it leads on from the page itself, or has one of the schemes.
    func isAllowed(schemes: [String]) -> Bool {
        let bytes = text.utf8
        if bytes.prefix(2).count(where: \.isSlash) == 2 { return false }
        guard let end = bytes.firstIndex(where: \.endsScheme), bytes[end] == UInt8(ascii: ":") else { return true }
        return schemes.contains(text[..<end].lowercased())
    }
}

extension UInt8 {
    /// Whether no scheme goes on here.
    fileprivate var endsScheme: Bool {
        switch Unicode.Scalar(self) {
        case ":", "/", "?", "#", "\\": true
        default: false
        }
    }
}
