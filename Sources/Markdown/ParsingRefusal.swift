package import Diagnostics

/// Why a text was not parsed.
package struct ParsingRefusal: Error, Sendable, Hashable {
    /// What there is too much of.
    package let reason: String
    /// The line where it became too much, where that is one.
    package let line: Int?

    init(_ reason: String, line: Int?) {
        self.reason = reason
        self.line = line
    }

    /// The refusal as a finding.
    package func diagnostic(in source: SourceText) -> Diagnostic {
        Diagnostic(
            .costlyMarkdown, "parsing this would take too long: \(reason)",
            at: line.map { source.location(line: $0) } ?? source.location, help: "break it into smaller parts")
    }
}
