internal import CMarkGFM
internal import Diagnostics

/// The ids that authors give to headings: `## What it costs {#costs}`, as kramdown, pandoc, Hugo and Docusaurus read it.
struct HeadingNames {
    /// The ids by the nodes of their headings, as written.
    private(set) var names: [OpaquePointer: String] = [:]

    /// Takes the ids of all headings below a node out of their texts.
    /// - Parameters:
    ///   - root: the root of the tree; its headings may stand in quotes and items.
    ///   - source: the file, in which an id that is escaped shows.
    ///   - lineOffset: what to add to cmark-gfm's line numbers to get those of the file.
    init(takenFrom root: Node, source: SourceText, lineOffset: Int) {
        var walk = TreeWalk(root)
        while let (node, isEntering) = walk.next() {
            guard isEntering else { continue }
            if node.kind == .paragraph || node.kind == .table { walk.skip(node) }
            guard node.kind == .heading else { continue }
            take(from: node, source: source, lineOffset: lineOffset)
            walk.skip(node)
        }
    }

    private mutating func take(from heading: Node, source: SourceText, lineOffset: Int) {
        guard let text = cmark_node_last_child(heading.pointer).map(Node.init), text.kind == .text,
            let start = Self.start(ofNameIn: text.literal, isWhole: text.previous == nil)
        else { return }
        let name = String(decoding: text.literal[start...].dropFirst(2).prefix { $0 != UInt8(ascii: "}") }, as: UTF8.self)
        guard !Self.isEscaped("{#\(name)}", on: heading, source: source, lineOffset: lineOffset) else { return }
        var rest = text.literal[..<start]
        while let last = rest.last, last.isBlank { rest = rest.dropLast() }
        if rest.isEmpty {
            cmark_node_free(text.pointer)
        } else {
            let bytes = rest.map { CChar(bitPattern: $0) } + [0]
            guard bytes.withUnsafeBufferPointer({ cmark_node_set_literal(text.pointer, $0.baseAddress) != 0 }) else { return }
        }
        names[heading.pointer] = name
    }

    /// Where `{#name}` starts that ends a text, with a blank or other markup before it; `nil` where there is none.
    private static func start(ofNameIn text: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Int? {
        guard let last = text.lastIndex(where: { !$0.isBlank }), text[last] == UInt8(ascii: "}"),
            let open = text[..<last].lastIndex(of: UInt8(ascii: "{")), last > open + 2, text[open + 1] == UInt8(ascii: "#"),
            !text[open..<last].contains(where: \.isBlank), open == 0 ? !isWhole : text[open - 1].isBlank
        else { return nil }
        return open
    }

    /// Whether the file has a backslash before the braces.
    private static func isEscaped(_ mark: String, on heading: Node, source: SourceText, lineOffset: Int) -> Bool {
        let lines = heading.firstLine + lineOffset...max(heading.firstLine, heading.lastLine) + lineOffset
        for line in lines {
            guard let range = source.lineRange(line), let found = source.find(mark.utf8, in: source.searched(range)) else { continue }
            return found.lowerBound > 0 && source.bytes[found.lowerBound - 1] == UInt8(ascii: "\\")
        }
        return true
    }

    /// Whether an id can stand in a URL as it is: letters, digits, `-`, `_`, `.` and `:`, the first of them a letter or digit.
    static func isUsable(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, first.properties.isAlphabetic || first.properties.numericType != nil else { return false }
        return name.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_.:".unicodeScalars.contains($0)
                || $0.properties.generalCategory == .nonspacingMark || $0.properties.generalCategory == .spacingMark
        }
    }
}
