/// When a work appeared or was looked at: a date of the calendar, or the words that stand for one.
public enum SourceDate: Sendable, Hashable {
    /// A date or span as CSL has it.
    case calendar(DateSpan)
    /// What no calendar knows, shown as it was written: "n.d.", "in press", "Michaelmas Term 1890".
    case literal(String)

    /// The date, where it is one of the calendar.
    public var span: DateSpan? {
        if case .calendar(let span) = self { span } else { nil }
    }

    /// The year that works are sorted by; of words the first number of four digits.
    package var year: Int? {
        switch self {
        case .calendar(let span): span.start.year
        case .literal(let words): words.split { !$0.isASCII || !$0.isNumber }.first { $0.count == 4 }.flatMap { Int($0) }
        }
    }
}
