internal import Diagnostics
internal import Hypertext

extension MarkdownRenderer {
    /// A note that is referred to, and how often.
    struct Note {
        let node: Node
        let number: Int
        var references: Int

        /// The number as readers see it, in letters, since sources are numbered: `a` to `z`, then `aa`.
        var letters: String {
            var (rest, letters) = (number, "")
            while rest > 0 {
                rest -= 1
                letters = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(rest % 26))) + letters
                rest /= 26
            }
            return letters
        }
    }

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
        let mark = options.theme.noteMark(NoteMark(
            id: note.placeID(note.references), target: note.id, number: note.number, letters: note.letters,
            label: "\(options.words.note) \(note.letters)"))
        problems += mark.problems
        hold(HeldMark(classes: "note", content: mark.bytes))
    }

    /// The notes that were referred to so far, each with the ways back.
    /// - Parameter document: the document whose blocks were rendered.
    package mutating func notes(of document: borrowing MarkdownDocument) -> [UInt8] {
        guard !options.isPlain else { return plainNotes(document.noteNodes) }
        guard !notesSeen.isEmpty else { return [] }
        var contents: [HTML] = []
        var index = 0
        // Notes may refer to notes, so there may be more by the time the first is written.
        while index < notesSeen.count {
            contents.append(HTML(verbatim: content(of: notesSeen[index].node)))
            index += 1
        }
        // A note may be referred to in a later one, so its ways back are known at the end.
        let notes = zip(notesSeen, contents).map { note, content in
            NoteText(
                id: note.id, letters: note.letters, content: content, places: (1...note.references).map(note.placeID),
                backLabel: "\(options.words.backToText) \(note.letters)")
        }
        notesSeen = []
        notePlaces = [:]
        let html = options.theme.notes(NoteList(label: options.words.notes, notes: notes))
        problems += html.problems
        return html.bytes
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

extension MarkdownRenderer.Note {
    /// The id of the note.
    fileprivate var id: String { "fn-\(number)" }

    /// The id of a mark that leads to it, from 1.
    fileprivate func placeID(_ reference: Int) -> String { "fnref-\(number)-\(reference)" }
}
