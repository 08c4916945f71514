internal import Bytes
internal import CMarkGFM
internal import Diagnostics

/// Puts U+FFFD in the place of characters that no page may hold, in a tree just parsed, so that whoever reads it meets none.
struct CharacterRepair {
    private let source: SourceText
    private let text: ArraySlice<UInt8>
    private let lineOffset: Int

    /// - Parameters:
    ///   - text: what was parsed.
    ///   - lineOffset: what to add to cmark-gfm's line numbers to get those of the file.
    init(_ source: SourceText, text: ArraySlice<UInt8>, lineOffset: Int) {
        self.source = source
        self.text = text
        self.lineOffset = lineOffset
    }

    /// Repairs a tree.
    /// - Returns: what is wrong with the text, in no order.
    func repair(_ root: Node) -> [Diagnostic] {
        let places = text.withUnsafeBufferPointer { UnusableCharacters.replaced(in: $0)?.places ?? [] }
        let references = self.references
        guard !places.isEmpty || !references.isEmpty else { return [] }
        let lines = Self.linesWithReplacements(below: root)
        return places.map { source.unusableCharacter(at: $0.lowerBound + text.startIndex..<$0.upperBound + text.startIndex) }
            + references.compactMap { reference in
                // In code a reference stands for itself.
                guard lines.contains(source.position(of: reference.lowerBound).line - lineOffset) else { return nil }
                return .unusableCharacter("'\(String(decoding: text[reference], as: UTF8.self))'", at: source.location(of: reference))
            }
    }

    /// The references to unusable characters, including those in code, where they mean nothing.
    private var references: [Range<Int>] {
        var found: [Range<Int>] = []
        var index = text.startIndex
        while true {
            let start = source.bytes.withUnsafeBufferPointer { $0.index(of: UInt8(ascii: "&"), from: index) }
            guard start < text.endIndex else { return found }
            index = start + 1
            guard index < text.endIndex, text[index] == UInt8(ascii: "#") else { continue }
            let isHexadecimal = index + 1 < text.endIndex && text[index + 1] | 0x20 == UInt8(ascii: "x")
            let digits = text[(index + (isHexadecimal ? 2 : 1))...].prefix(8).prefix { $0 != UInt8(ascii: ";") }
            guard digits.endIndex < text.endIndex, text[digits.endIndex] == UInt8(ascii: ";"),
                let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
                UnusableCharacters.contains(number)
            else { continue }
            found.append(start..<digits.endIndex + 1)
        }
    }

    /// Repairs the texts of all nodes.
    /// - Returns: the lines of the blocks with text that holds U+FFFD then.
    private static func linesWithReplacements(below root: Node) -> Set<Int> {
        var lines: Set<Int> = []
        var last: Node?
        var walk = TreeWalk(root)
        while let (node, isEntering) = walk.next() {
            guard isEntering else { continue }
            var holds = false
            switch node.kind {
            case .text: holds = repair(node.literal) { cmark_node_set_literal(node.pointer, $0) }
            case .codeSpan, .formula, .htmlSpan, .htmlBlock: _ = repair(node.literal) { cmark_node_set_literal(node.pointer, $0) }
            case .codeBlock, .formulaBlock:
                _ = repair(node.literal) { cmark_node_set_literal(node.pointer, $0) }
                holds = repair(node.fenceInfo) { cmark_node_set_fence_info(node.pointer, $0) }
            case .link, .image:
                let isInDestination = repair(node.destination) { cmark_node_set_url(node.pointer, $0) }
                holds = repair(node.title) { cmark_node_set_title(node.pointer, $0) } || isInDestination
            default: break
            }
            guard holds else { continue }
            // The parser's lines of inlines are less exact than those of blocks.
            var block = node
            while NodeKinds.inlines.contains(block.kind), let parent = block.parent { block = parent }
            if block != last { lines.formUnion(block.firstLine...max(block.firstLine, block.lastLine)) }
            last = block
        }
        return lines
    }

    /// - Returns: whether the text holds U+FFFD, now or already.
    private static func repair(_ text: UnsafeBufferPointer<UInt8>, _ set: (UnsafePointer<CChar>) -> Int32) -> Bool {
        guard let replaced = UnusableCharacters.replaced(in: text)?.text else {
            return text.indices.contains { text[$0] == 0xEF && text[$0...].starts(with: UnusableCharacters.replacement) }
        }
        // Where memory runs out the text stays, and the writers of pages leave out what they may not write.
        _ = (replaced.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in buffer.baseAddress.map(set) }
        return true
    }
}
