import Diagnostics
import Figures
import Testing

@Suite("Comma-separated values")
struct CSVTests {
    private func rows(_ text: String, separator: UInt8 = UInt8(ascii: ",")) -> [[String]] {
        var reader = CSVReader(SourceText(path: "a.csv", bytes: Array(text.utf8)), separator: separator)
        var rows: [[String]] = []
        while let row = reader.next() { rows.append(row.map(\.text)) }
        return rows
    }

    @Test("are read as people make them", arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]), ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("\u{FEFF}a,b\n1,\n", [["a", "b"], ["1", ""]]), ("a,\"b, c\"\n\"x \"\"y\"\"\",\n", [["a", "b, c"], ["x \"y\"", ""]]),
        ("a,b\n\n\"1\n2\",3\n", [["a", "b"], ["1\n2", "3"]]), ("", []), (" a , b \n", [["a", "b"]]),
    ])
    func reading(text: String, expected: [[String]]) { #expect(rows(text) == expected) }

    @Test("may be parted by semicolons, which their first line tells")
    func semicolons() {
        let source = SourceText(path: "a.csv", bytes: Array("Jahr;Wert\n2020;1,5\n".utf8))
        #expect(CSVReader.separators(of: source) == [UInt8(ascii: ";")])
        #expect(rows("Jahr;Wert\n2020;1,5\n", separator: UInt8(ascii: ";")) == [["Jahr", "Wert"], ["2020", "1,5"]])
    }

    @Test("whose first line does not tell what parts them need to be told")
    func ambiguous() {
        let (figure, report) = readFigure(head + "kind: bars\ndata: a.csv\n", files: ["a.csv": "Jahr;Wert, netto\n2020;1\n"])
        #expect(figure == nil)
        #expect(report.findings.map(\.rule.code) == ["figure-data"])
        let told = readFigure(head + "kind: bars\ndata: a.csv\nseparator: \";\"\n", files: ["a.csv": "Jahr;Wert, netto\n2020;1\n"])
        #expect(told.figure?.table.columns == ["Jahr", "Wert, netto"])
    }

    @Test("with a line of another length are told of at that line")
    func ragged() {
        let (_, report) = readFigure(head + "kind: bars\ndata: a.csv\n", files: ["a.csv": "a,b\n1,2\n3,4,5\n"])
        #expect(report.findings.map { "\($0.rule.code) \($0.location.file) \($0.location.line ?? 0)" } == ["figure-data a.csv 3"])
    }
}
