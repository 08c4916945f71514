internal import Diagnostics

/// Takes what the checks of a page find, and gives it its place in the file.
struct PageFindings {
    private let source: SourceText
    private let lines: LineTable
    private let active: Set<String>
    private(set) var report = DiagnosticReport()

    /// - Parameters:
    ///   - page: the page.
    ///   - active: the codes of the rules that are looked for.
    init(_ page: PageContext, active: Set<String>) {
        source = page.source
        lines = page.lines
        self.active = active
    }

    /// Whether further findings of a rule are only counted.
    func isFull(of rule: Rule) -> Bool { report.isFull(of: rule, in: source.path) }

    /// Adds a finding.
    /// - Parameters:
    ///   - range: the bytes it is about, marked as far as the end of their line; `nil` where only the line is known.
    ///   - line: the line, where there is no range.
    mutating func add(
        _ rule: Rule, _ message: @autoclosure () -> String, at range: Range<Int>?, line: Int, help: String? = nil,
        fixes: [SourceEdit] = []
    ) {
        guard active.contains(rule.code) else { return }
        report.add(rule, message(), at: location(of: range, line: line), help: help, fixes: fixes)
    }

    /// Adds a finding whose place is known.
    mutating func add(_ rule: Rule, _ message: String, at location: SourceLocation, help: String? = nil) {
        guard active.contains(rule.code) else { return }
        report.add(rule, message, at: location, help: help)
    }

    private func location(of range: Range<Int>?, line: Int) -> SourceLocation {
        guard let range else { return source.location(ofLine: lines.range(of: line), number: line) }
        let line = lines.line(of: range.lowerBound)
        let bytes = lines.range(of: line)
        let start = range.lowerBound - bytes.lowerBound + 1
        let end = min(range.upperBound, bytes.upperBound) - bytes.lowerBound + 1
        return source.location(ofLine: bytes, number: line, columns: start..<max(start, end))
    }

    /// The edit that puts a text in the place of some bytes.
    func edit(_ range: Range<Int>, to replacement: some Sequence<UInt8>) -> SourceEdit {
        source.edit(range, to: replacement)
    }
}
