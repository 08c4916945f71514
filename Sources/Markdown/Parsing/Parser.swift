internal import CMarkGFM
internal import Synchronization

/// cmark-gfm's parser with the extensions this project reads.
///
/// While it finishes a document, cmark-gfm adds and removes the special characters of its extensions in
/// global tables. One parser at a time may therefore run; rendering needs no lock.
struct Parser {
    /// The byte that stands for an `@` in a text node: neither UTF-8 nor cmark-gfm, which writes U+FFFE as one byte, has it.
    ///
    /// An `@` that the author escaped (`\@`, `&#64;`), or that stands in code or raw HTML, stays an `@`:
    /// so a text node tells a citation from what only looks like one.
    static let atMark: UInt8 = 0xFD

    private static let shared = Mutex(Parser())

    private let extensions: [OpaquePointer]
    /// Reads formulas, where that is asked for.
    private let formulas: OpaquePointer?

    private init() {
        cmark_gfm_core_extensions_ensure_registered()
        extensions = (["table", "strikethrough", "tasklist"] as [String]).compactMap { cmark_find_syntax_extension($0) }
            + [Self.atMarkExtension()].compactMap(\.self)
        formulas = FormulaExtension.make()
    }

    /// Parses a Markdown text, one at a time in the whole process.
    /// - Parameter readsFormulas: whether formulas are read, or stay text.
    /// - Returns: the root of the tree, which the caller frees; `nil` where memory ran out.
    static func parse(_ bytes: ArraySlice<UInt8>, readsFormulas: Bool = false) -> Node? {
        // An address leaves the lock, for the compiler cannot know that the tree is not the parser's.
        let address = shared.withLock { parser in
            bytes.withUnsafeBufferPointer { UInt(bitPattern: parser.tree(of: $0, readsFormulas: readsFormulas)) }
        }
        return OpaquePointer(bitPattern: address).map(Node.init)
    }

    /// Runs something that parses by itself, such as a test that asks cmark-gfm's own renderer, while nothing else parses.
    static func alone<Result: Sendable>(_ body: () -> Result) -> Result { shared.withLock { _ in body() } }

    private func tree(of bytes: UnsafeBufferPointer<UInt8>, readsFormulas: Bool) -> OpaquePointer? {
        guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8) else { return nil }
        defer { cmark_parser_free(parser) }
        // Before tables, whose extension lets no other start a block after a paragraph.
        if readsFormulas, let formulas { cmark_parser_attach_syntax_extension(parser, formulas) }
        for syntax in extensions { cmark_parser_attach_syntax_extension(parser, syntax) }
        if let base = bytes.baseAddress {
            base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                cmark_parser_feed(parser, $0, bytes.count)
            }
        }
        return cmark_parser_finish(parser)
    }

    /// An inline extension that turns each `@` of running text into `atMark`.
    private static func atMarkExtension() -> OpaquePointer? {
        guard let syntax = cmark_syntax_extension_new("at-mark") else { return nil }
        let at = UnsafeMutableRawPointer(bitPattern: UInt(UInt8(ascii: "@")))
        cmark_syntax_extension_set_special_inline_chars(
            syntax, cmark_llist_append(cmark_get_default_mem_allocator(), nil, at))
        cmark_syntax_extension_set_match_inline_func(syntax) { _, _, _, character, inlines in
            guard character == UInt8(ascii: "@"), let text = cmark_node_new(CMARK_NODE_TEXT) else { return nil }
            let mark: [CChar] = [CChar(bitPattern: Parser.atMark), 0]
            cmark_node_set_literal(text, mark)
            cmark_inline_parser_advance_offset(inlines)
            return text
        }
        return syntax
    }
}
