/// A tag of HTML in a text: what an author writes in its place.
struct RawTag {
    private let name: String

    /// - Parameter html: a tag or block of HTML as it is written.
    init(_ html: UnsafeBufferPointer<UInt8>) {
        let start = html.drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") }
        name = String(decoding: start.prefix(16).prefix { $0.isASCIILetterOrDigit }, as: UTF8.self).lowercased()
    }

    /// Whether it is the tag of a line break.
    var isLineBreak: Bool { name == "br" }

    /// What an author does about it.
    var advice: String {
        (Self.advice[name] ?? "write it in Markdown") + "; a literal '<' is written '\\<'"
    }

    private static let advice: [String: String] = [
        "a": "write '[text](URL)'", "img": "write '![what it shows](../media/file.png)'", "figure": "write '![what it shows](../media/file.png \"Caption\")'",
        "figcaption": "write '![what it shows](../media/file.png \"Caption\")'", "b": "write '**text**'", "strong": "write '**text**'",
        "i": "write '*text*'", "em": "write '*text*'", "cite": "write '*text*'", "u": "write '**text**', as what is underlined looks like a link",
        "mark": "write '**text**'", "s": "write '~~text~~'", "del": "write '~~text~~'", "code": "write the text between backticks",
        "kbd": "write the text between backticks", "pre": "write the text between lines of three backticks",
        "sup": "write the characters themselves, such as ² or ³", "sub": "write the characters themselves, such as ₂",
        "br": "end the line with a backslash (in the cell of a table '<br>' is read)", "hr": "write '---' between blank lines",
        "h1": "write '## Heading'", "h2": "write '## Heading'", "h3": "write '### Heading'", "p": "leave a blank line between paragraphs",
        "blockquote": "write '> ' before each line", "ul": "write '- ' before each item", "ol": "write '1. ' before each item", "li": "write '- ' before each item",
        "table": "write '| A | B |', below it '| --- | --- |', then a line for each row", "details": "make a heading of its summary: '### Summary'",
        "summary": "make a heading of its summary: '### Summary'", "center": "leave it out: looks are a matter of the style sheet",
        "font": "leave it out: looks are a matter of the style sheet", "span": "leave it out: looks are a matter of the style sheet",
        "div": "leave it out, or write '> [!NOTE]' for a box", "iframe": "link to the page: '[text](URL)'", "video": "link to the film: '[text](URL)'",
        "script": "delete it: pages run no scripts of their authors", "style": "delete it: looks are a matter of the style sheet",
    ]
}

extension Node {
    /// Whether the node is the tag of a line break in the cell of a table, where Markdown has none of its own.
    var isLineBreakInCell: Bool {
        guard kind == .htmlSpan, literal.count <= 8, RawTag(literal).isLineBreak, literal[1] != UInt8(ascii: "/") else { return false }
        var ancestor = parent
        while let node = ancestor {
            if node.kind == .tableCell { return true }
            if node.kind == .paragraph { return false }
            ancestor = node.parent
        }
        return false
    }
}
