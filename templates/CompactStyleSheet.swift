/// A style sheet as browsers get it: without comments but for those that start with `/*!`, which tell of a licence, and without the white space that CSS does not need.
///
/// It knows the tokens that may hold any sign (strings, comments, unquoted URLs) and treats all else as signs and white space, so
/// that every rule of the sheet is kept. Source: CSS Syntax Module Level 3, section 4.
struct CompactStyleSheet {
    private let text: [UInt8]
    private var index = 0
    private var compact: [UInt8] = []
    /// Whether white space or a comment stands before the next sign.
    private var hasGap = false

    /// - Parameter text: a style sheet, as UTF-8.
    /// - Returns: the same rules in fewer bytes.
    static func bytes(of text: [UInt8]) -> [UInt8] {
        var reader = CompactStyleSheet(text: text)
        return reader.read()
    }

    private init(text: [UInt8]) {
        self.text = text
        compact.reserveCapacity(text.count)
    }

    private mutating func read() -> [UInt8] {
        while index < text.count {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0C:
                hasGap = true
                index += 1
            case UInt8(ascii: "/") where next == UInt8(ascii: "*") && !isNotice: skipComment()
            case UInt8(ascii: "/") where next == UInt8(ascii: "*"): copyNotice()
            case UInt8(ascii: "\""), UInt8(ascii: "'"): copy(through: endOfString(from: index))
            case UInt8(ascii: "\\"): copy(through: index + 2)
            case UInt8(ascii: "(") where isUnquotedURL: copy(through: endOfURL)
            default: copy(through: endOfName(from: index + 1))
            }
        }
        compact.append(UInt8(ascii: "\n"))
        return compact
    }

    private var next: UInt8? { index + 1 < text.count ? text[index + 1] : nil }

    private var isNotice: Bool { index + 2 < text.count && text[index + 2] == UInt8(ascii: "!") }

    private mutating func copyNotice() {
        let start = index
        skipComment()
        compact += text[start..<index]
        hasGap = false
    }

    private mutating func skipComment() {
        index += 2
        while index < text.count, !(text[index] == UInt8(ascii: "*") && next == UInt8(ascii: "/")) { index += 1 }
        index = min(index + 2, text.count)
        hasGap = true
    }

    /// Copies signs that belong together, after a blank where one parts them from what stands before.
    private mutating func copy(through end: Int) {
        let end = min(end, text.count)
        let first = text[index]
        if first == UInt8(ascii: "}") {
            while compact.last == UInt8(ascii: ";") { compact.removeLast() }
        } else if hasGap, let last = compact.last, !"{};,".utf8.contains(last), first != UInt8(ascii: "{"), !"};,".utf8.contains(first),
            !(last == UInt8(ascii: ":") && isInDeclaration) {
            compact.append(UInt8(ascii: " "))
        }
        hasGap = false
        compact.append(contentsOf: text[index..<end])
        index = end
    }

    /// Whether a colon just copied ends the name of a property, so that a blank after it says nothing: it directly follows a name
    /// at the start of a declaration.
    private var isInDeclaration: Bool {
        var place = compact.count - 2
        while place >= 0, compact[place].isNameByte { place -= 1 }
        return place >= 0 && place < compact.count - 2 && "{;".utf8.contains(compact[place])
    }

    /// Where the bytes of a name end that start at a place; the place itself where none do. Most of a sheet is names.
    private func endOfName(from start: Int) -> Int {
        var place = start
        while place < text.count, text[place].isNameByte { place += 1 }
        return place
    }

    private func endOfString(from start: Int) -> Int {
        var place = start + 1
        while place < text.count, text[place] != text[start], text[place] != UInt8(ascii: "\n") {
            place += text[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        return place + 1
    }

    /// Whether the bracket here opens the URL of `url(…)` without quotation marks.
    private var isUnquotedURL: Bool {
        guard compact.count >= 3, !hasGap, compact.suffix(3).elementsEqual("url".utf8) else { return false }
        let url = text[(index + 1)...].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\t") }
        return url != UInt8(ascii: "\"") && url != UInt8(ascii: "'")
    }

    private var endOfURL: Int {
        var place = index
        while place < text.count, text[place] != UInt8(ascii: ")") { place += text[place] == UInt8(ascii: "\\") ? 2 : 1 }
        return place + 1
    }
}

extension UInt8 {
    /// Whether the byte can be part of a CSS name without an escape.
    fileprivate var isNameByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }
}
