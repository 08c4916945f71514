/// Marks of citations and notes: raised numbers and letters, each with signs around it that only other programs see.
///
/// The signs and the blank are read by whatever knows no style sheet, or copies the text: `2,000 [1]` rather than `2,0001`.
extension MarkdownRenderer {
    /// A mark that has been met and is not written yet.
    struct HeldMark {
        /// The classes of its element.
        let classes: StaticString
        /// The inside of its element.
        let content: [UInt8]
    }

    /// Keeps a mark until it is known whether punctuation goes before it.
    mutating func hold(_ mark: HeldMark) {
        if openLinks.contains(true) { return marksOfLink.append(mark) }
        heldMarks.append(mark)
        if !options.marksFollowPunctuation { releaseMarks() }
    }

    /// Writes the marks that were kept.
    mutating func releaseMarks() {
        let marks = heldMarks
        heldMarks = []
        for mark in marks {
            let isAlone = isAtStartOfBlock
            out.append("<sup class=\"")
            out.append(mark.classes)
            // The mark is all there is so far, as in the cell of a table: nothing is there for it to be raised beside.
            if isAlone { out.append(" alone") }
            out.append(isAlone ? "\">" : "\"><span>\u{A0}</span>")
            out.append(contentsOf: mark.content)
            out.append("</sup>")
        }
    }

    /// Writes the punctuation that goes before the marks that were kept, then, unless more may follow, the marks.
    /// - Returns: where the punctuation ends.
    mutating func punctuation(in run: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard !heldMarks.isEmpty else { return start }
        // A sign twice in a row is none that the author wrote, as after `et al.`.
        if start < run.count, run[start] == out.last {
            releaseMarks()
            return start
        }
        let end = ClosingPunctuation.end(in: run, from: start)
        wordsAsTheyAre(run, from: start, to: end)
        if end < run.count, !Self.mayCite(run, after: end) { releaseMarks() }
        return end
    }

    /// Whether another citation may start here or after blanks.
    private static func mayCite(_ run: UnsafeBufferPointer<UInt8>, after start: Int) -> Bool {
        run[start...].first { !$0.isBlank } == UInt8(ascii: "[")
    }

    /// Whether nothing has been written since a block started.
    private var isAtStartOfBlock: Bool {
        guard let last = out.last else { return true }
        guard last == UInt8(ascii: ">"), let start = out.lastIndex(of: UInt8(ascii: "<")) else { return false }
        let tag = out[(start + 1)...]
        return ["p>", "td", "th", "li"].contains { tag.starts(with: $0.utf8) }
    }
}

extension Node {
    /// Whether a mark may wait while the node is written, as punctuation may come right after it.
    func mayPass(_ isEntering: Bool) -> Bool {
        switch kind {
        case .text, .noteReference: true
        case .emphasis, .strong: !isEntering
        default: false
        }
    }
}
