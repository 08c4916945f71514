extension Page.Body {
    /// How the text begins, cut after a sentence or a word; `nil` where there is no text.
    var opening: String? {
        let text = content.opening
        return text.isEmpty ? nil : text.shortened(to: Self.openingLength)
    }

    /// About as much as search results show.
    private static let openingLength = 160
}

extension String {
    /// At most so many characters: whole where it is no longer, up to a sentence's end where one is near, else up to a word.
    func shortened(to length: Int) -> String {
        // Counting characters is dear, and of a long text only the start matters.
        guard utf8.count > length, index(startIndex, offsetBy: length + 1, limitedBy: endIndex) != nil else { return self }
        let start = prefix(length)
        if let stop = start.indices.last(where: { ".!?؟。".contains(start[$0]) && start.index(after: $0) < start.endIndex && start[start.index(after: $0)] == " " }),
            start.distance(from: start.startIndex, to: stop) > length / 2 {
            return String(start[...stop])
        }
        let end = start.lastIndex(of: " ") ?? start.endIndex
        return start[..<end] + "…"
    }
}
