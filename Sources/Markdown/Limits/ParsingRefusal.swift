package import Diagnostics

/// Why a text was not made into a page.
package struct ParsingRefusal: Error, Sendable, Hashable {
    /// What was found wrong with it.
    enum Cause: Sendable, Hashable {
        /// Parsing it would take too much time or memory.
        case costly
        /// There was not the memory to parse it.
        case tooLarge
        /// The page would have too much of something.
        case crowded
    }

    let cause: Cause
    /// What there is too much of.
    package let reason: String
    /// The line where it became too much, where that is one.
    package let line: Int?
    /// The column of that line, in bytes from 1, where it is known.
    let column: Int?

    init(_ cause: Cause, _ reason: String, line: Int?, column: Int? = nil) {
        self.cause = cause
        self.reason = reason
        self.line = line
        self.column = column
    }

    /// The refusal as a finding.
    package func diagnostic(in source: SourceText) -> Diagnostic {
        let location = line.map { source.location(line: $0, columns: column.map { $0..<$0 + 1 }) } ?? source.location
        return switch cause {
        case .costly:
            Diagnostic(.costlyMarkdown, "parsing this would take too long: \(reason)", at: location, help: "break it into smaller parts")
        case .tooLarge:
            Diagnostic(.costlyMarkdown, "this could not be parsed: \(reason)", at: location, help: "break it into smaller parts")
        case .crowded: Diagnostic(.crowdedPage, "the page has \(reason)", at: location, help: "split it into several pages")
        }
    }
}
