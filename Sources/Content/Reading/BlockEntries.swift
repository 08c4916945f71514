internal import Markdown

/// A heading of level two and what stands below it, up to the next one.
struct BlockEntry {
    /// The heading's place among the blocks.
    let heading: Int
    /// The places of the blocks below it.
    let content: Range<Int>
}

extension [MarkdownBlock] {
    /// The blocks as entries: a question and its answer, a term and its meaning, a day and its change.
    var entries: [BlockEntry] {
        let headings = indices.filter { self[$0].kind == .heading(level: 2) }
        return headings.enumerated().map { index, heading in
            let end = index + 1 < headings.count ? headings[index + 1] : count
            return BlockEntry(heading: heading, content: heading + 1..<end)
        }
    }
}

extension MarkdownBlock {
    /// Whether it is a heading of any level.
    var isHeading: Bool { if case .heading = kind { true } else { false } }
}

extension MarkdownHeading {
    /// The heading as a table of contents shows it.
    var entry: OutlineEntry { OutlineEntry(level: level, id: id, text: text) }
}

extension String {
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
