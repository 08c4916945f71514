extension MarkdownRenderer {
    /// Writes the figure that a code block describes.
    /// - Returns: whether it describes one.
    mutating func figure(_ node: Node, of language: UnsafeBufferPointer<UInt8>.SubSequence) -> Bool {
        var ids = ids
        let made = resolver.figure(String(decoding: language, as: UTF8.self), Array(node.literal), at: place) { ids.id(for: $0) }
        self.ids = ids
        guard let made else { return false }
        figureIDs.append(made.id)
        // What is written of the figure's own texts is not said twice.
        let words = plainText
        for part in made.parts {
            switch part {
            case .html(let html): out += html
            case .text(let text, let line):
                let before = take()
                let written = renderText(text, line: line)
                out = before + written
            }
        }
        plainText = words
        plainText += made.plainText.utf8
        separateWords()
        return true
    }
}
