import Bytes
import Diagnostics
import Testing
import YAMLSchema

@Suite("YAML as it is read and written")
struct YAMLTextTests {
    private static func read(_ text: String) -> (value: YAMLValue?, report: DiagnosticReport) {
        var report = DiagnosticReport()
        let value = YAMLValue.parse(SourceText(path: "a.yaml", bytes: Array(text.utf8)), into: &report)
        return (value, report)
    }

    @Test("A scalar is its text however it is written, and null only without quotes", arguments: [
        ("a b", "a b"), ("'it''s'", "it's"), ("\"a\\tb\"", "a\tb"), ("|\n  a\n  b\n", "a\nb\n"), (">\n  a\n  b\n", "a b\n"), ("2020", "2020"), ("'null'", "null"),
        ("null", nil), ("~", nil), ("\"\"", ""),
    ] as [(String, String?)])
    func scalars(written: String, text: String?) {
        #expect(Self.read("key: \(written)").value?.value(of: "key")?.text == text)
    }

    @Test("An empty text holds nothing, and nothing is wrong with it", arguments: ["", "\n", "# a comment\n"])
    func empty(text: String) {
        let (value, report) = Self.read(text)
        #expect(value == nil && report.findings.isEmpty)
    }

    @Test("What is no YAML is told of with its place", arguments: [
        ("a: [b\n", 2, 1), ("a: 'b\n", 2, 1), ("a: *b\n", 1, 4), ("a: b\n---\nc: d\n", 2, 1), ("a: b: c\n", 1, 5),
    ])
    func faults(text: String, line: Int, column: Int) throws {
        let (value, report) = Self.read(text)
        #expect(value == nil)
        let finding = try #require(report.findings.first)
        #expect(finding.rule.code == "yaml-syntax")
        #expect(finding.location.line == line && finding.location.columns?.lowerBound == column)
    }

    @Test("A value is written so that it reads as what it is")
    func writing() throws {
        let value: JSONValue = .array([.object([
            "id": "a", "year": "2020", "answer": "yes", "title": "A: b", "tag": "007", "parts": .array([.integer(2020), .integer(1)]), "none": [], "text": "größer",
        ])])
        #expect(try value.yaml == """
            - id: a
              year: 2020
              answer: 'yes'
              title: 'A: b'
              tag: '007'
              parts: [2020, 1]
              none: []
              text: größer

            """)
    }
}
