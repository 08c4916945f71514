internal import Hypertext

extension MarkdownRenderer {
    /// Writes the figure that a code block describes.
    /// - Returns: whether it describes one.
    mutating func figure(_ node: Node, of language: UnsafeBufferPointer<UInt8>.SubSequence) -> Bool {
        var ids = ids
        let made = resolver.figure(String(decoding: language, as: UTF8.self), Array(node.literal), at: place) { ids.id(for: $0) }
        self.ids = ids
        guard let made else { return false }
        figureIDs.append(made.facts.id)
        // What is written of the figure's own texts is not said twice.
        let words = plainText
        let caption = html(made.caption)
        let drawing = html(made.drawing)
        let notes = html(made.notes)
        let table = html(made.table)
        let downloads = html(made.downloads)
        add(options.theme.dataFigure(
            DataFigure(made.facts, caption: caption, drawing: drawing, notes: notes, table: table, downloads: downloads)))
        plainText = words
        plainText += made.plainText.utf8
        separateWords()
        return true
    }

    /// A piece of a figure, with its texts rendered.
    private mutating func html(_ parts: [MarkdownFigure.Part]) -> HTML {
        var bytes: [UInt8] = []
        for part in parts {
            switch part {
            case .html(let html): bytes += html
            case .text(let text, let line):
                let before = take()
                bytes += renderText(text, line: line, readsFormulas: true)
                out = before
            }
        }
        return HTML(verbatim: bytes)
    }
}
