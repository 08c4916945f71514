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
            if joinsNumber(to: node.next) { out.append("\u{A0}") } else { out.append("\n") }
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
            node.closeGap(after: &plainText)
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
                    help: "delete it, or keep it in the front matter as '# …'; literal text is written '\\<!--'")
                break
            }
        }
    }

    /// The next opening of a comment in a part of the file that is not escaped and was not reported.
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
            guard openLinks.popLast() == true else { return }
            out.append("</a>")
            let marks = marksOfLink
            marksOfLink = []
            for mark in marks { hold(mark) }
            return
        }
        linkDepth += 1
        if options.isPlain {
            out.append("<a href=\"")
            out.append(url: node.destination, apostrophe: "&#x27;")
            title(node)
            out.append("\">")
            openLinks.append(true)
            return
        }
        let target = target(of: node)
        // A URL between `<` and `>` is a link to Markdown even within the text of one, where HTML has none: it is left as its words.
        let isNested = openLinks.contains(true)
        openLinks.append(target != .refused && !isNested)
        switch target {
        case .refused: return
        case .site where isNested, .external where isNested: return
        case .site(let url):
            out.append("<a href=\"")
            out.append(escaping: url.utf8, apostrophes: true)
            title(node)
            out.append("\">")
        case .external(let url):
            out.append("<a href=\"")
            out.append(url: url.utf8)
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
            .refusedLink, "the URL '\(destination.text)' is not allowed on a page",
            at: location(of: destination.text, for: .refusedLink),
            help: "use a URL with http, https, mailto or tel, or a file of the content directory")
    }

    mutating func title(_ node: Node) {
        guard !node.title.isEmpty else { return }
        out.append("\" title=\"")
        guard !options.isPlain else { return out.append(escaping: node.title, apostrophes: false) }
        out.append(escaping: MarkdownText.words(of: String(decoding: node.title, as: UTF8.self)).utf8, apostrophes: true)
    }

}
