import Diagnostics
import Testing

@Suite("The console printer")
struct ConsolePrinterTests {
    static let rule = Rule("broken-link", .error, summary: "", example: "", fix: "")

    /// The lines printed for a run of a text on the second line of a file.
    private func lines(_ line: String, marking text: String, help: String? = nil) -> [String] {
        let source = SourceText(path: "content/faq.md", bytes: Array("\n\(line)".utf8))
        let finding = Diagnostic(Self.rule, "no such page", at: source.location(of: text.utf8, onLine: 2), help: help)
        return ConsolePrinter(isColored: false).text(for: finding).split(separator: "\n").map(String.init)
    }

    @Test("A finding reads like the Swift compiler's")
    func layout() {
        #expect(lines("See [it](fqa.md).", marking: "fqa.md", help: "did you mean 'faq.md'?") == [
            "content/faq.md:2:10: error: no such page [broken-link]",
            "  2 | See [it](fqa.md).",
            "    |          ^~~~~~",
            "    = help: did you mean 'faq.md'?",
        ])
    }

    @Test("The mark stands under wide, combining and tabbed text", arguments: [
        ("日本 fqa", "         ^~~"), ("e\u{301}te\u{301} fqa", "        ^~~"), ("\tfqa", "    \t^~~"), ("👩‍👩‍👧 fqa", "       ^~~"),
        ("\u{202E}\u{1B} fqa", "       ^~~"), ("ｶﾞ fqa", "       ^~~"), ("각 fqa", "       ^~~"), ("क्षि fqa", "      ^~~"), ("❤️ fqa", "       ^~~"),
    ])
    func widths(line: String, mark: String) {
        let printed = lines(line, marking: "fqa")[2]
        #expect(printed.replacing("    | ", with: "    ") == mark)
    }

    @Test("A long line is cut around its mark")
    func longLine() {
        let printed = lines(String(repeating: "a", count: 500) + "fqa" + String(repeating: "b", count: 500), marking: "fqa")
        #expect(printed[1].count < 180)
        let start = printed[2].distance(from: printed[2].startIndex, to: printed[2].firstIndex(of: "^") ?? printed[2].startIndex)
        #expect(String(printed[1].dropFirst(start).prefix(3)) == "fqa")
    }

    @Test("Controls in a file cannot drive the terminal")
    func controls() {
        for mark in ["\u{061C}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{2069}"] { #expect(lines("a\(mark) fqa", marking: "fqa")[1].hasSuffix("a\u{FFFD} fqa")) }
        #expect(!lines("\u{1B}[31m\u{202E} fqa", marking: "fqa").joined().unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }

    @Test("The last line counts what was found")
    func summary() {
        var report = DiagnosticReport()
        report.add(Self.rule, "x", at: SourceLocation(file: "a"))
        report.add(Self.rule, "y", at: SourceLocation(file: "a"))
        report.add(Rule("w", .warning, summary: "", example: "", fix: ""), "z", at: SourceLocation(file: "a"))
        #expect(ConsolePrinter(isColored: false).text(for: report, fileCount: 3).hasSuffix("\n2 errors, 1 warning in 3 files\n"))
    }
}
