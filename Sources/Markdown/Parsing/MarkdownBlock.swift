/// One block at the top of a Markdown text.
package struct MarkdownBlock: Sendable, Hashable {
    /// What a block is.
    package enum Kind: Sendable, Hashable {
        /// A heading, its level 1 to 6 as written.
        case heading(level: Int)
        case paragraph
        /// A table with a number of columns.
        case table(columns: Int)
        case list, quote, code, html, rule, other

        init(of node: Node) {
            self = switch node.kind {
            case .heading: .heading(level: node.headingLevel)
            case .paragraph: .paragraph
            case .table: .table(columns: node.columnCount)
            case .list: .list
            case .quote: .quote
            case .codeBlock: .code
            case .htmlBlock: .html
            case .rule: .rule
            default: .other
            }
        }
    }

    /// What it is.
    package let kind: Kind
    /// The line of the file it starts on, from 1.
    package let firstLine: Int
    /// The line of the file it ends on.
    package let lastLine: Int
    /// A heading's text without markup; empty for other blocks (ask the document for theirs).
    package let text: String
    /// The id that a heading's author gave it, as written; `nil` where there is none.
    package let name: String?
}
