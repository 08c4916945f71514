internal import Diagnostics
internal import Markdown

/// Texts in capital letters only, which are slow to read and may be spelt out letter by letter.
struct AllCapitals: PageCheck {
    static let allCapitals = Rule(
        "all-capitals", .note,
        summary: "A heading or line of four words or more in capital letters only.",
        example: Rule.section("## WHAT CHINA SENT ABROAD\n\nMasks, mostly.\n"),
        corrected: Rule.section("## What China sent abroad\n\nMasks, mostly.\n"),
        fix: "Write it in lower case; a style sheet can show it in capitals.")

    static let rules = [allCapitals]
    static let kinds: NodeKinds = [.text]

    init?(_ page: PageContext) {}

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        guard node.literal.count >= 16, !walk.bytes.hasSmallLetters else { return }
        let text = String(decoding: node.literal, as: UTF8.self)
        // Scripts without two kinds of letter are the same in both.
        guard text == text.uppercased(), text != text.lowercased() else { return }
        // A few words in capitals within such a script are names.
        let letters = text.unicodeScalars.count { $0.properties.isAlphabetic }
        guard text.unicodeScalars.count(where: { $0.properties.isUppercase }) * 10 > letters * 9 else { return }
        let words = text.split { !$0.isLetter && $0 != "'" && $0 != "’" }.filter { $0.count > 1 && $0.first?.isCased == true }
        // Four short words may be four abbreviations.
        guard words.count >= 4, words.contains(where: { $0.count >= 6 }) || words.count >= 8 else { return }
        findings.add(
            Self.allCapitals, "this text is in capital letters only", at: walk.run?.range, line: walk.line,
            help: "write it in lower case")
    }
}
