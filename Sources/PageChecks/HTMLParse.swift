#if PageChecks
internal import CGumbo

/// What gumbo made of a page, shown while it is there.
///
/// gumbo, as it builds the tree by the standard's algorithm, keeps the place of everything in the file, is small, and is
/// in Debian and Homebrew. tidy mends what it reads more than it reports it, and lexbor is not in Debian 12.
struct HTMLParse {
    /// The most errors of one page that are told.
    static let maximumErrors: Int32 = 20

    private let output: UnsafeMutablePointer<GumboOutput>
    private let page: UnsafeBufferPointer<UInt8>

    /// Parses a page and shows what came of it.
    /// - Parameters:
    ///   - bytes: the page, in UTF-8.
    ///   - visitor: is shown the errors, then the elements and texts.
    static func walk(_ bytes: [UInt8], showing visitor: inout some HTMLVisitor) {
        bytes.withUnsafeBufferPointer { page in
            guard let start = page.baseAddress else { return }
            let characters = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
            var memory = explainer_arena()
            defer { explainer_arena_free(&memory) }
            guard let output = explainer_gumbo_parse(&memory, characters, page.count, 1, maximumErrors) else { return }
            let parse = HTMLParse(output: output, page: page)
            parse.showErrors(to: &visitor)
            parse.showTree(to: &visitor)
        }
    }

    private init(output: UnsafeMutablePointer<GumboOutput>, page: UnsafeBufferPointer<UInt8>) {
        self.output = output
        self.page = page
    }

    private func showErrors(to visitor: inout some HTMLVisitor) {
        for index in 0..<output.pointee.errors.length {
            guard let error = explainer_gumbo_error_at(output, index)?.pointee else { continue }
            visitor.error(kind: Int(error.kind), line: Int(error.position.line), at: offset(of: error.text))
        }
    }

    /// Walks the tree by a loop: a page may be nested deeper than the stack.
    private func showTree(to visitor: inout some HTMLVisitor) {
        guard var node = UnsafePointer(output.pointee.root) else { return }
        // The elements that are entered and not yet left.
        var open: [(node: UnsafePointer<GumboNode>, element: HTMLElement)] = []
        while true {
            if node.pointee.type == GUMBO_NODE_ELEMENT {
                let element = element(node)
                visitor.enter(element)
                if let child = Self.child(0, of: node) {
                    open.append((node, element))
                    node = child
                    continue
                }
                visitor.leave(element)
            } else if node.pointee.type == GUMBO_NODE_TEXT, let text = Self.text(node) {
                visitor.text(text)
            }
            while true {
                guard let (parent, element) = open.last else { return }
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
        let children = explainer_gumbo_element(node).pointee.children
        guard index < children.length, let child = children.data[index] else { return nil }
        return UnsafePointer(child.assumingMemoryBound(to: GumboNode.self))
    }

    private static func text(_ node: UnsafePointer<GumboNode>) -> HTMLText? {
        guard let text = explainer_gumbo_text(node).pointee.text else { return nil }
        return HTMLText(UnsafeBufferPointer(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strnlen(text)))
    }

    /// The length of a text up to where it is cut off.
    private static func strnlen(_ text: UnsafePointer<CChar>) -> Int {
        var count = 0
        while count < HTMLText.maximumLength, text[count] != 0 { count += 1 }
        return count
    }

    private func element(_ node: UnsafePointer<GumboNode>) -> HTMLElement {
        let element = explainer_gumbo_element(node).pointee
        return HTMLElement(
            name: Self.names[Int(element.tag.rawValue)], isHTML: element.tag_namespace == GUMBO_NAMESPACE_HTML,
            attributes: HTMLAttributes(element.attributes),
            range: offset(of: element.original_tag.data).map { $0..<min($0 + element.original_tag.length, page.count) })
    }

    /// The names of the elements the standard knows, by gumbo's numbers.
    private static let names: [String] = (0...GUMBO_TAG_LAST.rawValue).map {
        gumbo_normalized_tagname(GumboTag(rawValue: $0)).map { String(cString: $0) } ?? ""
    }

    /// Where in the page a pointer of gumbo's points.
    private func offset(of pointer: UnsafePointer<CChar>?) -> Int? {
        guard let pointer, let start = page.baseAddress else { return nil }
        let offset = UnsafeRawPointer(pointer) - UnsafeRawPointer(start)
        return (0...page.count).contains(offset) ? offset : nil
    }
}
#endif
