internal import CMarkGFM
internal import CLibrary

/// Notes as cmark-gfm itself writes them, for the specifications' examples.
extension MarkdownRenderer {
    /// Writes the mark of a note.
    mutating func plainNoteReference(_ node: Node) {
        // cmark-gfm counts a note's marks as it parses, and tells only its own renderer.
        guard let html = node.renderedHTML else { return }
        out += html.dropLast(html.last == UInt8(ascii: "\n") ? 1 : 0)
    }

    /// The notes that are referred to, in cmark-gfm's order.
    mutating func plainNotes(_ notes: [Node]) -> [UInt8] {
        guard !notes.isEmpty else { return [] }
        let before = take()
        defer { out = before }
        out.append("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
        for note in notes {
            let marks = note.noteMarks
            out.append("<li id=\"fn-")
            out += marks.label
            out.append("\">\n")
            plainBackReferences = backReferences(to: marks)
            renderChildren(of: note)
            if takePlainBackReferences() { out.append("\n") }
            out.append("</li>\n")
        }
        out.append("</ol>\n</section>\n")
        return take()
    }

    /// Writes the ways back from a note, unless they have been written.
    mutating func takePlainBackReferences() -> Bool {
        guard let html = plainBackReferences else { return false }
        out += html
        plainBackReferences = nil
        return true
    }

    private func backReferences(to marks: (label: [UInt8], count: Int)) -> [UInt8] {
        var html: [UInt8] = []
        for number in 1...max(1, marks.count) {
            if number > 1 { html.append(" ") }
            html.append("<a href=\"#fnref-")
            html += marks.label
            if number > 1 {
                html.append("-")
                html.append(number: number)
            }
            html.append("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩")
            if number > 1 {
                html.append("<sup class=\"footnote-ref\">")
                html.append(number: number)
                html.append("</sup>")
            }
            html.append("</a>")
        }
        return html
    }
}

extension Node {
    /// The label of a note as it stands in URLs, and how often cmark-gfm met a mark of it.
    ///
    /// No function of cmark-gfm gives either, but its renderer writes both: the label in the first id, and a way back
    /// for each mark. Text is escaped there, so a quotation mark is markup.
    fileprivate var noteMarks: (label: [UInt8], count: Int) {
        guard let html = renderedHTML, let start = html.firstRange(of: Array("<li id=\"fn-".utf8)) else { return ([], 0) }
        let label = html[start.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
        return (Array(label), html.ranges(of: Array("\" class=\"footnote-backref\"".utf8)).count)
    }

    /// What cmark-gfm's own renderer makes of the node, without raw HTML.
    fileprivate var renderedHTML: [UInt8]? {
        guard let html = cmark_render_html(pointer, CMARK_OPT_FOOTNOTES, nil) else { return nil }
        defer { free(html) }
        return Array(UnsafeRawBufferPointer(start: html, count: strlen(html)))
    }
}
