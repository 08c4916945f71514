internal import Diagnostics

extension MarkdownRenderer {
    /// Writes the mark of a note, and keeps the note for the end of the page.
    mutating func noteReference(_ node: Node) {
        // cmark-gfm names the note by its place among the notes, from 1.
        guard !options.isPlain else { return plainNoteReference(node) }
        guard let place = Int(String(decoding: node.literal, as: UTF8.self)), allNotes.indices.contains(place - 1) else { return }
        let definition = allNotes[place - 1]
        let index: Int
        if let known = notePlaces[definition.pointer] {
            index = known
            notesSeen[index].references += 1
        } else {
            index = notesSeen.count
            notePlaces[definition.pointer] = index
            notesSeen.append(Note(node: definition, number: index + 1, references: 1))
        }
        let note = notesSeen[index]
        out.append("<sup class=\"note\"><a href=\"#fn-\(note.number)\" id=\"fnref-\(note.number)-\(note.references)\" aria-label=\"")
        out.append(escaping: "\(options.words.note) \(note.letters)".utf8, apostrophes: true)
        out.append("\">")
        out.append(contentsOf: note.letters.utf8)
        out.append("</a></sup>")
    }

    /// The notes that were referred to so far, each with the ways back.
    /// - Parameter document: the document whose blocks were rendered.
    package mutating func notes(of document: borrowing MarkdownDocument) -> [UInt8] {
        guard !options.isPlain else { return plainNotes(document.noteNodes) }
        guard !notesSeen.isEmpty else { return [] }
        var html: [UInt8] = []
        html.append("<section class=\"footnotes\" aria-label=\"")
        html.append(escaping: options.words.notes.utf8, apostrophes: true)
        html.append("\">\n<ol type=\"a\">\n")
        var index = 0
        // Notes may refer to notes, so there may be more by the time the first is written.
        while index < notesSeen.count {
            let note = notesSeen[index]
            let content = content(of: note.node)
            html.append("<li id=\"fn-\(note.number)\">\n")
            html += content
            html.append("<p class=\"back\">")
            for reference in 1...notesSeen[index].references {
                html.append("<a href=\"#fnref-\(note.number)-\(reference)\" aria-label=\"")
                html.append(escaping: "\(options.words.backToText) \(note.letters)".utf8, apostrophes: true)
                html.append("\">↩</a>")
            }
            html.append("</p>\n</li>\n")
            index += 1
        }
        html.append("</ol>\n</section>\n")
        notesSeen = []
        notePlaces = [:]
        return html
    }

    private mutating func content(of node: Node) -> [UInt8] {
        let before = take()
        defer { out = before }
        renderChildren(of: node)
        return take()
    }

    /// Reports a reference that cmark-gfm left as text, as nothing defines it.
    mutating func reportFootnote(in run: UnsafeBufferPointer<UInt8>, at start: Int) {
        guard let end = run[start...].firstIndex(of: UInt8(ascii: "]")), end > start + 2 else { return }
        let label = String(decoding: run[start...end], as: UTF8.self)
        guard !label.contains(where: \.isWhitespace) else { return }
        report.add(
            .undefinedFootnote, "no footnote is defined for '\(label)'", at: location(of: label, for: .undefinedFootnote),
            help: "write it below, as '\(label): …'")
    }
}

extension [UInt8] {
    /// Appends markup that holds numbers and ids made by this module.
    fileprivate mutating func append(_ text: String) { append(contentsOf: text.utf8) }
}
