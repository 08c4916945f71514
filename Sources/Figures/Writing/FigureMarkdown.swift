internal import Localization
package import YAMLSchema

/// A figure as Markdown: its title, its data as a table, and where that is from.
extension FigureMarkup {
    /// - Parameters:
    ///   - escape: makes a text safe within a line of Markdown.
    ///   - cited: an author's text as Markdown, its citations resolved.
    package func markdown(escape: (String) -> String, cited: (Located<String>) -> String) -> String {
        var text = "**\(escape(figure.title))**"
        if let measure = figure.measure { text += "  \n\(escape(measure))" }
        text += "\n\n"
        if case .timeline(let timeline) = figure.content {
            text += timeline.events.map { event in
                let more = [event.text, event.source].compactMap { $0 }.map { " " + cited($0) }.joined()
                return "- \(escape(span(event))): \(escape(event.title))\(more)\n"
            }.joined()
        } else {
            let table = figure.table
            func cell(_ text: String) -> String { escape(text).replacing("|", with: "\\|") }
            text += "| " + table.columns.map(cell).joined(separator: " | ") + " |\n"
            text += "|" + table.columns.indices.map { table.isNumeric($0) ? " --: |" : " --- |" }.joined() + "\n"
            for row in table.rows {
                text += "| " + row.map { written($0, cell) }.joined(separator: " | ") + " |\n"
            }
        }
        if let note = figure.note { text += "\n\(cited(note))\n" }
        if let source = figure.source { text += "\n\(escape(texts.words.source + texts.words.colon))\(cited(source))\n" }
        return text
    }

    /// A cell within a row, where digits and their signs mean nothing else.
    private func written(_ cell: FigureTable.Cell, _ escape: (String) -> String) -> String {
        let words = texts.cell(cell, isPercent: figure.isPercent)
        if case .text = cell { return escape(words) }
        return words
    }

    /// The words of the figure that a search should find.
    package var searchedText: String {
        var parts = [figure.title, figure.measure ?? "", figure.note?.value ?? ""]
        if case .timeline(let timeline) = figure.content { parts += timeline.events.flatMap { [$0.title, $0.text?.value ?? ""] } }
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// When an event was.
    func span(_ event: Timeline.Event) -> String {
        event.end.map { texts.figures.spanPattern(texts.time(event.start), texts.time($0)) } ?? texts.time(event.start)
    }
}
