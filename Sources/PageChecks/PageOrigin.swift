package import Diagnostics

/// What a page is made of, for leading a mistake on it back to its cause.
package struct PageOrigin: Sendable {
    /// Reads the content's files that the page shows, the page's own first.
    let texts: @Sendable () -> [SourceText]
    /// The template that writes the rest, as people name it.
    let template: String

    package init(template: String, texts: @escaping @Sendable () -> [SourceText]) {
        self.template = template
        self.texts = texts
    }

    /// The place in the content that caused a mistake: where one of the clues stands, if it stands in one place only.
    func trace(_ clues: [String]) -> SourceLocation? {
        guard !clues.isEmpty else { return nil }
        let texts = texts()
        for clue in clues {
            var places: [SourceLocation] = []
            for text in texts {
                for range in text.bytes.occurrences(of: Array(clue.utf8), atMost: 2) { places.append(text.location(of: range)) }
            }
            if places.count == 1 { return places[0] }
        }
        return nil
    }
}

extension [UInt8] {
    /// Where some bytes stand, from the start on.
    fileprivate func occurrences(of bytes: [UInt8], atMost limit: Int) -> [Range<Int>] {
        guard let first = bytes.first else { return [] }
        var found: [Range<Int>] = []
        var start = 0
        while found.count < limit, start + bytes.count <= count, let index = self[start...].firstIndex(of: first),
            index + bytes.count <= count
        {
            if self[index..<index + bytes.count].elementsEqual(bytes) { found.append(index..<index + bytes.count) }
            start = index + 1
        }
        return found
    }
}
