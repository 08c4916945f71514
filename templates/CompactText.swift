/// A style sheet or script as browsers get it: without the comments and the indentation that people here read it by.
///
/// It goes line by line and knows no more of either language than our own files use: a comment takes whole lines, from
/// `/*` or `//` at the start of one, and no string or template goes over the end of a line.
enum CompactText {
    /// - Parameter text: a style sheet or script of this folder, as UTF-8.
    static func of(_ text: [UInt8]) -> [UInt8] {
        var compact: [UInt8] = []
        compact.reserveCapacity(text.count)
        var isComment = false
        for line in text.split(separator: UInt8(ascii: "\n")) {
            let line = line.drop { $0 == UInt8(ascii: " ") }
            if line.starts(with: "//".utf8) || line.isEmpty { continue }
            if line.starts(with: "/*".utf8) { isComment = true }
            if !isComment {
                compact += line
                compact.append(UInt8(ascii: "\n"))
            }
            if line.suffix(2).elementsEqual("*/".utf8) { isComment = false }
        }
        return compact
    }

    /// A style sheet without the spaces that CSS does not need; those that selectors and values need stay.
    ///
    /// No string of ours holds one of these pairs of signs.
    /// - Parameter text: a style sheet of this folder, as UTF-8.
    static func ofStyleSheet(_ text: [UInt8]) -> [UInt8] {
        var compact: [UInt8] = []
        compact.reserveCapacity(text.count)
        for byte in of(text) {
            let last = compact.last ?? UInt8(ascii: "\n")
            switch byte {
            case UInt8(ascii: " ") where "{;:,".utf8.contains(last): continue
            case UInt8(ascii: "{") where last == UInt8(ascii: " "): compact.removeLast()
            case UInt8(ascii: "}"): while " ;".utf8.contains(compact.last ?? 0) { compact.removeLast() }
            default: break
            }
            compact.append(byte)
        }
        return compact
    }
}
