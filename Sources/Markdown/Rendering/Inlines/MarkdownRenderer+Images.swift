internal import Diagnostics
internal import Hypertext

extension MarkdownRenderer {
    /// Writes an image in a line of text.
    mutating func image(_ node: Node) {
        if options.isPlain {
            out.append("<img src=\"")
            out.append(url: node.destination, apostrophe: "&#x27;")
            out.append("\" alt=\"")
            var alt: [UInt8] = []
            node.appendPlainText(to: &alt)
            out.append(escaping: alt, apostrophes: false)
            title(node)
            out.append("\" />")
            return
        }
        let alt = node.plainText
        let target = target(ofImage: node, alt: alt)
        if target == .refused { return out.append(escaping: alt.utf8, apostrophes: true) }
        image(target, alt: alt, title: node)
    }

    /// Writes an image that stands alone and has a title, which becomes its caption.
    mutating func figure(_ node: Node) {
        let alt = node.plainText
        let target = target(ofImage: node, alt: alt)
        out.startLine()
        guard target != .refused else {
            out.append("<p>")
            out.append(escaping: alt.utf8, apostrophes: true)
            return out.append("</p>\n")
        }
        let before = take()
        image(target, alt: alt, title: nil)
        let image = HTML(verbatim: take())
        caption(node.title)
        let caption = HTML(verbatim: take())
        out = before
        add(options.theme.figure(CaptionedImage(image: image, caption: caption)))
        separateWords()
    }

    /// Writes a caption: one paragraph of Markdown, which the parser takes for plain text.
    private mutating func caption(_ title: UnsafeBufferPointer<UInt8>) {
        let text = String(decoding: title, as: UTF8.self)
        if MarkdownText.mayHaveMarkup(text), renderedAsMarkdown(title) { return }
        // The parser reads no citations in a title, so their marks are set here.
        title.withCitationMarks.withUnsafeBufferPointer { self.text($0, of: nil) }
    }

    /// Renders a text of its own into the line.
    /// - Returns: whether it is a paragraph, and so was rendered.
    private mutating func renderedAsMarkdown(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        do throws(ParsingRefusal) {
            let document = try MarkdownDocument(SourceText(path: source.path, bytes: Array(text)), formulas: options.formulas)
            guard document.isOneParagraph else { return false }
            let before = (line, textNode)
            renderChildren(of: document.blockNodes[0])
            // Its nodes end with the document.
            (line, textNode) = before
        } catch {
            return false
        }
        if openTerm != nil {
            openTerm = nil
            out.append("</a>")
        }
        return true
    }

    private mutating func target(ofImage node: Node, alt: String) -> ImageTarget {
        let destination = Destination(node.destination)
        guard destination.isAllowed(schemes: ["http", "https"]) else {
            refuse(destination)
            return .refused
        }
        return resolver.image(at: destination.text, at: place, alt: alt)
    }

    private mutating func image(_ target: ImageTarget, alt: String, title node: Node?) {
        guard case .file(let url, let width, let height, let isLazy, let copies) = target else { return }
        // A browser takes the copy that suits the screen; one that knows no WebP takes the image itself.
        if !copies.isEmpty {
            out.append("<picture><source type=\"image/webp\" srcset=\"")
            for (index, copy) in copies.enumerated() {
                if index > 0 { out.append(", ") }
                out.append(escaping: copy.url.utf8, apostrophes: true)
                out.append(" ")
                out.append(number: copy.width)
                out.append("w")
            }
            out.append("\" sizes=\"")
            out.append(escaping: options.theme.imageSizes.utf8, apostrophes: true)
            out.append("\">")
        }
        out.append("<img src=\"")
        out.append(escaping: url.utf8, apostrophes: true)
        out.append("\" alt=\"")
        out.append(escaping: alt.utf8, apostrophes: true)
        if let node { title(node) }
        out.append("\"")
        if let width, let height {
            out.append(" width=\"")
            out.append(number: width)
            out.append("\" height=\"")
            out.append(number: height)
            out.append("\"")
        }
        out.append(isLazy ? " loading=\"lazy\">" : ">")
        if !copies.isEmpty { out.append("</picture>") }
    }
}

extension Node {
    /// The image that a paragraph holds alone, where it has a title.
    var captionedImage: Node? {
        guard let child = firstChild, child.kind == .image, child.next == nil, !child.title.isEmpty else { return nil }
        return child
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes with each `@` between brackets as the parser's mark.
    fileprivate var withCitationMarks: [UInt8] {
        var isInBrackets = false
        return map { byte in
            if byte == UInt8(ascii: "[") { isInBrackets = true } else if byte == UInt8(ascii: "]") { isInBrackets = false }
            return byte == UInt8(ascii: "@") && isInBrackets ? Parser.atMark : byte
        }
    }
}
