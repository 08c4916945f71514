internal import CMarkGFM

/// The kinds of node that a Markdown text has.
package enum NodeKind: UInt8, CaseIterable, Sendable {
    case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, rule, noteDefinition
    case table, tableRow, tableCell
    case text, softBreak, lineBreak, codeSpan, htmlSpan, emphasis, strong, strikethrough, link, image, noteReference
    /// Formulas in TeX: within a line, and as a block.
    case formula, formulaBlock
    case other

    /// The extensions' types, which cmark-gfm chooses when they are registered.
    private static let tableType = cmark_gfm_table_type()
    private static let tableRowType = cmark_gfm_table_row_type()
    private static let tableCellType = cmark_gfm_table_cell_type()
    private static let strikethroughType = cmark_gfm_strikethrough_type()

    init(of node: OpaquePointer) {
        let type = cmark_node_get_type(node)
        self = switch type {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_CODE: FormulaExtension.isInlineFormula(node) ? .formula : .codeSpan
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_CODE_BLOCK: FormulaExtension.isFormula(node) ? .formulaBlock : .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_HTML_INLINE: .htmlSpan
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_THEMATIC_BREAK: .rule
        case CMARK_NODE_FOOTNOTE_REFERENCE: .noteReference
        case CMARK_NODE_FOOTNOTE_DEFINITION: .noteDefinition
        case CMARK_NODE_DOCUMENT: .document
        case Self.tableType: .table
        case Self.tableRowType: .tableRow
        case Self.tableCellType: .tableCell
        case Self.strikethroughType: .strikethrough
        default: .other
        }
    }
}
