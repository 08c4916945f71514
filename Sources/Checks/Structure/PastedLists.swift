internal import Diagnostics
internal import Markdown

/// Lists as a word processor pastes them, with bullets of its own: readers see one run of text.
struct PastedLists: PageCheck {
    static let pastedList = Rule(
        "pasted-list", .warning,
        summary: "Lines that start with a bullet, a dash or a number in parentheses, which Markdown does not read as a list: they run together.",
        example: Rule.section("• Masks\n• Test kits\n"),
        corrected: Rule.section("- Masks\n- Test kits\n"),
        fix: "Write a list with `- ` or `1. ` at the start of each line; `check --fix` does that.")

    static let rules = [pastedList]
    static let kinds: NodeKinds = [.text, .paragraph, .heading, .list, .table, .codeBlock, .htmlBlock, .quote, .rule]

    /// A sign that stands where a list has its own.
    private enum Sign: Equatable {
        case bullet([UInt8])
        case number
        /// `a)` or `(a)`, for which Markdown has no list.
        case letter
    }

    /// A line that starts with one.
    private struct Item {
        /// The sign and the blanks after it, in the file.
        let range: Range<Int>?
        let replacement: String
        let line: Int
        /// Whether it starts its paragraph.
        let startsParagraph: Bool
    }

    private var sign: Sign?
    private var items: [Item] = []
    /// Whether the next text is the first of its paragraph.
    private var isFirst = false

    init?(_ page: PageContext) {}

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        guard node.kind == .text else {
            if node.kind == .paragraph { isFirst = true } else { end(&findings) }
            return
        }
        defer { isFirst = false }
        guard walk.startsLine, node.parentKind == .paragraph else { return }
        guard let (found, length, number) = Self.sign(at: node.literal), !walk.isEscaped(0) else {
            // A dash may be that of a dialogue, which has a paragraph for each who speaks.
            if isFirst { end(&findings) }
            return
        }
        if found != sign || (isFirst && found == .bullet(Self.dash)) { end(&findings) }
        // A letter is one of a list where its neighbours are, too.
        if found == .letter, number != items.count + 1 { return end(&findings) }
        sign = found
        let replacement = number.map { "\($0). " } ?? "- "
        items.append(Item(range: walk.range(of: 0..<length), replacement: replacement, line: walk.line, startsParagraph: isFirst))
        addFurther(in: node.literal, from: length, walk)
    }

    mutating func finish(_ page: PageContext, _ findings: inout PageFindings) { end(&findings) }

    /// Bullets that stand within a line, as where line breaks were lost.
    private mutating func addFurther(in text: UnsafeBufferPointer<UInt8>, from start: Int, _ walk: borrowing PageWalk) {
        guard case .bullet(let bytes) = sign, bytes != Self.dash, bytes != Self.dot else { return }
        for index in text.indices where index > start && text[index] == bytes[0] && text[index - 1].isBlank && index + bytes.count < text.count {
            guard text[index..<index + bytes.count].elementsEqual(bytes), text[index + bytes.count].isBlank else { continue }
            items.append(Item(range: nil, replacement: "", line: walk.line, startsParagraph: false))
        }
    }

    /// Reports the lines that belong together, once there are two.
    private mutating func end(_ findings: inout PageFindings) {
        defer { (sign, items) = (nil, []) }
        guard items.count > 1, let first = items.first else { return }
        let ranges = items.compactMap(\.range)
        // A list with other numbers than from 1 on cannot start right below a line of text.
        let isSafe = ranges.count == items.count && sign != .letter && (sign != .number || first.startsParagraph || first.replacement == "1. ")
        findings.add(
            Self.pastedList, "these lines are not a list: readers see them run together", at: first.range, line: first.line,
            help: sign == .letter ? "write '1. ' or '- ' before each: Markdown has no lists with letters" : sign == .number ? "write '1. ' before each" : "write '- ' before each, on a line of its own",
            fixes: isSafe ? zip(ranges, items).map { findings.edit($0, to: $1.replacement.utf8) } : [])
    }

    private static let dash = Array("–".utf8)
    private static let dot = Array("·".utf8)
    /// What word processors paste for the bullet of a list within a list.
    private static let circle = Array("o\t".utf8)
    /// Bullets of word processors; the last two are those of Symbol and Wingdings in the area for private use.
    private static let bullets = ["•", "◦", "▪", "▫", "●", "○", "■", "□", "‣", "⁃", "∙", "➢", "➤", "►", "▸", "→", "✓", "★", "–", "·", "\u{F0B7}", "\u{F0A7}"].map { Array($0.utf8) }

    /// The sign that a line starts with, with the blanks after it: how long both are, and the number it says.
    private static func sign(at text: UnsafeBufferPointer<UInt8>) -> (sign: Sign, length: Int, number: Int?)? {
        guard let first = text.first, first >= 0x80 || first == UInt8(ascii: "(") || first == UInt8(ascii: "#") || first.isLowerCase else { return nil }
        if first.isLowerCase { return letter(at: text) }
        if first == UInt8(ascii: "(") {
            if text.count > 1, text[1].isLowerCase { return letter(at: text) }
            let digits = text.dropFirst().prefix(3).prefix(while: \.isDigit)
            guard let number = Int(String(decoding: digits, as: UTF8.self)), digits.endIndex + 1 < text.count,
                text[digits.endIndex] == UInt8(ascii: ")"), text[digits.endIndex + 1].isBlank
            else { return nil }
            return (.number, endOfBlanks(in: text, from: digits.endIndex + 1), number)
        }
        // A number that pandoc counts itself, as Markdown does with one that is always the same.
        if first == UInt8(ascii: "#") {
            return text.count > 3 && text[1] == UInt8(ascii: ".") && text[2].isBlank ? (.number, endOfBlanks(in: text, from: 2), 1) : nil
        }
        guard let bullet = bullets.first(where: { text.starts(with: $0) }) else { return nil }
        let end = endOfBlanks(in: text, from: bullet.count)
        // A bullet may stand right before its word; a dash and a dot may not.
        guard end < text.count, end > bullet.count || (bullet != dash && bullet != dot) else { return nil }
        return (.bullet(bullet), end, nil)
    }

    /// A small letter before a parenthesis, or the circle of a word processor.
    private static func letter(at text: UnsafeBufferPointer<UInt8>) -> (sign: Sign, length: Int, number: Int?)? {
        if text.starts(with: circle) { return (.bullet(circle), endOfBlanks(in: text, from: circle.count), nil) }
        let place = text.first == UInt8(ascii: "(") ? 1 : 0
        guard text.count > place + 2, text[place].isLowerCase, text[place + 1] == UInt8(ascii: ")"), text[place + 2].isBlank else { return nil }
        return (.letter, endOfBlanks(in: text, from: place + 2), Int(text[place] - UInt8(ascii: "a")) + 1)
    }

    /// Where blanks end, those that keep words together among them.
    private static func endOfBlanks(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index < text.count {
            if text[index].isBlank { index += 1 } else if text[index...].starts(with: [0xC2, 0xA0]) { index += 2 } else { break }
        }
        return index
    }
}
