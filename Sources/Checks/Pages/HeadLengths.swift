internal import Content
internal import Diagnostics

/// Titles and summaries that search results and previews would cut off.
struct HeadLengths: PageCheck {
    static let longTitle = Rule(
        "long-title", .warning,
        summary: "A title of more than 70 characters, so that search results and browser tabs show only its start.",
        example: Rule.page(
            "sections/1-first.md",
            "title: First of all the many things that anybody would ever want to know about this one topic", "Text.\n"),
        corrected: Rule.page("sections/1-first.md", "title: The first things to know", "Text.\n"),
        fix: "Shorten it; what it leaves out belongs in the summary.")

    static let longSummary = Rule(
        "long-summary", .warning,
        summary: "A summary of more than 320 characters, so that search results and cards show only its start.",
        example: Rule.page("sections/1-first.md", "title: First\nsummary: \(String(repeating: "It goes on and on. ", count: 20))", "Text.\n"),
        corrected: Rule.page("sections/1-first.md", "title: First\nsummary: It ends soon.", "Text.\n"),
        fix: "Say in one or two sentences what the page says; the rest belongs in its text.")

    static let rules = [longTitle, longSummary]
    /// In columns: a Chinese, Japanese or Korean character counts as two.
    private static let titleLimit = 70
    private static let summaryLimit = 320

    init?(_ page: PageContext) {}

    mutating func finish(_ page: PageContext, _ findings: inout PageFindings) {
        let head = page.page.head
        if head.title.utf8.count > Self.titleLimit, head.title.columns > Self.titleLimit {
            findings.add(
                Self.longTitle, "the title has \(head.title.count) characters; search results show about 60",
                at: page.location(ofKey: "title"), help: "shorten it; the summary can say the rest")
        }
        if let summary = head.summary, summary.utf8.count > Self.summaryLimit, summary.columns > Self.summaryLimit {
            findings.add(
                Self.longSummary, "the summary has \(summary.count) characters; search results show about 160",
                at: page.location(ofKey: "summary"), help: "say in one or two sentences what the page says")
        }
    }
}

extension String {
    /// How wide the text is, in letters: ideographs and syllables of East Asia are as wide as two.
    fileprivate var columns: Int {
        reduce(0) { count, character in
            switch character.unicodeScalars.first?.value ?? 0 {
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF01...0xFF60, 0x20000...0x3FFFD: count + 2
            default: count + 1
            }
        }
    }
}
