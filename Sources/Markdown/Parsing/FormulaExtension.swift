internal import CMarkGFM
internal import Diagnostics

/// An extension of cmark-gfm that reads formulas: `$…$` and `$$…$$` within a text, and `$$` over several lines as a block.
///
/// They are taken out of the text before anything in them can be taken for emphasis, links or lists.
enum FormulaExtension {
    /// The sign that a block of a formula has for its fence once it has been read.
    private static let fence = CChar(bitPattern: UInt8(ascii: "$"))

    /// - Returns: `nil` where memory ran out.
    static func make() -> OpaquePointer? {
        guard let syntax = cmark_syntax_extension_new("formulas") else { return nil }
        let dollar = UnsafeMutableRawPointer(bitPattern: UInt(UInt8(ascii: "$")))
        cmark_syntax_extension_set_special_inline_chars(syntax, cmark_llist_append(cmark_get_default_mem_allocator(), nil, dollar))
        cmark_syntax_extension_set_match_inline_func(syntax) { _, _, _, character, inlines in
            guard character == UInt8(ascii: "$"), let inlines else { return nil }
            return FormulaExtension.inline(inlines)
        }
        cmark_syntax_extension_set_open_block_func(syntax) { syntax, indented, parser, parent, input, length in
            guard indented == 0, let parser, let input else { return nil }
            return FormulaExtension.open(syntax, parser, below: parent, input, Int(length))
        }
        cmark_syntax_extension_set_match_block_func(syntax) { _, parser, input, length, block in
            guard let input, let block else { return 0 }
            return FormulaExtension.goesOn(block, with: UnsafeBufferPointer(start: input, count: Int(length)), from: Int(cmark_parser_get_offset(parser)))
        }
        return syntax
    }

    /// The node of the formula that starts where the parser stands.
    private static func inline(_ inlines: OpaquePointer) -> OpaquePointer? {
        let start = Int(cmark_inline_parser_get_offset(inlines))
        // What is parsed ends with a NUL, and has none before.
        let byte = { (place: Int) -> UInt8 in cmark_inline_parser_peek_at(inlines, Int32(place)) }
        guard let match = FormulaSyntax.match(at: start, byte) else {
            guard FormulaSyntax.isLoneSign(at: start, byte), let sign = cmark_node_new(CMARK_NODE_CODE) else { return nil }
            Node(sign).setLoneSign()
            cmark_inline_parser_set_offset(inlines, Int32(start + 2))
            return sign
        }
        guard let node = cmark_node_new(CMARK_NODE_CODE) else { return nil }
        let formula = Formula(match.content.map { cmark_inline_parser_peek_at(inlines, Int32($0)) }, isDisplayed: match.isDisplayed)
        Node(node).setFormula(formula.written)
        cmark_inline_parser_set_offset(inlines, Int32(match.end))
        return node
    }

    /// Opens a block at a line that starts with `$$` and has no other after it.
    private static func open(
        _ syntax: OpaquePointer?, _ parser: OpaquePointer, below parent: OpaquePointer?, _ input: UnsafeMutablePointer<UInt8>, _ length: Int
    ) -> OpaquePointer? {
        let line = UnsafeBufferPointer(start: input, count: length)
        let start = Int(cmark_parser_get_first_nonspace(parser))
        guard start + 2 <= length, signs(in: line, from: start) == start, line[(start + 2)...].first != line[start],
            signs(in: line, from: start + 2) == nil,
            let block = cmark_parser_add_child(parser, parent, CMARK_NODE_CODE_BLOCK, Int32(start + 1))
        else { return nil }
        cmark_node_set_syntax_extension(block, syntax)
        // As an indented one: of a fenced one the first line would be its language.
        cmark_node_set_fenced(block, 0, 0, 0, 0)
        cmark_parser_advance_offset(parser, UnsafeRawPointer(input).assumingMemoryBound(to: CChar.self), Int32(start + 2) - cmark_parser_get_offset(parser), 0)
        return block
    }

    /// Whether a line is still of the block: up to that with the closing sign.
    private static func goesOn(_ block: OpaquePointer, with line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int32 {
        if cmark_node_get_user_data(block) != nil { return 0 }
        if signs(in: line, from: start) != nil { cmark_node_set_user_data(block, UnsafeMutableRawPointer(block)) }
        return 1
    }

    /// Where `$$` stands in a line that no backslash escapes.
    private static func signs(in text: some RandomAccessCollection<UInt8>, from start: Int) -> Int? {
        let text = Array(text)
        var index = start
        while index + 1 < text.count {
            if text[index] == UInt8(ascii: "\\") {
                index += 2
            } else if text[index] == UInt8(ascii: "$"), text[index + 1] == UInt8(ascii: "$") {
                return index
            } else {
                index += 1
            }
        }
        return nil
    }

    /// Gives each block of a formula what it says alone, those of GitHub's among them.
    /// - Returns: the blocks that are not closed, or go on after their closing sign, and signs in a text without another.
    static func finish(_ root: Node, source: SourceText, lineOffset: Int) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        var walk = TreeWalk(root)
        // Within a text nodes have no lines.
        var line = 1
        while let (node, isEntering) = walk.next() {
            guard isEntering else { continue }
            switch node.kind {
            case .paragraph, .heading, .tableRow: line = node.firstLine
            case .softBreak, .lineBreak: line += 1
            default: break
            }
            if node.isLoneSign {
                faults.append(Diagnostic(
                    .brokenFormula, "this '$$' has no other in its paragraph, and no formula is set", at: source.location(line: line + lineOffset),
                    help: "a blank line, a list or a heading ends a text with the formula in it: set it apart between two lines '$$'; a sign that is meant as such is written '\\$'"))
                node.replaceLoneSign()
                continue
            }
            guard cmark_node_get_type(node.pointer) == CMARK_NODE_CODE_BLOCK else { continue }
            var tex = Array(node.literal)
            if cmark_node_get_syntax_extension(node.pointer) != nil {
                let line = source.location(line: node.firstLine + lineOffset)
                let end = signs(in: tex, from: 0)
                if end == nil {
                    faults.append(Diagnostic(.brokenFormula, "this formula is not closed", at: line, help: "end it with a line '$$'; a literal sign is written '\\$'"))
                } else if let end, !tex[(end + 2)...].allSatisfy(\.isBlank) {
                    faults.append(Diagnostic(.brokenFormula, "this formula is followed by text on its last line", at: line, help: "start a new line after '$$'"))
                }
                tex = Array(tex[..<(end ?? tex.count)])
                // The extension is not asked about the node again.
                cmark_node_set_syntax_extension(node.pointer, nil)
            } else if !node.fenceInfo.prefix(while: { !$0.isBlank }).elementsEqual("math".utf8) {
                continue
            }
            let formula = Formula(tex, isDisplayed: true)
            guard !formula.tex.isEmpty else { continue }
            cmark_node_set_literal(node.pointer, formula.tex)
            cmark_node_set_fence_info(node.pointer, "")
            cmark_node_set_fenced(node.pointer, 0, 0, 0, fence)
        }
        return faults
    }

    /// Whether code within a line is a formula. It is code to cmark-gfm, as a cell of a table holds no other kind of node.
    static func isInlineFormula(_ code: OpaquePointer) -> Bool {
        cmark_node_get_literal(code).map { UInt8(bitPattern: $0.pointee) == Parser.atMark } ?? false
    }

    /// Whether a code block is one of a formula.
    static func isFormula(_ block: OpaquePointer) -> Bool {
        var (length, offset, character) = (Int32(0), Int32(0), CChar(0))
        _ = cmark_node_get_fenced(block, &length, &offset, &character)
        return character == fence
    }
}
