internal import Bytes
internal import Hypertext

extension MarkdownRenderer {
    /// Renders a text that is no Markdown: to the letter, but for its citations and URLs.
    /// - Parameters:
    ///   - text: the text; an `@` that is no citation is written `\\@` in it, as in Markdown.
    ///   - line: the line of the file it starts on.
    ///   - readsFormulas: whether it may have formulas in it.
    package mutating func renderText(_ text: String, line: Int, readsFormulas: Bool = false) -> [UInt8] {
        (self.line, lastLine) = (line, line + text.utf8.count { $0 == UInt8(ascii: "\n") } + 1)
        for part in readsFormulas && options.formulas != nil ? FormulaSyntax.parts(of: text) : [.text(text)] {
            switch part {
            case .text(let text): writeText(text)
            case .formula(let formula):
                releaseMarks()
                write(formula, isBlock: false)
            }
        }
        return take()
    }

    private mutating func writeText(_ text: String) {
        var run: [UInt8] = []
        for byte in text.utf8 {
            guard byte == UInt8(ascii: "@") else { run.append(byte); continue }
            if run.last == UInt8(ascii: "\\") { run[run.count - 1] = byte } else { run.append(Parser.atMark) }
        }
        run.withUnsafeBufferPointer { self.text($0, of: nil) }
    }

    /// Writes a run of text: its citations and bare URLs as links, the rest escaped.
    ///
    /// - Parameter node: the node of the text, which terms may go on from over the end of the line.
    mutating func text(_ run: UnsafeBufferPointer<UInt8>, of node: Node?) {
        guard linkDepth == 0, !options.isPlain || options.linksURLs else {
            releaseMarks()
            out.append(escaping: run, apostrophes: !options.isPlain)
            noteWords(run)
            return
        }
        textNode = node
        var written = punctuation(in: run, from: node.map { endOfTerm(in: $0, run) } ?? 0)
        let scanner = URLScanner(text: run)
        var index = written
        while true {
            index = scanner.nextSign(from: index)
            guard index < run.count else { break }
            if let end = reference(in: run, at: index, written: &written) { index = end } else { index += 1 }
        }
        words(run, from: written, to: run.count)
    }

    /// Writes the citation or URL found at a byte, with the text before it, and returns where it ends.
    private mutating func reference(in run: UnsafeBufferPointer<UInt8>, at index: Int, written: inout Int) -> Int? {
        let byte = run[index]
        if byte == UInt8(ascii: "[") || byte == Parser.atMark, !options.isPlain {
            if byte == UInt8(ascii: "["), index + 1 < run.count, run[index + 1] == UInt8(ascii: "^") {
                reportFootnote(in: run, at: index)
                return nil
            }
            if let found = CitationScanner(text: run).citation(at: index) {
                if let rendered = resolver.citation(found.citation, at: place) {
                    write(rendered, of: found.citation, in: run, at: index, after: written)
                    line += run[index..<found.end].count { $0 == UInt8(ascii: "\n") }
                    written = punctuation(in: run, from: found.end)
                    return written
                }
                return byte == Parser.atMark ? nil : found.end
            }
        }
        return webURL(in: run, at: index, written: &written)
    }

    /// Writes what a citation becomes, with the text before it.
    private mutating func write(
        _ rendered: RenderedCitation, of citation: Citation, in run: UnsafeBufferPointer<UInt8>, at index: Int, after written: Int
    ) {
        // A mark stays on the line of what it is a mark of; words before its number keep their distance.
        let isClose = !citation.isNarrative && citation.items.first?.prefix.isEmpty != false
        if heldMarks.isEmpty || !isClose || run[written..<index].contains(where: { !$0.isBlank }) {
            words(run, from: written, to: index)
            if isClose { while out.last?.isBlank == true { out.removeLast() } }
        }
        out += rendered.words
        noteWords(of: citation)
        guard let works = rendered.mark else { return }
        let mark = options.theme.citation(works)
        problems += mark.problems
        // Words may go on over the end of a line.
        hold(HeldMark(classes: works.hasWords ? "cite long" : "cite", content: mark.bytes))
    }

    /// Writes the bare URL around a byte, with the text before it, and returns where it ends.
    private mutating func webURL(in run: UnsafeBufferPointer<UInt8>, at index: Int, written: inout Int) -> Int? {
        guard run[index] != UInt8(ascii: "["), let url = URLScanner(text: run).url(by: index, notBefore: written) else { return nil }
        // GFM also links ftp: and xmpp:, which pages may not link to.
        if !options.isPlain, ["ftp:", "xmpp:"].contains(where: { run[url.range].starts(with: $0.utf8) }) { return nil }
        words(run, from: written, to: url.range.lowerBound)
        releaseMarks()
        let bytes = UnsafeBufferPointer(rebasing: run[url.range])
        out.append("<a href=\"")
        out.append(url.scheme)
        out.append(url: bytes, apostrophe: options.isPlain ? "&#x27;" : "&#39;")
        out.append(options.isPlain ? "\">" : "\" rel=\"external noopener\">")
        out.append(escaping: bytes, apostrophes: !options.isPlain)
        out.append("</a>")
        noteWords(bytes)
        written = url.range.upperBound
        return written
    }

    mutating func wordsAsTheyAre(_ run: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
        guard start < end else { return }
        let piece = UnsafeBufferPointer(rebasing: run[start..<end])
        appendKept(piece)
        noteWords(piece)
    }

    /// Counts the words of a run and keeps them for whoever wants the text alone.
    mutating func noteWords(_ run: UnsafeBufferPointer<UInt8>) {
        guard !options.isPlain else { return }
        // Text has no controls but those that are blanks.
        wordCount += run.countOfWords(isInWord: plainText.last.map { !$0.isBlank } ?? false)
        plainText.append(unmarking: run)
    }

    /// Keeps what a citation says in its sentence; one that says nothing leaves no blank before what follows.
    private mutating func noteWords(of citation: Citation) {
        guard citation.isNarrative else {
            while plainText.last?.isBlank == true { plainText.removeLast() }
            return
        }
        var words = resolver.words(of: citation)
        words.withUTF8 { noteWords($0) }
    }

    mutating func separateWords() {
        if let last = plainText.last, !last.isBlank { plainText.append(UInt8(ascii: " ")) }
    }
}
