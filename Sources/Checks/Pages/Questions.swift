internal import Content
internal import Diagnostics
internal import Markdown

/// Questions that are none, or that are asked twice.
struct Questions: PageCheck {
    static let questionMark = Rule(
        "question-mark", .warning,
        summary: "A question of the FAQ without a question mark.",
        example: Rule.page("faq.md", "title: Questions", "## What is it\n\nA thing.\n"),
        corrected: Rule.page("faq.md", "title: Questions", "## What is it?\n\nA thing.\n"),
        fix: "Ask what a reader would ask, with a question mark at the end.")

    static let duplicateQuestion = Rule(
        "duplicate-question", .warning,
        summary: "A question that the FAQ asks twice.",
        example: Rule.page("faq.md", "title: Questions", "## What is it?\n\nA thing.\n\n## What is it?\n\nAnother thing.\n"),
        corrected: Rule.page("faq.md", "title: Questions", "## What is it?\n\nA thing.\n\n## What is it not?\n\nAnother thing.\n"),
        fix: "Make one answer of the two, or ask what sets the second one apart.")

    static let rules = [questionMark, duplicateQuestion]
    static let kinds: NodeKinds = [.heading]

    /// What ends a question: in most scripts `?`, in others a sign of their own.
    private static let marks: Set<Character> = ["?", "？", "؟", "\u{37E}", "፧", "⸮", "՞", "⁇", "⁈", "‽"]
    /// Languages that ask without a sign, or with words in its place.
    private static let unmarked: Set<String> = ["ja", "th", "lo", "km", "my", "dz", "bo", "si"]

    private let needsMark: Bool
    private let isGreek: Bool
    private var seen: [String: Int] = [:]

    init?(_ page: PageContext) {
        guard page.kind == .faq else { return nil }
        needsMark = !Self.unmarked.contains(page.language)
        isGreek = page.language == "el"
    }

    mutating func leave(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        guard node.headingLevel == 2, node.parentKind == .document, let line = node.firstLine else { return }
        let text = node.plainText.spacedWords
        guard !text.isEmpty else { return }
        let place = walk.content(ofLine: line)
        if needsMark, !text.contains(where: { Self.marks.contains($0) || (isGreek && $0 == ";") }) {
            findings.add(
                Self.questionMark, "this question has no question mark", at: place, line: line, help: "end it with a question mark")
        }
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        guard let former = seen.updateValue(line, forKey: words) else { return }
        findings.add(
            Self.duplicateQuestion, "this question is asked on line \(former) already", at: place, line: line,
            help: "make one answer of the two")
    }
}
