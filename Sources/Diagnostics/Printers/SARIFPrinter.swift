internal import Bytes

/// Writes findings as a log of SARIF 2.1.0 with one run, and the rules that were broken with their help.
///
/// Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
struct SARIFPrinter {
    func text(for report: DiagnosticReport) -> String {
        let findings = report.sorted
        var rules: [String: Rule] = [:]
        for finding in findings { rules[finding.rule.code] = finding.rule }
        let codes = rules.keys.sorted()
        let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
        let log = JSONValue.object([
            "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            "version": "2.1.0",
            "runs": [
                .object([
                    "tool": .object([
                        "driver": .object([
                            "name": "explainer",
                            "version": .string(ProgramVersion.number),
                            "semanticVersion": .string(ProgramVersion.number),
                            "rules": .array(codes.compactMap { rules[$0] }.map(descriptor)),
                        ]),
                    ]),
                    "columnKind": "utf16CodeUnits",
                    "invocations": [invocation(omitted: report.omitted)],
                    "results": .array(findings.map { result(for: $0, ruleIndex: places[$0.rule.code] ?? -1) }),
                ]),
            ],
        ])
        return String(decoding: log.bytes(isIndented: true), as: UTF8.self) + "\n"
    }

    private func descriptor(of rule: Rule) -> JSONValue {
        .object([
            "id": .string(rule.code),
            "shortDescription": message(rule.summary),
            "help": message("\(rule.fix)\n\nFor example, this breaks the rule:\n\n\(rule.example)"),
            "defaultConfiguration": .object(["level": .string(rule.severity.rawValue)]),
        ])
    }

    /// What ran, with a word on the findings that were only counted.
    private func invocation(omitted: Int) -> JSONValue {
        .object([
            "executionSuccessful": true,
            "toolExecutionNotifications": omitted == 0 ? nil : [
                .object(["level": "warning", "message": message("\(omitted) more findings are not listed")]),
            ],
        ])
    }

    private func result(for finding: Diagnostic, ruleIndex: Int) -> JSONValue {
        .object([
            "ruleId": .string(finding.rule.code),
            "ruleIndex": .integer(ruleIndex),
            "level": .string(finding.severity.rawValue),
            "message": message(finding.message + (finding.help.map { "\n" + $0 } ?? "")),
            "locations": [
                .object([
                    "physicalLocation": .object([
                        "artifactLocation": artifact(finding.location.file),
                        "region": region(of: finding.location),
                    ]),
                ]),
            ],
            "fixes": finding.fixes.isEmpty ? nil : [fix(finding.fixes)],
        ])
    }

    /// Changes that together fix a finding.
    private func fix(_ edits: [SourceEdit]) -> JSONValue {
        .object(["artifactChanges": .array(edits.map { edit in
            .object([
                "artifactLocation": artifact(edit.file),
                "replacements": [
                    .object([
                        "deletedRegion": .object([
                            "byteOffset": .integer(edit.range.lowerBound), "byteLength": .integer(edit.range.count),
                        ]),
                        "insertedContent": .object(["text": .string(String(decoding: edit.replacement, as: UTF8.self))]),
                    ]),
                ],
            ])
        })])
    }

    /// A path as a reference: below the root of what was checked out, or a file of the machine.
    private func artifact(_ path: String) -> JSONValue {
        let reference = path.percentEncodedPath
        if path.hasPrefix("/") { return .object(["uri": .string("file://" + reference)]) }
        return .object(["uri": .string(reference), "uriBaseId": "%SRCROOT%"])
    }

    /// The place in its file; none where the finding is about the file as a whole.
    private func region(of location: SourceLocation) -> JSONValue? {
        guard let line = location.line else { return nil }
        return .object([
            "startLine": .integer(line),
            "startColumn": location.utf16Columns.map { .integer($0.lowerBound) },
            "endColumn": location.utf16Columns.map { .integer($0.upperBound) },
            "snippet": location.excerpt.map { .object(["text": .string($0)]) },
        ])
    }

    private func message(_ text: String) -> JSONValue { .object(["text": .string(text)]) }
}

extension String {
    /// The path with whatever may not stand in a URI's path as `%XX` (RFC 3986, section 3.3).
    fileprivate var percentEncodedPath: String {
        var result = ""
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            case _ where "-._~/".utf8.contains(byte):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            }
        }
        return result
    }
}
