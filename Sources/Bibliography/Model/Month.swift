/// A month of the year by the names that programs write into dates.
enum Month {
    private static let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let wholeNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    /// The number of a month that is written as one, or as its English name, whole or cut to its first three letters.
    static func number(_ text: some StringProtocol) -> Int? {
        if text.allSatisfy({ $0.isASCII && $0.isNumber }) { return Int(text) }
        var name = text.lowercased()
        if name.hasSuffix(".") { name.removeLast() }
        if name == "sept" { return 9 }
        return (names.firstIndex(of: name) ?? wholeNames.firstIndex(of: name)).map { $0 + 1 }
    }

    /// The name that BibTeX's styles know a month by.
    static func macro(_ month: Int) -> String { names[month - 1] }
}
