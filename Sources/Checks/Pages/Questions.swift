internal import Content
internal import Diagnostics
internal import Markdown

/// Questions without a question mark, headings over questions, and questions asked twice.
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
        fix: "Merge the two answers, or ask what sets the second one apart.")

    static let groupedQuestions = Rule(
        "grouped-questions", .error,
        summary: "A heading that groups questions: it would be read as a question, and everything below it as the answer.",
        example: Rule.page("faq.md", "title: Questions", "## General\n\n### What is it?\n\nA thing.\n"),
        corrected: Rule.page("faq.md", "title: Questions", "## What is it?\n\nA thing.\n"),
        fix: "Questions are headings of level two, `## …?`, each with its answer below it; leave out headings that group them.")

    static let rules = [questionMark, duplicateQuestion, groupedQuestions]
    static let kinds: NodeKinds = [.heading]

    /// What ends a question: in most scripts `?`, in others a sign of their own.
    private static let marks: Set<Character> = ["?", "？", "؟", "\u{37E}", "፧", "⸮", "՞", "⁇", "⁈", "‽"]
    /// Languages that ask without a sign, or with words in its place.
    private static let unmarked: Set<String> = ["ja", "th", "lo", "km", "my", "dz", "bo", "si"]

    private let needsMark: Bool
    private let isGreek: Bool
    private var seen: [String: Int] = [:]
    /// The last heading of level two, while it may yet turn out to be one over questions.
    private var former: (place: Range<Int>, line: Int, text: String, isAsked: Bool, isEmpty: Bool)?

    init?(_ page: PageContext) {
        guard page.kind == .faq else { return nil }
        needsMark = !Self.unmarked.contains(page.language)
        isGreek = page.language == "el"
    }

    mutating func leave(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        guard node.parentKind == .document, let line = node.firstLine else { return }
        let text = node.plainText.spacedWords
        guard !text.isEmpty else { return }
        let isAsked = text.contains { Self.marks.contains($0) || (isGreek && $0 == ";") }
        if node.headingLevel == 3, let group = former, !group.isAsked, isAsked || (!needsMark && group.isEmpty) {
            former = nil
            findings.add(
                Self.groupedQuestions, "'\(group.text)' groups questions, and would be read as a question itself", at: group.place, line: group.line,
                help: "write each question as a heading of level two, '## …?', and leave this heading out")
        }
        guard node.headingLevel == 2 else { return }
        reportFormer(&findings)
        let place = walk.content(ofLine: line)
        former = (place, line, text, isAsked, node.nextKind == .heading)
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        guard let first = seen.updateValue(line, forKey: words) else { return }
        findings.add(
            Self.duplicateQuestion, "this question is also asked on line \(first)", at: place, line: line,
            help: "merge the two answers")
    }

    mutating func finish(_ page: PageContext, _ findings: inout PageFindings) { reportFormer(&findings) }

    /// Reports a heading that is not a question, once it is clear that it is not a heading over questions.
    private mutating func reportFormer(_ findings: inout PageFindings) {
        guard let question = former, needsMark, !question.isAsked else { return }
        findings.add(
            Self.questionMark, "this question has no question mark", at: question.place, line: question.line,
            help: "end it with a question mark")
    }
}
