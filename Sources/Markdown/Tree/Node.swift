internal import CMarkGFM

internal import CLibrary

/// A node of cmark-gfm's tree, lent by the document that owns it.
///
/// Its strings live in the tree. cmark-gfm writes to a node when its string is first read, so a tree
/// belongs to one thread at a time.
struct Node: Equatable {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    /// What the node is.
    var kind: NodeKind { NodeKind(of: pointer) }
    /// The node that holds this one.
    var parent: Node? { cmark_node_parent(pointer).map(Node.init) }
    /// The node after this one, under the same parent.
    var next: Node? { cmark_node_next(pointer).map(Node.init) }
    /// The node before this one, under the same parent.
    var previous: Node? { cmark_node_previous(pointer).map(Node.init) }
    /// The first node below this one.
    var firstChild: Node? { cmark_node_first_child(pointer).map(Node.init) }

    /// The line it starts on, from 1 in what was parsed; 0 where cmark-gfm does not know.
    var firstLine: Int { Int(cmark_node_get_start_line(pointer)) }
    /// The byte of that line it starts at, from 1; 0 where cmark-gfm does not know.
    var firstColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    /// The line it ends on.
    var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }

    /// The text of a text, code, HTML or footnote node.
    var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(pointer)) }
    /// The destination of a link or image, entities decoded.
    var destination: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_url(pointer)) }
    /// The title of a link or image.
    var title: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_title(pointer)) }
    /// What follows the opening fence of a code block.
    var fenceInfo: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_fence_info(pointer)) }

    /// The level of a heading, 1 to 6.
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    /// Whether a list is numbered.
    var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    /// The number of a numbered list's first item.
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
    /// Whether a list's paragraphs are not set apart.
    var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }

    /// Whether a list item starts with a check box.
    var isTask: Bool {
        // cmark-gfm gives a task the type of an item and tells them apart by name only.
        cmark_node_get_type_string(pointer).map { $0.pointee == CChar(bitPattern: UInt8(ascii: "t")) } ?? false
    }
    /// Whether a task's check box is ticked.
    var isChecked: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }

    /// How many columns a table has.
    var columnCount: Int { Int(cmark_gfm_extensions_get_table_columns(pointer)) }
    /// Whether a table row is the header.
    var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

    /// The alignment of a table's column.
    func alignment(ofColumn column: Int) -> ColumnAlignment? {
        guard column < columnCount, let alignments = cmark_gfm_extensions_get_table_alignments(pointer) else { return nil }
        return ColumnAlignment(rawValue: alignments[column])
    }

    static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(
            start: UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self), count: strlen(string))
    }
}

/// How the cells of a table's column are set; the raw values are cmark-gfm's letters.
enum ColumnAlignment: UInt8 {
    case left = 0x6C
    case center = 0x63
    case right = 0x72
}
