import Bibliography
import Diagnostics
import Localization
import Testing

/// Reads a file of sources.
func load(_ text: String) -> (list: ReferenceList, report: DiagnosticReport) {
    var report = DiagnosticReport()
    let list = ReferenceList.load(SourceText(path: "sources.yaml", bytes: Array(text.utf8)), into: &report)
    return (list, report)
}

/// The one source of these fields, which nothing is wrong with.
func makeSource(_ fields: String) throws -> Reference {
    let (list, report) = load("- id: x\n" + fields.split(separator: "\n").map { "  \($0)\n" }.joined())
    #expect(report.findings.isEmpty, "\(report.findings)")
    return try #require(list["x"])
}

/// The reference of the one source of these fields.
func makeReference(_ fields: String, words: InterfaceWords = .english) throws -> FormattedReference {
    FormattedReference(try makeSource(fields), words: words)
}

/// A source as CSL-JSON without blanks.
func compactJSON(_ source: Reference) -> String { CSLJSON.text(source).filter { !$0.isWhitespace } }
