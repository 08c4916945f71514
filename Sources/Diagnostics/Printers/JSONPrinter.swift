internal import Bytes

/// Writes findings as one JSON object; `report.schema.json` beside this file says what each member means.
struct JSONPrinter {
    /// The format's version: raised when a member is taken away or changes its meaning, not when one is added.
    static let version = 1

    func text(for report: DiagnosticReport, fileCount: Int) -> String {
        let value = JSONValue.object([
            "version": .integer(Self.version),
            "files": .integer(fileCount),
            "errors": .integer(report.counts[.error, default: 0]),
            "warnings": .integer(report.counts[.warning, default: 0]),
            "notes": .integer(report.counts[.note, default: 0]),
            "omitted": .integer(report.omitted),
            "findings": .array(report.sorted.map(value)),
        ])
        return String(decoding: value.bytes(isIndented: true), as: UTF8.self) + "\n"
    }

    private func value(of finding: Diagnostic) -> JSONValue {
        let location = finding.location
        return .object([
            "code": .string(finding.rule.code),
            "severity": .string(finding.severity.rawValue),
            "message": .string(finding.message),
            "file": .string(location.file),
            "line": location.line.map { .integer($0) },
            "column": location.columns.map { .integer($0.lowerBound) },
            "endColumn": location.columns.map { .integer($0.upperBound) },
            "excerpt": location.excerpt.map { .string($0) },
            "help": finding.help.map { .string($0) },
            "fixes": finding.fixes.isEmpty ? nil : .array(finding.fixes.map(value)),
        ])
    }

    private func value(of edit: SourceEdit) -> JSONValue {
        .object([
            "file": .string(edit.file),
            "offset": .integer(edit.range.lowerBound),
            "original": .string(String(decoding: edit.original, as: UTF8.self)),
            "replacement": .string(String(decoding: edit.replacement, as: UTF8.self)),
        ])
    }
}
