extension SourceLocation {
    /// The columns in UTF-16 code units from 1, as editors and browsers count; `nil` where they are not known.
    ///
    /// A byte order mark is no column.
    var utf16Columns: Range<Int>? {
        guard let columns, let excerpt else { return nil }
        let mark = line == 1 && excerpt.unicodeScalars.first == "\u{FEFF}" ? 1 : 0
        let lower = max(0, excerpt.utf16Count(before: columns.lowerBound - 1) - mark)
        return lower + 1..<max(lower, excerpt.utf16Count(before: columns.upperBound - 1) - mark) + 1
    }
}

extension String {
    /// How many UTF-16 code units the characters take that end at or before a byte of the text.
    fileprivate func utf16Count(before offset: Int) -> Int {
        var (bytes, units) = (0, 0)
        for scalar in unicodeScalars {
            bytes += UTF8.width(scalar)
            guard bytes <= offset else { break }
            units += UTF16.width(scalar)
        }
        return units
    }
}
