import Diagnostics
import Foundation
import Testing

@Suite("Findings for programs")
struct ReportFormatTests {
    static let link = Rule("broken-link", .error, summary: "A link.", example: "-- content/a.md --\n[x](y)\n", fix: "Mend it.")
    static let hint = Rule("a-hint", .note, summary: "A hint.", example: "x", fix: "Think.")

    /// Texts that break careless writers.
    static let hostile = [
        "plain", "a \"quoted\" \\ text", "two\nlines\r\nand\rmore", "50% done: a, b", "\u{0}\u{1}\u{1B}[31m\u{7F}", "<script>&amp;</script>",
        "\u{2028}\u{2029}\u{202E}", "日本 👩‍👩‍👧 é", "::error::x", "%0A%3A", "", "a\u{FEFF}x",
    ]

    /// A report that holds each hostile text wherever a text can stand.
    static var hostileReport: DiagnosticReport {
        var report = DiagnosticReport()
        for (index, text) in hostile.enumerated() {
            let rule = Rule("rule-\(index)", Severity.allCases[index % 3], summary: text, example: text, fix: text)
            report.add(rule, text, at: SourceLocation(file: "content/\(text).md"), help: text)
            report.add(rule, text, at: SourceLocation(file: text, line: 3, columns: 2..<4, excerpt: text), help: text)
            report.add(rule, text, at: SourceLocation(file: "a.md", line: index + 1, columns: 999..<1_005, excerpt: text))
            report.add(rule, text, at: SourceLocation(file: "a.md", line: index + 1))
        }
        return report
    }

    private func object(_ report: DiagnosticReport, _ format: ReportFormat) throws -> [String: Any] {
        let text = format.text(for: report, fileCount: 2)
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// What a format says of the word `fqa` on a line of a file.
    private func report(_ line: String, lineNumber: Int = 1) -> DiagnosticReport {
        let source = SourceText(path: "content/faq.md", bytes: Array((String(repeating: "\n", count: lineNumber - 1) + line).utf8))
        var report = DiagnosticReport()
        report.add(Self.link, "no such page", at: source.location(of: "fqa".utf8, onLine: lineNumber), help: "mend it")
        return report
    }

    // MARK: JSON

    @Test("JSON says all there is to say, in bytes")
    func json() throws {
        let value = try object(report("é fqa", lineNumber: 2), .json)
        #expect(value["version"] as? Int == 1)
        #expect(value["errors"] as? Int == 1 && value["warnings"] as? Int == 0 && value["files"] as? Int == 2)
        let finding = try #require((value["findings"] as? [[String: Any]])?.first)
        #expect(finding["code"] as? String == "broken-link" && finding["severity"] as? String == "error")
        #expect(finding["file"] as? String == "content/faq.md" && finding["line"] as? Int == 2)
        #expect(finding["column"] as? Int == 4 && finding["endColumn"] as? Int == 7)
        #expect(finding["excerpt"] as? String == "é fqa" && finding["help"] as? String == "mend it")
    }

    @Test("Whatever a file holds, JSON keeps its texts")
    func hostileJSON() throws {
        let value = try object(Self.hostileReport, .json)
        let messages = try #require(value["findings"] as? [[String: Any]]).compactMap { $0["message"] as? String }
        let expected = Self.hostile.map { $0.replacing("\u{0}", with: "\u{FFFD}") }
        #expect(messages.count == 4 * expected.count)
        #expect(Set(messages.map { Array($0.utf8) }) == Set(expected.map { Array($0.utf8) }))
    }

    @Test("Every member of the JSON stands in its schema, and every required one is there")
    func schema() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Diagnostics/Printers/report.schema.json")
        let schema = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
        let finding = try #require((schema["$defs"] as? [String: Any])?["finding"] as? [String: Any])
        let value = try object(Self.hostileReport, .json)
        let findings = try #require(value["findings"] as? [[String: Any]])
        for (part, described) in [(value, schema)] + findings.map({ ($0, finding) }) {
            let known = try #require(described["properties"] as? [String: Any]).keys
            let required = try #require(described["required"] as? [String])
            #expect(Set(part.keys).isSubset(of: known))
            #expect(Set(required).isSubset(of: part.keys))
        }
    }

    @Test("A safe change is told with its place in bytes, in JSON and in SARIF")
    func fixes() throws {
        let source = SourceText(path: "content/faq.md", bytes: Array("é [x](fqa.md)".utf8))
        var report = DiagnosticReport()
        report.add(Self.link, "no such page", at: source.location(of: 6..<12), fixes: [source.edit(6..<12, to: "faq.md".utf8)])
        let finding = try #require((try object(report, .json)["findings"] as? [[String: Any]])?.first)
        let edit = try #require((finding["fixes"] as? [[String: Any]])?.first)
        #expect(edit["offset"] as? Int == 6 && edit["original"] as? String == "(fqa.m" && edit["replacement"] as? String == "faq.md")
        let run = try #require((try object(report, .sarif)["runs"] as? [[String: Any]])?.first)
        let fix = try #require(((run["results"] as? [[String: Any]])?.first?["fixes"] as? [[String: Any]])?.first)
        let change = try #require((fix["artifactChanges"] as? [[String: Any]])?.first)
        let replacement = try #require((change["replacements"] as? [[String: Any]])?.first)
        #expect((replacement["deletedRegion"] as? [String: Any])?["byteOffset"] as? Int == 6)
        #expect((replacement["insertedContent"] as? [String: Any])?["text"] as? String == "faq.md")
    }

    // MARK: GitHub

    @Test("An annotation names file, line and columns as GitHub counts them")
    func github() {
        #expect(ReportFormat.github.text(for: report("日本 👩 fqa", lineNumber: 2), fileCount: 1) ==
            "::error title=broken-link,file=content/faq.md,line=2,endLine=2,col=7,endColumn=10::no such page%0Amend it\n")
    }

    @Test("What would drive a terminal that shows the log is a sign in it")
    func githubControls() {
        var report = DiagnosticReport()
        report.add(Self.link, "no page '\u{1B}[2J'", at: SourceLocation(file: "a\u{9B}.md"), help: "\u{202E}x")
        #expect(ReportFormat.github.text(for: report, fileCount: 1) == "::error title=broken-link,file=a\u{FFFD}.md::no page '\u{FFFD}[2J'%0A\u{FFFD}x\n")
    }

    @Test("A message names no more of what an author wrote than can be read", arguments: ["7", "é", "\u{301}"])
    func hugeValue(sign: String) {
        let value = String(repeating: sign, count: 200_000)
        let finding = Diagnostic(Self.link, "'\(value)' is not a day", at: SourceLocation(file: "a.md"), help: "not \(value), but another")
        #expect(finding.message.utf8.count < 2_000 && finding.message.unicodeScalars.first == "'" && finding.message.hasSuffix("' is not a day"))
        #expect(finding.help.map { $0.utf8.count < 2_000 && $0.hasSuffix(", but another") } == true)
    }

    @Test("A finding about a file as a whole has no line")
    func githubFile() {
        var report = DiagnosticReport()
        report.add(Self.hint, "why", at: SourceLocation(file: "a,b:c%.md"))
        #expect(ReportFormat.github.text(for: report, fileCount: 1) == "::notice title=a-hint,file=a%2Cb%3Ac%25.md::why\n")
    }

    @Test("Whatever a file holds, an annotation is one line and one command")
    func hostileGitHub() throws {
        let report = Self.hostileReport
        let text = ReportFormat.github.text(for: report, fileCount: 1)
        #expect(!text.utf8.contains(UInt8(ascii: "\r")))
        let lines = text.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
        #expect(lines.count == report.findings.count)
        for (line, finding) in zip(lines, report.sorted) {
            // `::command properties::message`, and no bare colon before the message.
            let parts = line.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 4, omittingEmptySubsequences: false).map { String(Substring($0)) }
            try #require(parts.count == 5 && parts[0].isEmpty && parts[1].isEmpty && parts[3].isEmpty)
            let properties = parts[2].utf8.split(separator: UInt8(ascii: ",")).map { String(Substring($0)) }
            #expect(properties[0].hasPrefix("\(finding.severity == .note ? "notice" : finding.severity.rawValue) title=rule-"))
            #expect(properties[1].dropFirst("file=".count).removingPercentEncoding == Self.shown(finding.location.file))
            #expect(parts[4].removingPercentEncoding == Self.shown(finding.message + (finding.help.map { "\n" + $0 } ?? "")))
        }
    }

    /// A text as a log shows it: ends of lines stand in it as `%XX`.
    private static func shown(_ text: String) -> String {
        text.unicodeScalars.map { "\r\n".unicodeScalars.contains($0) ? String($0) : String($0).printable }.joined()
    }

    // MARK: SARIF

    @Test("SARIF counts UTF-16 code units and says so, and carries the rule's help", arguments: [
        ("日本 👩 fqa", 2, 7), ("fqa", 1, 1), ("\u{FEFF}fqa", 1, 1), ("e\u{301} fqa", 1, 4),
    ])
    func sarif(line: String, number: Int, column: Int) throws {
        let log = try object(report(line, lineNumber: number), .sarif)
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect(run["columnKind"] as? String == "utf16CodeUnits")
        let result = try #require((run["results"] as? [[String: Any]])?.first)
        #expect(result["ruleId"] as? String == "broken-link" && result["level"] as? String == "error")
        let place = try #require((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
        let region = try #require(place["region"] as? [String: Any])
        #expect(region["startLine"] as? Int == number)
        #expect(region["startColumn"] as? Int == column && region["endColumn"] as? Int == column + 3)
        let rules = try #require(((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]])
        let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
        #expect(driver?["semanticVersion"] as? String == ProgramVersion.number)
        #expect(rules.count == 1 && rules[0]["id"] as? String == "broken-link")
        #expect(((rules[0]["help"] as? [String: Any])?["text"] as? String)?.hasPrefix("Mend it.") == true)
    }

    @Test("Every result names its rule by place, and paths become references")
    func sarifPaths() throws {
        let run = try #require((try object(Self.hostileReport, .sarif)["runs"] as? [[String: Any]])?.first)
        let rules = try #require(((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]])
        for result in try #require(run["results"] as? [[String: Any]]) {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            let place = try #require((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
            let uri = try #require((place["artifactLocation"] as? [String: Any])?["uri"] as? String)
            #expect(uri.wholeMatch(of: /[A-Za-z0-9\-._~\/%]*/) != nil)
        }
    }

    // MARK: All

    @Test("What was only counted is told", arguments: ReportFormat.allCases)
    func omitted(format: ReportFormat) {
        var report = DiagnosticReport()
        for line in 1...DiagnosticReport.capacity + 41 { report.add(Self.hint, "x", at: SourceLocation(file: "\(line)", line: 1)) }
        #expect(format.text(for: report, fileCount: 1).contains(format == .json ? "\"omitted\": 41" : "41 more"))
    }

    @Test("All is well in every format", arguments: ReportFormat.allCases)
    func empty(format: ReportFormat) throws {
        let text = format.text(for: DiagnosticReport(), fileCount: 3)
        switch format {
        case .text, .github: #expect(text.isEmpty)
        case .json, .sarif: #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
        }
    }
}
