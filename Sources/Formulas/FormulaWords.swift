/// A formula as words in one line: what a search finds, and what is said where no markup can be.
struct FormulaWords {
    private(set) var text = ""

    /// - Parameter element: the formula, or a part of it.
    init(of element: MathElement) { write(element) }

    private mutating func write(_ element: MathElement) {
        let parts = element.children
        switch element.name {
        case "annotation", "mphantom", "mprescripts", "none": break
        case "mi", "mn", "mtext": token(element.text, isName: element.name == "mi" && element.text.count > 1)
        case "mo": sign(element)
        case "mspace": blank()
        case "mfrac" where parts.count == 2: text += Self.grouped(parts[0]) + "/" + Self.grouped(parts[1])
        case "msqrt": text += "√" + Self.grouped(MathElement(name: "mrow", attributes: [], content: element.content))
        case "mroot" where parts.count == 2: text += Self.raised(parts[1]) + "√" + Self.grouped(parts[0])
        case "msup" where parts.count == 2: text += Self.grouped(parts[0], isBase: true) + Self.raised(parts[1])
        case "msub" where parts.count == 2, "munder" where parts.count == 2: text += Self.grouped(parts[0], isBase: true) + Self.lowered(parts[1])
        case "mover" where parts.count == 2: text += Self.grouped(parts[0], isBase: true) + Self.over(parts[1])
        case "msubsup" where parts.count == 3, "munderover" where parts.count == 3:
            text += Self.grouped(parts[0], isBase: true) + Self.lowered(parts[1]) + Self.raised(parts[2])
            blank()
        case "mtr": list(parts, separator: " ")
        case "mtable": list(parts, separator: "; ")
        default: for part in parts { write(part) }
        }
    }

    private mutating func list(_ parts: [MathElement], separator: String) {
        text += parts.map { Self(of: $0).text }.filter { !$0.isEmpty }.joined(separator: separator)
    }

    /// Writes a name, number or text; a name of several letters stands apart from letters.
    private mutating func token(_ token: String, isName: Bool) {
        if isName, text.last?.isLetter == true || text.last?.isNumber == true { blank() }
        let written = token.map { $0.isWhitespace ? " " : $0 }
        text += text.last == " " ? String(written.drop { $0 == " " }) : String(written)
    }

    private mutating func sign(_ element: MathElement) {
        let sign = element.text
        let isBetween = text.last.map { !"([{|,;=<>+−±×·/ ".contains($0) } ?? false
        switch sign {
        // What is only thought between two parts.
        case "\u{2061}": blank()
        case "\u{2062}", "\u{2063}", "\u{2064}": break
        case "+", "-", "−", "±", "∓":
            let shown = sign == "-" ? "−" : sign
            text += isBetween && element["form"] != "prefix" ? " \(shown) " : shown
        case ",", ";": text += sign + " "
        case _ where sign.unicodeScalars.count == 1 && sign.unicodeScalars.allSatisfy(\.isRelation):
            blank()
            text += sign + " "
        default: token(sign, isName: sign.count > 1)
        }
    }

    private mutating func blank() { if let last = text.last, last != " " { text += " " } }

    private static func words(_ element: MathElement) -> String {
        var words = Self(of: element).text
        while words.last == " " { words.removeLast() }
        return words
    }

    /// The words of a part, in brackets where it is more than one number, name or bracket.
    private static func grouped(_ element: MathElement, isBase: Bool = false) -> String {
        let words = words(element)
        let isOne = words.count == 1 || words.allSatisfy { $0.isNumber || $0 == "." || $0 == "," } || words.allSatisfy(\.isLetter)
            || (words.first == "(" && words.last == ")" && words.dropFirst().firstIndex(of: "(") == nil)
            || (isBase && !words.contains(" ") && !words.contains("/"))
        return isOne ? words : "(\(words))"
    }

    private static func raised(_ element: MathElement) -> String {
        let words = words(element)
        if words.allSatisfy({ "′″‴⁗*".contains($0) }) { return words }
        let raised = words.compactMap { superscripts[$0] }
        return raised.count == words.count ? String(raised) : "^" + grouped(element)
    }

    private static func lowered(_ element: MathElement) -> String {
        let words = words(element)
        let lowered = words.compactMap { subscripts[$0] }
        return lowered.count == words.count ? String(lowered) : "_" + grouped(element)
    }

    /// An accent, or what stands over a sign.
    private static func over(_ element: MathElement) -> String {
        let words = words(element)
        guard words.count == 1, let sign = words.first, let accent = MathAccent.combining[sign] else { return raised(element) }
        return String(accent)
    }

    private static let superscripts: [Character: Character] = Dictionary(
        uniqueKeysWithValues: zip("0123456789+−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ"))
    private static let subscripts: [Character: Character] = Dictionary(uniqueKeysWithValues: zip("0123456789+−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"))
}

extension Unicode.Scalar {
    /// Whether it is a sign between two sides: one that compares, or an arrow.
    fileprivate var isRelation: Bool {
        switch value {
        case 0x3C...0x3E, 0x2190...0x21FF, 0x2208...0x220D, 0x221D, 0x2223...0x2226, 0x223C...0x22B8, 0x27F5...0x27FF, 0xD7, 0x2A7D, 0x2A7E: true
        default: false
        }
    }
}
