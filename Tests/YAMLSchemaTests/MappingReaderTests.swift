import CalendarDates
import Diagnostics
import Testing
import YAMLSchema

/// Reads a text with the keys title, summary, tags, draft, reviewed and review-every.
private func read(_ text: String) -> (title: String?, tags: [String], report: DiagnosticReport) {
    let source = SourceText(path: "a.yaml", bytes: Array(text.utf8))
    var report = DiagnosticReport()
    guard let value = YAMLValue.parse(source, into: &report) else { return (nil, [], report) }
    var reader = MappingReader(value, of: "the front matter")
    let title = reader.requiredString("title")?.value
    let tags = reader.strings("tags").map(\.value)
    _ = reader.string("summary")
    _ = reader.bool("draft")
    _ = reader.date("reviewed")
    _ = reader.period("review-every")
    report.merge(reader.finish())
    return (title, tags, report)
}

@Suite("A mapping reader")
struct MappingReaderTests {
    @Test("Typed values are read")
    func readsValues() {
        let (title, tags, report) = read("title: A b\ntags: [x, y]\ndraft: true\nreviewed: 2026-01-31\nreview-every: P6M\n")
        #expect(title == "A b")
        #expect(tags == ["x", "y"])
        #expect(report.findings.isEmpty)
    }

    @Test("A mistake is reported with its rule, line, column and help", arguments: [
        ("title: A\nsumary: b\n", "unknown-key", 2, 1, "did you mean 'summary'?"),
        ("summary: b\n", "missing-key", 1, 1, "add a line 'title: …'"),
        ("title:\n", "missing-key", 1, 7, "add a line 'title: …'"),
        ("title: [a]\n", "wrong-type", 1, 8, nil),
        ("title: A\ndraft: maybe\n", "wrong-type", 2, 8, nil),
        ("title: A\nreviewed: 2026-02-30\n", "impossible-date", 2, 11, "write the day as YYYY-MM-DD, such as 2026-03-31"),
        ("title: A\ntitle: B\n", "duplicate-key", 2, 1, "delete one of the two"),
        ("title: Ää\ntags:\n  - ü: b\n", "wrong-type", 3, 5, nil),
    ] as [(String, String, Int, Int, String?)])
    func reportsMistakes(text: String, code: String, line: Int, column: Int, help: String?) throws {
        let report = read(text).report
        let finding = try #require(report.findings.first)
        #expect(report.findings.count == 1)
        #expect(finding.rule.code == code)
        #expect(finding.location.line == line)
        #expect(finding.location.columns?.lowerBound == column)
        #expect(finding.help == help)
    }

    @Test("What is no YAML is reported and does no harm", arguments: [
        "title: \"open\n", "a: b: c\n", "\tx: 1\n", String(repeating: "[", count: 50_000), "&a [*a, *a]\n", "title: \u{0}\n",
        String(repeating: "- ", count: 30_000), "*x\n",
    ])
    func reportsSyntax(text: String) {
        #expect(!read(text).report.findings.isEmpty)
    }

    @Test("An alias is refused where it stands; what only looks like one is text", arguments: [
        ("title: A\na: &x [1]\nb: [*x, *x]\n", 3), ("title: A\n? &k [a]\n: 1\n? [*k]\n: 2\n", 4), ("title: \"A *b* c & d\"\nsummary: \"*word* &amp; more\"\n", nil),
        ("title: A\nsummary: \"Smith &Sons and *Sons*, *Sons.\"\n", nil),
    ] as [(String, Int?)])
    func aliases(text: String, line: Int?) {
        let found = read(text).report.findings.filter { $0.message.contains("alias") }
        #expect(found.map(\.location.line) == (line.map { [$0] } ?? []))
    }

    @Test("Values are found on a long line, whatever its letters", arguments: ["a", "é", "日", "👩"])
    func longLines(letter: String) {
        let filler = String(repeating: letter, count: 1_000)
        for count in [1, 255, 256, 257, 999] {
            let text = "{title: A, summary: \"\(filler.prefix(count))\", draft: no}"
            let columns = read(text).report.findings.first?.location.columns
            #expect(columns?.lowerBound == 1 + text.utf8.count - "no}".utf8.count)
        }
    }

    @Test("Known keys are listed once each, in order")
    func knownKeys() throws {
        let finding = try #require(read("title: A\nunheard-of: b\n").report.findings.first)
        #expect(finding.help == "known keys: draft, review-every, reviewed, summary, tags, title")
    }

    @Test("Of very many unknown keys none is said to be a misspelling, and each is counted")
    func manyUnknownKeys() {
        let report = read("title: A\n" + (0..<5_000).map { "summar\($0): x\n" }.joined()).report
        #expect(report.counts[.error] == 5_000)
        #expect(report.findings.allSatisfy { $0.help?.hasPrefix("known keys: ") == true && $0.fixes.isEmpty })
    }

    @Test("A misspelt key carries its mending")
    func fixes() throws {
        let edit = try #require(read("title: A\nsumary: b\n").report.findings.first?.fixes.first)
        #expect(edit.range == 9..<15)
        #expect(edit.original == Array("sumary".utf8))
        #expect(edit.replacement == Array("summary".utf8))
    }

    @Test("Where two keys could be the one that was meant, neither is mended", arguments: [
        "title: A\nsummary: a\nsumary: b\n", "title: A\nsumary: a\nsummry: b\n",
    ])
    func ambiguous(text: String) {
        let findings = read(text).report.findings
        #expect(findings.first?.rule.code == "unknown-key")
        #expect(findings.allSatisfy { $0.fixes.isEmpty })
    }
}
