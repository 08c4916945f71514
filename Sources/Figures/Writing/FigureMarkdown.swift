internal import Localization
package import YAMLSchema

/// A figure as Markdown: its title, where its data is from, and the data as a table, in the order of the page.
extension FigureMarkup {
    /// - Parameters:
    ///   - escape: makes a text safe within a line of Markdown.
    ///   - cited: an author's text as Markdown, its citations resolved.
    package func markdown(escape: (String) -> String, cited: (Located<String>) -> String) -> String {
        var text = "**\(escape(figure.title))**"
        if let measure = figure.measure { text += "  \n\(escape(measure))" }
        text += "\n\n"
        let foot = [figure.note.map(cited), figure.source.map { escape(texts.words.source + texts.words.colon) + cited($0) }].compactMap { $0 }
        guard case .timeline(let timeline) = figure.content else {
            return text + foot.map { $0 + "\n\n" }.joined() + table(escape)
        }
        text += timeline.events.map { event in
            let more = [event.text, event.source].compactMap { $0 }.map { " " + cited($0) }.joined()
            return "- \(escape(when(event))): \(escape(event.titleBeforeText))\(more)\n"
        }.joined()
        return text + foot.map { "\n" + $0 + "\n" }.joined()
    }

    private func table(_ escape: (String) -> String) -> String {
        let table = figure.table
        func cell(_ text: String) -> String { escape(text).replacing("|", with: "\\|") }
        var text = "| " + table.columns.map(cell).joined(separator: " | ") + " |\n"
        text += "|" + table.columns.indices.map { table.isNumeric($0) ? " --: |" : " --- |" }.joined() + "\n"
        for row in table.rows {
            text += "| " + row.map { written($0, cell) }.joined(separator: " | ") + " |\n"
        }
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
}
