internal import CMarkGFM
package import Diagnostics
internal import Bytes
package import Hypertext

/// Renders the blocks of one page into HTML; ids, notes and outline go on from call to call.
///
/// A loop over the tree, without recursion, that appends to one array of bytes.
package struct MarkdownRenderer {
    package let source: SourceText
    private let locator: ReferenceLocator
    var resolver: any MarkdownResolver
    let options: RenderingOptions
    /// The headings rendered so far.
    package internal(set) var outline: [MarkdownHeading] = []
    /// What was found wrong with the text so far.
    package internal(set) var report = DiagnosticReport()
    /// How many words were rendered so far.
    package internal(set) var wordCount = 0

    /// The anchors of the figures rendered so far.
    package internal(set) var figureIDs: [String] = []
    var ids: HeadingIDs
    /// What the theme could not write of the parts of texts.
    var problems: [TemplateProblem] = []
    var out: [UInt8] = []
    /// The words since they were last taken, without markup or citations.
    var plainText: [UInt8] = []
    var line = 1
    var lastLine = 1
    /// Within a link no other link, and so no citation, may stand.
    var linkDepth = 0
    /// For each open link, whether it was written.
    var openLinks: [Bool] = []
    var table: TableState?
    var tables = 0
    /// The inside of the caption of the table that comes next.
    var caption: (html: [UInt8], text: String)?
    var headingID: String?
    var notesSeen: [Note] = []
    var lineOffset = 0
    /// Whether terms of the glossary are linked in what is rendered next.
    package var linksTerms = false
    /// How many open blocks may hold no term: headings, labels of tasks.
    var termBarriers = 0
    var seenTerms: Set<Int> = []
    /// The marks met last, which punctuation may still go before.
    var heldMarks: [HeldMark] = []
    /// Marks within the text of a link, which are links and so stand after it.
    var marksOfLink: [HeldMark] = []
    /// The text being written, and the text that a term begun before ends in.
    var textNode: Node?
    var openTerm: (node: Node, end: Int)?
    /// The notes of the document that is being rendered.
    var allNotes: [Node] = []
    /// Whether a text may hold the start of a comment, and where those are that were reported.
    var mayHaveComments = false
    var toldComments: Set<Int> = []
    /// The words by which readers may look for what was rendered last, as comments name them.
    var keywords: [String] = []
    /// The ids that its author gave to headings, by their nodes.
    var headingNames: [OpaquePointer: String] = [:]
    /// The places of the notes seen, by their nodes.
    var notePlaces: [OpaquePointer: Int] = [:]
    /// Plain mode: the ways back from the note being written, until its last paragraph takes them.
    var plainBackReferences: [UInt8]?

    struct TableState {
        var column = 0
        var isHeader = false
        var hasBody = false
        /// The names of the columns where the cells say which they are of.
        var labels: [String] = []
        let node: Node
    }

    /// - Parameters:
    ///   - source: the file the text stands in, for what is wrong with it.
    ///   - resolver: knows where links lead.
    ///   - options: how the HTML is written.
    package init(source: SourceText, resolver: any MarkdownResolver, options: RenderingOptions = .page) {
        self.source = source
        locator = ReferenceLocator(source)
        self.resolver = resolver
        self.options = options
        ids = HeadingIDs(options.reservedIDs)
    }

    // MARK: Rendering

    /// Renders some of a document's blocks.
    package mutating func render(_ document: borrowing MarkdownDocument, blocks: Range<Int>) -> [UInt8] {
        begin(document)
        for index in blocks { render(document.blockNodes[index]) }
        return take()
    }

    /// Renders what is inside a block, such as a heading's or a paragraph's words.
    package mutating func renderInlines(of block: Int, in document: borrowing MarkdownDocument) -> [UInt8] {
        begin(document)
        let node = document.blockNodes[block]
        enterLines(of: node)
        renderChildren(of: node)
        return take()
    }

    /// Renders a table's cells one by one; each row but the head gets an id made of its first cell, as a heading does.
    package mutating func rows(ofTable block: Int, in document: borrowing MarkdownDocument) -> [MarkdownTableRow] {
        begin(document)
        var rows: [MarkdownTableRow] = []
        var nextRow = document.blockNodes[block].firstChild
        while let row = nextRow {
            var cells: [MarkdownTableCell] = []
            var nextCell = row.firstChild
            let id = row.isHeaderRow ? "" : heading(nextCell?.plainText.trimmed ?? "")
            while let cell = nextCell {
                enterLines(of: cell)
                _ = takePlainText()
                renderChildren(of: cell)
                cells.append(MarkdownTableCell(html: take(), text: takePlainText()))
                nextCell = cell.next
            }
            rows.append(MarkdownTableRow(isHeader: row.isHeaderRow, id: id, line: row.firstLine + lineOffset, cells: cells))
            nextRow = row.next
        }
        return rows
    }

    /// An id for something that the caller renders as a heading.
    /// - Parameters:
    ///   - text: its words.
    ///   - name: the id that its author gave it.
    ///   - line: the line of the file it stands on.
    package mutating func heading(_ text: String, named name: String? = nil, line: Int = 1) -> String {
        let id = name.flatMap { self.id(given: $0, line: line) } ?? ids.id(for: text)
        headingID = id
        return id
    }

    /// The id that an author gave to a heading; `nil` after reporting that it cannot be.
    private mutating func id(given name: String, line: Int) -> String? {
        func tell(_ message: String, _ help: String) {
            report.add(.headingID, message, at: source.location(of: "{#\(name)}".utf8, onLine: line), help: help)
        }
        guard HeadingNames.isUsable(name) else {
            tell("'\(name)' cannot be an id", "write letters, digits and hyphens: '{#\(HeadingIDs.slug(name).nonEmpty ?? "name")}'")
            return nil
        }
        guard let id = ids.id(given: name) else {
            tell("another heading has the id '\(name)' already", "give one of the two another id")
            return nil
        }
        if id != name {
            tell("every page uses the id '\(name)' for a part of its own, so this heading has '\(id)'", "give it another id; links to '#\(name)' still lead to it")
        }
        return id
    }

    /// The words rendered since this was last called, without markup or citations.
    package mutating func takePlainText() -> String {
        defer { plainText = [] }
        // Blocks end with a blank. After a letter of ASCII it is no part of another character.
        while plainText.count > 1, plainText[plainText.count - 1].isBlank, plainText[plainText.count - 2] < 0x80 { plainText.removeLast() }
        return String(decoding: plainText, as: UTF8.self).trimmed
    }

    /// What the theme could not write since this was last called.
    package mutating func takeProblems() -> [TemplateProblem] {
        defer { problems = [] }
        return problems
    }

    /// Writes what the theme makes of a part of the text.
    mutating func add(_ part: HTML) {
        out += part.bytes
        problems += part.problems
    }

    /// Learns what a document says of itself as a whole, such as the ids that it gives to headings.
    package mutating func begin(_ document: borrowing MarkdownDocument) {
        lineOffset = document.lineOffset
        allNotes = document.noteNodes
        mayHaveComments = document.mayHaveComments
        if !document.headingNames.isEmpty, headingNames != document.headingNames {
            headingNames = document.headingNames
            ids.reserve(headingNames.values)
        }
    }

    mutating func take() -> [UInt8] {
        releaseMarks()
        defer { out = [] }
        return out
    }

    mutating func render(_ root: Node) {
        var walk = TreeWalk(root)
        while let (node, isEntering) = walk.next() {
            if !visit(node, isEntering), isEntering { walk.skip(node) }
        }
    }

    mutating func renderChildren(of node: Node) {
        var next = node.firstChild
        while let child = next {
            render(child)
            next = child.next
        }
    }

    mutating func enterLines(of node: Node) {
        guard node.firstLine > 0 else { return }
        line = node.firstLine + lineOffset
        lastLine = max(node.lastLine + lineOffset, line)
    }

    /// Where a text stands that a finding is about; the file as a whole where the finding will only be counted.
    func location(of text: @autoclosure () -> String, for rule: Rule) -> SourceLocation {
        report.isFull(of: rule, in: source.path) ? source.location : locator.find(text(), at: place).location
    }

    var place: ReferencePlace { ReferencePlace(line: line, lastLine: lastLine, headingID: headingID) }

    /// Writes what a node starts or ends with.
    /// - Returns: whether to go on to what is below it.
    private mutating func visit(_ node: Node, _ isEntering: Bool) -> Bool {
        if !heldMarks.isEmpty, !node.mayPass(isEntering) { releaseMarks() }
        switch node.kind {
        case .document, .other, .noteDefinition: return true
        case .text, .softBreak, .lineBreak, .codeSpan, .htmlSpan, .emphasis, .strong, .strikethrough, .link, .image,
            .noteReference, .formula:
            return visitInline(node, isEntering)
        default:
            if isEntering { enterLines(of: node) }
            return visitBlock(node, isEntering)
        }
    }
}
