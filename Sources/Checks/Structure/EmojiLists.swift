internal import Diagnostics
internal import Markdown

/// Emoji that stand where a list has its signs: each is read aloud by its name, and there is no list.
struct EmojiLists: PageCheck {
    static let emojiList = Rule(
        "emoji-list", .note,
        summary: "Lines that start with emoji in place of a list's signs.",
        example: Rule.section("✅ Masks\n✅ Test kits\n"),
        corrected: Rule.section("- Masks\n- Test kits\n"),
        fix: "Write a list with `-`; a screen reader says each emoji's name.")

    static let rules = [emojiList]
    static let kinds: NodeKinds = [.text, .paragraph]

    private var count = 0
    private var first: (range: Range<Int>?, line: Int) = (nil, 0)

    init?(_ page: PageContext) {}

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        guard node.kind == .text else {
            count = 0
            return
        }
        guard walk.startsLine, node.parentKind == .paragraph else { return }
        guard walk.bytes.hasOthers, let start = Self.emoji(at: node.literal) else {
            count = 0
            return
        }
        count += 1
        if count == 1 { first = (walk.range(of: 0..<start), walk.line) }
        guard count == 2 else { return }
        findings.add(
            Self.emojiList, "these lines start with emoji in place of a list's signs", at: first.range, line: first.line,
            help: "write a list with '-'")
    }

    /// The end of an emoji at the start of a text, with a blank or letter after it.
    private static func emoji(at text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let byte = text.first, byte >= 0xE2 else { return nil }
        guard let character = String(decoding: text.prefix(32), as: UTF8.self).first, let scalar = character.unicodeScalars.first
        else { return nil }
        let isEmoji = scalar.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}")
        return isEmoji && character.utf8.count < text.count ? character.utf8.count : nil
    }
}
