/// A script as browsers get it: without comments, indentation and empty lines. Ends of lines stay, as they may end statements.
///
/// It knows the tokens that may hold any sign: strings, templates, comments and regular expressions. A `/` begins a regular
/// expression where no value stands before it. Source: ECMA-262, section 12.
struct CompactScript {
    private let text: [UInt8]
    private var index = 0
    private var compact: [UInt8] = []
    /// For each template that is open, how many braces are open inside its innermost `${`.
    private var templates: [Int] = []

    /// - Parameter text: a script, as UTF-8.
    /// - Returns: the same statements in fewer bytes.
    static func bytes(of text: [UInt8]) -> [UInt8] {
        var reader = CompactScript(text: text)
        return reader.read()
    }

    private init(text: [UInt8]) {
        self.text = text
        compact.reserveCapacity(text.count)
    }

    private mutating func read() -> [UInt8] {
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "/") where next == UInt8(ascii: "/"): index = text[index...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
            case UInt8(ascii: "/") where next == UInt8(ascii: "*"): skipComment()
            case UInt8(ascii: "/") where !followsValue: copyToken(endedBy: UInt8(ascii: "/"), hasClasses: true)
            case UInt8(ascii: "\""): copyToken(endedBy: UInt8(ascii: "\""))
            case UInt8(ascii: "'"): copyToken(endedBy: UInt8(ascii: "'"))
            case UInt8(ascii: "`"): copyTemplate()
            case UInt8(ascii: "\n"): endLine()
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): copyBlank()
            case let byte where byte.isWordByte: copyWord()
            default: copySign()
            }
        }
        endLine()
        return compact
    }

    private var next: UInt8? { index + 1 < text.count ? text[index + 1] : nil }

    private mutating func skipComment() {
        index += 2
        var hasLineEnd = false
        while index < text.count, !(text[index] == UInt8(ascii: "*") && next == UInt8(ascii: "/")) {
            hasLineEnd = hasLineEnd || text[index] == UInt8(ascii: "\n")
            index += 1
        }
        index = min(index + 2, text.count)
        if hasLineEnd { addLineEnd() } else { addBlank() }
    }

    private mutating func endLine() {
        index += 1
        addLineEnd()
    }

    private mutating func copyBlank() {
        index += 1
        addBlank()
    }

    private mutating func addLineEnd() {
        while compact.last == UInt8(ascii: " ") { compact.removeLast() }
        if let last = compact.last, last != UInt8(ascii: "\n") { compact.append(UInt8(ascii: "\n")) }
    }

    private mutating func addBlank() {
        if let last = compact.last, last != UInt8(ascii: "\n"), last != UInt8(ascii: " ") { compact.append(UInt8(ascii: " ")) }
    }

    /// Copies the bytes of a word together: most of a script is words.
    private mutating func copyWord() {
        let start = index
        while index < text.count, text[index].isWordByte { index += 1 }
        compact.append(contentsOf: text[start..<index])
    }

    private mutating func copySign() {
        let byte = text[index]
        compact.append(byte)
        index += 1
        guard let open = templates.last else { return }
        if byte == UInt8(ascii: "{") { templates[templates.count - 1] = open + 1 }
        if byte == UInt8(ascii: "}") {
            if open > 0 { templates[templates.count - 1] = open - 1 } else {
                templates.removeLast()
                copyTemplateText()
            }
        }
    }

    /// - Parameter hasClasses: whether the end may stand inside of `[…]`, as in a regular expression.
    private mutating func copyToken(endedBy end: UInt8, hasClasses: Bool = false) {
        var isInClass = false
        repeat {
            let byte = text[index]
            if hasClasses, byte == UInt8(ascii: "[") { isInClass = true }
            if byte == UInt8(ascii: "]") { isInClass = false }
            copyEscaped()
        } while index < text.count && (text[index] != end || isInClass) && text[index] != UInt8(ascii: "\n")
        if index < text.count, text[index] == end { copyEscaped() }
    }

    private mutating func copyTemplate() {
        copyEscaped()
        copyTemplateText()
    }

    /// Copies a template's text as it stands, up to its end or to a value in it.
    private mutating func copyTemplateText() {
        while index < text.count {
            if text[index] == UInt8(ascii: "`") { return copyEscaped() }
            if text[index] == UInt8(ascii: "$"), next == UInt8(ascii: "{") {
                compact.append(contentsOf: text[index...index + 1])
                index += 2
                templates.append(0)
                return
            }
            copyEscaped()
        }
    }

    /// Copies a sign, with the one after it where that is escaped.
    private mutating func copyEscaped() {
        let end = min(index + (text[index] == UInt8(ascii: "\\") ? 2 : 1), text.count)
        compact.append(contentsOf: text[index..<end])
        index = end
    }

    /// Whether a value stands before the sign here, which makes a `/` a division.
    private var followsValue: Bool {
        guard let last = compact.last(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }) else { return false }
        if last == UInt8(ascii: ")") || last == UInt8(ascii: "]") || last == UInt8(ascii: "}") { return true }
        guard last.isWordByte else { return "\"'`".utf8.contains(last) }
        let word = compact[...(compact.lastIndex(of: last) ?? 0)].suffix(while: \.isWordByte)
        return !Self.words.contains { word.elementsEqual($0.utf8) }
    }

    /// The words after which a value begins.
    private static let words = ["await", "case", "delete", "do", "else", "in", "instanceof", "of", "return", "throw", "typeof", "void", "yield"]
}

extension Collection<UInt8> where Self: BidirectionalCollection {
    /// The longest suffix whose bytes all match.
    fileprivate func suffix(while isSo: (UInt8) -> Bool) -> SubSequence {
        var start = endIndex
        while start != startIndex, isSo(self[index(before: start)]) { start = index(before: start) }
        return self[start...]
    }
}

extension UInt8 {
    fileprivate var isWordByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...: true
        default: false
        }
    }
}
