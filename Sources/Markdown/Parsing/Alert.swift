internal import CMarkGFM
internal import Diagnostics

/// GitHub's alerts: quotes whose first line is `[!NOTE]` or one of its four fellows.
///
/// Source of the syntax: GitHub Docs, "Basic writing and formatting syntax", "Alerts".
package enum Alert: UInt8, CaseIterable, Sendable {
    case note = 1, tip, important, warning, caution

    /// The word that names it in Markdown, in capitals, and as part of a class of HTML.
    package var name: String {
        switch self {
        case .note: "note"
        case .tip: "tip"
        case .important: "important"
        case .warning: "warning"
        case .caution: "caution"
        }
    }

    /// The alert that a line starts, such as `[!NOTE]`; GitHub does not mind the case.
    init?(mark: UnsafeBufferPointer<UInt8>) {
        guard mark.count > 3, mark[0] == UInt8(ascii: "["), mark[1] == UInt8(ascii: "!") else { return nil }
        var line = mark[2...]
        while let last = line.last, last.isBlank { line = line.dropLast() }
        guard line.last == UInt8(ascii: "]"), line.count <= 10 else { return nil }
        let name = String(decoding: line.dropLast(), as: UTF8.self).lowercased()
        guard let alert = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = alert
    }
}

extension Alert {
    /// Marks the quotes below a node that are alerts, and takes the lines that say so out of the tree.
    /// - Parameters:
    ///   - root: the root of the tree.
    ///   - source: the file, in which a mark that is escaped shows.
    ///   - lineOffset: what to add to cmark-gfm's line numbers to get those of the file.
    static func mark(below root: Node, source: SourceText, lineOffset: Int) {
        var quotes: [(quote: Node, alert: Alert)] = []
        var walk = TreeWalk(root)
        while let (node, isEntering) = walk.next() {
            guard isEntering else { continue }
            if node.kind == .paragraph || node.kind == .heading || node.kind == .table {
                walk.skip(node)
            } else if node.kind == .quote, let alert = Self(opening: node),
                source.lineRange(node.firstLine + lineOffset).map({ source.find("\\[!".utf8, in: source.searched($0)) == nil }) ?? true
            {
                quotes.append((node, alert))
            }
        }
        for (quote, alert) in quotes {
            guard let paragraph = quote.firstChild, let mark = paragraph.firstChild else { continue }
            if let lineBreak = mark.next {
                cmark_node_free(mark.pointer)
                cmark_node_free(lineBreak.pointer)
            } else {
                cmark_node_free(paragraph.pointer)
            }
            cmark_node_set_user_data(quote.pointer, UnsafeMutableRawPointer(bitPattern: UInt(alert.rawValue)))
        }
    }

    /// The alert that a quote is: its first line is the mark alone, and something follows it.
    private init?(opening quote: Node) {
        guard let paragraph = quote.firstChild, paragraph.kind == .paragraph, let mark = paragraph.firstChild, mark.kind == .text,
            mark.next.map({ $0.kind == .softBreak || $0.kind == .lineBreak }) ?? (paragraph.next != nil)
        else { return nil }
        self.init(mark: mark.literal)
    }
}

extension Node {
    /// The alert that a quote was marked as.
    var alert: Alert? {
        cmark_node_get_user_data(pointer).flatMap { Alert(rawValue: UInt8(truncatingIfNeeded: UInt(bitPattern: $0))) }
    }
}
