/// The punctuation that a mark of a citation stands after, in languages that have it so.
enum ClosingPunctuation {
    /// Full stops and the like, and the signs that end a quotation.
    private static let signs = [".", ",", ";", ":", "?", "!", "…", "”", "’", "»", "\"", "'"].map { Array($0.utf8) }

    /// Where the punctuation ends that starts at a byte.
    /// - Returns: the byte itself where there is none, or where a word goes on behind it, as in `'s` and `.org`.
    static func end(in run: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while end < run.count, let sign = signs.first(where: { run[end...].starts(with: $0) }) { end += sign.count }
        return end < run.count && run[end].isASCIILetterOrDigit ? start : end
    }
}
