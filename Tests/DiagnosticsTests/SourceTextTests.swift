import Diagnostics
import Testing

@Suite("A source text tells lines and columns")
struct SourceTextTests {
    @Test("A line is known to be one of some runs of lines")
    func lineRanges() {
        let lines = LineRanges([7...9, 2...2, 4...5])
        #expect((0...11).filter(lines.contains) == [2, 4, 5, 7, 8, 9])
        #expect(!LineRanges([]).contains(1))
    }

    @Test("Lines end at LF, CR LF and CR", arguments: [("a\nbc\n", 2), ("a\r\nbc", 2), ("a\rbc\r", 2)])
    func lineEndings(text: String, line: Int) throws {
        let source = SourceText(path: "a.md", bytes: Array(text.utf8))
        let range = try #require(source.lineRange(line))
        #expect(String(decoding: source.bytes[range], as: UTF8.self) == "bc")
        #expect(source.position(of: range.lowerBound) == (2, 1))
    }

    @Test("Lines far into a file are found like those at its start")
    func farLines() throws {
        let source = SourceText(path: "a.md", bytes: Array(String(repeating: "ab\r\n", count: 3_000).utf8))
        #expect(source.position(of: 9_999) == (2_500, 4))
        #expect(source.lineRange(2_500) == 9_996..<9_998)
        #expect(source.lineRange(3_001) == 12_000..<12_000)
        #expect(source.location(of: 9_997..<20_000).columns == 2..<3)
    }

    @Test("A line of megabytes is told by its place alone")
    func longLine() {
        let source = SourceText(path: "a.md", bytes: Array(repeating: UInt8(ascii: "a"), count: 100_000) + Array("b".utf8))
        #expect(source.location(line: 1).excerpt == nil)
        #expect(source.location(of: "b".utf8, onLine: 1) == source.location(line: 1))
    }

    @Test("A text is found on its line by what it says")
    func findsText() {
        let source = SourceText(path: "a.md", bytes: Array("one\ntwo [x] two".utf8))
        #expect(source.location(of: "two".utf8, onLine: 2, occurrence: 1).columns == 9..<12)
        #expect(source.location(of: "three".utf8, onLine: 2).columns == nil)
        #expect(source.location(of: "three".utf8, onLine: 2).excerpt == "two [x] two")
    }

    @Test("A line the file does not have is no range", arguments: [0, 3, 9])
    func missingLine(line: Int) {
        #expect(SourceText(path: "a.md", bytes: Array("a\nb".utf8)).lineRange(line) == nil)
    }
}

@Suite("Severities and reports")
struct DiagnosticReportTests {
    static let rule = Rule("test-rule", .warning, summary: "", example: "", fix: "")

    @Test("Worse severities are greater")
    func severityOrder() {
        #expect(Severity.note < .warning && Severity.warning < .error)
    }

    @Test("Findings come sorted by file, line and column, the worse first")
    func sorting() {
        func finding(_ file: String, _ line: Int, _ message: String) -> Diagnostic {
            Diagnostic(Self.rule, message, at: SourceLocation(file: file, line: line))
        }
        var report = DiagnosticReport()
        for each in [finding("b", 1, "x"), finding("a", 9, "x"), finding("a", 2, "y"), finding("a", 2, "x")] {
            report.add(each)
        }
        #expect(report.sorted.map { "\($0.location.file)\($0.location.line ?? 0)\($0.message)" } == ["a2x", "a2y", "a9x", "b1x"])
    }

    @Test("What a report cannot hold is still counted")
    func capacity() {
        var report = DiagnosticReport()
        for line in 0..<DiagnosticReport.capacity + 5 {
            report.add(Self.rule, "x", at: SourceLocation(file: "\(line)", line: 1))
        }
        #expect(report.findings.count == DiagnosticReport.capacity)
        #expect(report.omitted == 5)
        #expect(report.worst == .warning)
    }
}

@Suite("Did you mean")
struct SuggestionTests {
    @Test("The nearest candidate within a third of the word is meant", arguments: [
        ("sectons", "sections"), ("titel", "title"), ("FAQ", "faq"), ("summray", "summary"),
    ])
    func near(word: String, meant: String) {
        #expect(Suggestion.nearest(to: word, among: ["title", "summary", "sections", "faq"]) == meant)
    }

    @Test("A word like none of them has no suggestion", arguments: ["zebra", "", "ti"])
    func far(word: String) {
        #expect(Suggestion.nearest(to: word, among: ["title", "summary"]) == nil)
    }
}
