internal import Diagnostics
internal import Bytes
internal import Hypertext

extension MarkdownRenderer {
    /// Writes what an inline starts or ends with.
    mutating func visitInline(_ node: Node, _ isEntering: Bool) -> Bool {
        switch node.kind {
        case .text:
            if mayHaveComments, !options.isPlain { reportComments(in: node.literal) }
            text(node.literal, of: node)
        case .softBreak:
            line += 1
            out.append("\n")
            separateWords()
        case .lineBreak:
            line += 1
            out.append(options.isPlain ? "<br />\n" : "<br>\n")
            separateWords()
        case .codeSpan:
            out.append("<code>")
            out.append(escaping: node.literal, apostrophes: !options.isPlain)
            out.append("</code>")
            noteWords(node.literal)
        case .htmlSpan: htmlSpan(node)
        case .emphasis: out.append(isEntering ? "<em>" : "</em>")
        case .strong: out.append(isEntering ? "<strong>" : "</strong>")
        case .strikethrough: out.append(isEntering ? "<del>" : "</del>")
        case .link: link(node, isEntering)
        case .image:
            if isEntering { image(node) }
            return false
        case .noteReference: if isEntering { noteReference(node) }
        case .formula: if isEntering { formula(node) }
        default: break
        }
        return true
    }

    private mutating func htmlSpan(_ node: Node) {
        if options.isPlain {
            append(rawHTML: node.literal)
        } else if node.isLineBreakInCell {
            out.append("<br>")
            separateWords()
        } else if node.isDirective {
            keywords += node.keywords
        } else {
            reportRawHTML(node)
            out.append(escaping: node.literal, apostrophes: true)
            noteWords(node.literal)
        }
    }

    /// Reports what starts like a comment and is text: it is never closed, or has a blank line or two hyphens in it.
    private mutating func reportComments(in text: UnsafeBufferPointer<UInt8>) {
        let opening = Array("<!--".utf8)
        for index in text.indices where text[index] == opening[0] && text[index...].starts(with: opening) {
            for number in line...max(line, lastLine) {
                guard let range = source.lineRange(number), let found = openComment(in: range) else { continue }
                toldComments.insert(found.lowerBound)
                report.add(
                    .visibleComment, "readers would see this comment", at: source.location(of: found),
                    help: "delete it, or keep it in the front matter as '# …'; what is meant to be read is written '\\<!--'")
                break
            }
        }
    }

    /// The next opening of a comment in a part of the file that is not escaped and was not told of.
    private func openComment(in range: Range<Int>) -> Range<Int>? {
        var searched = source.searched(range)
        while let found = source.find("<!--".utf8, in: searched) {
            let before = found.lowerBound > 0 ? source.bytes[found.lowerBound - 1] : 0
            if before != UInt8(ascii: "\\"), before != UInt8(ascii: "`"), !toldComments.contains(found.lowerBound) { return found }
            searched = found.upperBound..<searched.upperBound
        }
        return nil
    }

    // MARK: Links and images

    private mutating func link(_ node: Node, _ isEntering: Bool) {
        guard isEntering else {
            linkDepth -= 1
            if openLinks.popLast() == true { out.append("</a>") }
            return
        }
        linkDepth += 1
        if options.isPlain {
            out.append("<a href=\"")
            out.append(address: node.destination, apostrophe: "&#x27;")
            title(node)
            out.append("\">")
            openLinks.append(true)
            return
        }
        let target = target(of: node)
        openLinks.append(target != .refused)
        switch target {
        case .refused: return
        case .site(let address):
            out.append("<a href=\"")
            out.append(escaping: address.utf8, apostrophes: true)
            title(node)
            out.append("\">")
        case .external(let address):
            out.append("<a href=\"")
            out.append(address: address.utf8)
            title(node)
            out.append("\" rel=\"external noopener\">")
        }
    }

    private mutating func target(of node: Node) -> LinkTarget {
        let destination = Destination(node.destination)
        guard destination.isAllowed(schemes: ["http", "https", "mailto", "tel"]) else {
            refuse(destination)
            return .refused
        }
        return resolver.link(to: destination.text, at: place)
    }

    mutating func refuse(_ destination: Destination) {
        report.add(
            .refusedLink, "the address '\(destination.text)' is not allowed on a page",
            at: location(of: destination.text, for: .refusedLink),
            help: "use an address with http, https, mailto or tel, or a file of the content folder")
    }

    mutating func title(_ node: Node) {
        guard !node.title.isEmpty else { return }
        out.append("\" title=\"")
        guard !options.isPlain else { return out.append(escaping: node.title, apostrophes: false) }
        out.append(escaping: MarkdownText.words(of: String(decoding: node.title, as: UTF8.self)).utf8, apostrophes: true)
    }

    // MARK: Text

    /// Renders a text that is no Markdown: to the letter, but for its citations and addresses.
    /// - Parameters:
    ///   - text: the text; an `@` that is no citation is written `\\@` in it, as in Markdown.
    ///   - line: the line of the file it starts on.
    package mutating func renderText(_ text: String, line: Int) -> [UInt8] {
        (self.line, lastLine) = (line, line + text.utf8.count { $0 == UInt8(ascii: "\n") } + 1)
        var run: [UInt8] = []
        for byte in text.utf8 {
            guard byte == UInt8(ascii: "@") else { run.append(byte); continue }
            if run.last == UInt8(ascii: "\\") { run[run.count - 1] = byte } else { run.append(Parser.atMark) }
        }
        run.withUnsafeBufferPointer { self.text($0, of: nil) }
        return take()
    }

    /// Writes a run of text: its citations and bare addresses as links, the rest escaped.
    ///
    /// - Parameter node: the node of the text, which terms may go on from over the end of the line.
    mutating func text(_ run: UnsafeBufferPointer<UInt8>, of node: Node?) {
        guard linkDepth == 0, !options.isPlain || options.linksAddresses else {
            releaseMarks()
            out.append(escaping: run, apostrophes: !options.isPlain)
            noteWords(run)
            return
        }
        textNode = node
        var written = punctuation(in: run, from: node.map { endOfTerm(in: $0, run) } ?? 0)
        let scanner = AddressScanner(text: run)
        var index = written
        while true {
            index = scanner.nextSign(from: index)
            guard index < run.count else { break }
            if let end = reference(in: run, at: index, written: &written) { index = end } else { index += 1 }
        }
        words(run, from: written, to: run.count)
    }

    /// Writes the citation or address that a byte tells of, with the text before it; gives where it ends.
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
        return webAddress(in: run, at: index, written: &written)
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

    /// Writes the bare address that a byte tells of, with the text before it; gives where it ends.
    private mutating func webAddress(in run: UnsafeBufferPointer<UInt8>, at index: Int, written: inout Int) -> Int? {
        guard run[index] != UInt8(ascii: "["), let address = AddressScanner(text: run).address(by: index, notBefore: written) else { return nil }
        // The specification's addresses of files and chats are none that a page may lead to.
        if !options.isPlain, ["ftp:", "xmpp:"].contains(where: { run[address.range].starts(with: $0.utf8) }) { return nil }
        words(run, from: written, to: address.range.lowerBound)
        releaseMarks()
        let bytes = UnsafeBufferPointer(rebasing: run[address.range])
        out.append("<a href=\"")
        out.append(address.scheme)
        out.append(address: bytes, apostrophe: options.isPlain ? "&#x27;" : "&#39;")
        out.append(options.isPlain ? "\">" : "\" rel=\"external noopener\">")
        out.append(escaping: bytes, apostrophes: !options.isPlain)
        out.append("</a>")
        noteWords(bytes)
        written = address.range.upperBound
        return written
    }

    mutating func wordsAsTheyAre(_ run: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
        guard start < end else { return }
        let piece = UnsafeBufferPointer(rebasing: run[start..<end])
        out.append(escaping: piece, apostrophes: !options.isPlain)
        noteWords(piece)
    }

    /// Counts the words of a run and keeps them for whoever wants the text alone.
    mutating func noteWords(_ run: UnsafeBufferPointer<UInt8>) {
        guard !options.isPlain else { return }
        var isInWord = plainText.last.map { !$0.isBlank } ?? false
        var index = 0
        while index < run.count {
            if run[index].isBlank {
                isInWord = false
                index += 1
            } else {
                if !isInWord { wordCount += 1 }
                isInWord = true
                index = run.index(from: index + 1) { $0.marks(of: " ") | $0.marksOfControls }
            }
        }
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

/// A link's destination as a browser would read it.
struct Destination {
    let text: String

    /// Browsers drop controls and blanks at the ends, and every tab and line break (URL standard, section 4.4).
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let kept = bytes.filter { ![0x09, 0x0A, 0x0D].contains($0) }.map { $0 == Parser.atMark ? UInt8(ascii: "@") : $0 }
        let start = kept.drop { $0 <= 0x20 }
        let end = start.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start.startIndex
        text = String(decoding: start[..<end], as: UTF8.self)
    }

    /// Whether it leads on from the page itself, or has one of the schemes.
    func isAllowed(schemes: [String]) -> Bool {
        let lead = text.utf8.prefix(2).map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
        if lead == Array("//".utf8) { return false }
        guard let end = text.utf8.firstIndex(where: { ":/?#\\".utf8.contains($0) }), text.utf8[end] == UInt8(ascii: ":") else { return true }
        return schemes.contains(text[..<end].lowercased())
    }
}
