#if PageChecks
internal import CGumbo

/// What gumbo made of a page, shown while it is there.
///
/// gumbo, as it builds the tree by the standard's algorithm, keeps the place of everything in the file, is small, and is
/// in Debian and Homebrew. tidy fixes what it reads more than it reports it, and lexbor is not in Debian 12.
struct HTMLParse {
    /// The most errors of one page that are told.
    static let maximumErrors: Int32 = 20

    private let output: UnsafeMutablePointer<GumboOutput>
    private let page: AbridgedPage
    private let pointer: UnsafePointer<AbridgedPage>
    private let tags = HTMLTag.byNumber

    /// Parses a page and shows what came of it.
    /// - Parameters:
    ///   - bytes: the page, in UTF-8.
    ///   - visitor: is shown the errors, then the elements and texts.
    static func walk<Visitor: HTMLVisitor>(_ bytes: [UInt8], showing visitor: inout Visitor) {
        bytes.withUnsafeBufferPointer { page in
            let walked = AbridgedPage.lend(page) { parse($0, showing: visitor) } ?? parse(AbridgedPage(whole: page), showing: visitor)
            if let walked { visitor = walked }
        }
    }

    /// Parses a page as it is given to the parser, and shows what came of it.
    /// - Returns: the visitor after its visit; `nil` where an abridged page has to be parsed as it stands.
    static func parse<Visitor: HTMLVisitor>(_ page: AbridgedPage, showing visitor: Visitor) -> Visitor? {
        guard let start = page.bytes.baseAddress else { return nil }
        let characters = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
        var memory = explainer_arena()
        defer { explainer_arena_free(&memory) }
        let isAbridged = !page.runs.isEmpty
        guard let output = explainer_gumbo_parse(&memory, characters, page.bytes.count, 1, maximumErrors) else { return nil }
        if isAbridged, output.pointee.errors.length > 0 { return nil }
        return withUnsafePointer(to: page) { page in
            let parse = HTMLParse(output: output, page: page)
            var visitor = visitor
            parse.showErrors(to: &visitor)
            return parse.showTree(to: &visitor) ? visitor : nil
        }
    }

    private init(output: UnsafeMutablePointer<GumboOutput>, page: UnsafePointer<AbridgedPage>) {
        self.output = output
        self.page = page.pointee
        pointer = page
    }

    private func showErrors(to visitor: inout some HTMLVisitor) {
        for index in 0..<output.pointee.errors.length {
            guard let error = explainer_gumbo_error_at(output, index)?.pointee else { continue }
            visitor.error(kind: Int(error.kind), line: Int(error.position.line), at: offset(of: error.text))
        }
    }

    /// Walks the tree by a loop: a page may be nested deeper than the stack.
    /// - Returns: whether each sign of an abridged page was met where it may be, in the order of the page.
    private func showTree(to visitor: inout some HTMLVisitor) -> Bool {
        guard var node = UnsafePointer(output.pointee.root) else { return page.runs.isEmpty }
        // The elements that are entered and not yet left.
        var open: [(node: UnsafePointer<GumboNode>, element: HTMLElement)] = []
        var runs = 0
        while true {
            if node.pointee.type == GUMBO_NODE_ELEMENT {
                let element = element(node)
                let met = runs
                guard element.attributes.meet(&runs), runs == met || !isFormatting(node) else { return false }
                visitor.enter(element)
                if let child = Self.child(0, of: node) {
                    open.append((node, element))
                    node = child
                    continue
                }
                visitor.leave(element)
            } else if node.pointee.type == GUMBO_NODE_TEXT {
                guard let text = text(node, &runs) else { return false }
                visitor.text(text)
            }
            while true {
                guard let (parent, element) = open.last else { return runs == page.runs.count }
                if let next = Self.child(node.pointee.index_within_parent + 1, of: parent) {
                    node = next
                    break
                }
                visitor.leave(element)
                node = parent
                open.removeLast()
            }
        }
    }

    private static func child(_ index: Int, of node: UnsafePointer<GumboNode>) -> UnsafePointer<GumboNode>? {
        let parent: UnsafePointer<GumboElement> = explainer_gumbo_element(node)
        guard index < parent.pointee.children.length, let child = parent.pointee.children.data[index] else { return nil }
        return UnsafePointer(child.assumingMemoryBound(to: GumboNode.self))
    }

    /// - Parameter runs: how many runs were met so far.
    /// - Returns: `nil` where its signs do not stand where those of the next runs do.
    private func text(_ node: UnsafePointer<GumboNode>, _ runs: inout Int) -> HTMLText? {
        let text: UnsafePointer<GumboText> = explainer_gumbo_text(node)
        guard let characters = text.pointee.text else { return nil }
        let start = UnsafeRawPointer(characters).assumingMemoryBound(to: UInt8.self)
        let first = runs
        var count = 0
        while start[count] != 0 {
            if start[count] == page.sign { runs += 1 }
            count += 1
        }
        if runs > first {
            guard runs <= page.runs.count, let offset = offset(of: text.pointee.original_text.data),
                page.runs[first].sign >= offset, page.runs[runs - 1].sign < offset + text.pointee.original_text.length
            else { return nil }
        }
        return HTMLText(UnsafeBufferPointer(start: start, count: count), on: pointer, firstRun: first)
    }

    /// Whether the parser may compare the element's attributes with those of others.
    private func isFormatting(_ node: UnsafePointer<GumboNode>) -> Bool {
        let element: UnsafePointer<GumboElement> = explainer_gumbo_element(node)
        return HTMLTag.isFormatting[Int(element.pointee.tag.rawValue)]
    }

    private func element(_ node: UnsafePointer<GumboNode>) -> HTMLElement {
        let element: UnsafePointer<GumboElement> = explainer_gumbo_element(node)
        let source = element.pointee.original_tag
        return HTMLElement(
            tag: element.pointee.tag == GUMBO_TAG_UNKNOWN ? Self.unlistedTag(source) : tags[Int(element.pointee.tag.rawValue)],
            isHTML: element.pointee.tag_namespace == GUMBO_NAMESPACE_HTML,
            attributes: HTMLAttributes(element.pointee.attributes, on: pointer),
            at: offset(of: source.data).map { $0..<min($0 + source.length, page.bytes.count) })
    }

    /// An element that gumbo has no number for, by the start of its tag: of those that rules know only `use`.
    private static func unlistedTag(_ source: GumboStringPiece) -> HTMLTag {
        let bytes = UnsafeRawBufferPointer(start: source.data, count: source.length)
        let isUse = bytes.count > 4 && zip(bytes, "<use".utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
        return isUse && (bytes[4] <= 0x20 || bytes[4] == UInt8(ascii: "/") || bytes[4] == UInt8(ascii: ">")) ? .use : .other
    }

    /// Where in what the parser was given a pointer of gumbo's points.
    private func offset(of pointer: UnsafePointer<CChar>?) -> Int? {
        guard let pointer, let start = page.bytes.baseAddress else { return nil }
        let offset = UnsafeRawPointer(pointer) - UnsafeRawPointer(start)
        return (0...page.bytes.count).contains(offset) ? offset : nil
    }
}
#endif
