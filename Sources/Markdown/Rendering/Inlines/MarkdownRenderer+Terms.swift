/// Terms of the glossary: the first use of each on a page is a link to its definition.
extension MarkdownRenderer {
    /// Whether terms are looked for where the rendering stands.
    private var seeksTerms: Bool {
        linksTerms && termBarriers == 0 && linkDepth == 0 && table?.isHeader != true
    }

    /// A use of a term: what it is, and where in which text it ends.
    private struct TermUse {
        let term: Int
        let end: Int
        /// The later text that it ends in, where it goes on over the end of a line.
        let node: Node?
    }

    /// Writes a run of words with the terms in it.
    mutating func words(_ run: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
        guard start < end else { return }
        releaseMarks()
        guard seeksTerms else { return wordsAsTheyAre(run, from: start, to: end) }
        let terms = resolver.terms
        guard seenTerms.count < terms.count else { return wordsAsTheyAre(run, from: start, to: end) }
        var written = start
        var index = start
        while index < end {
            // Most words start like no term.
            guard let place = terms.start(run[index]), WordBoundary.isStart(run, index),
                let use = use(of: terms, in: run, at: index, to: end, place: place)
            else {
                index += 1
                continue
            }
            let last = use.node == nil ? use.end : end
            if seenTerms.insert(use.term).inserted {
                wordsAsTheyAre(run, from: written, to: index)
                out.append("<a class=\"term\" href=\"")
                out.append(escaping: resolver.destination(ofTerm: use.term).utf8, apostrophes: true)
                out.append("\">")
                wordsAsTheyAre(run, from: index, to: last)
                written = last
                if let node = use.node { openTerm = (node, use.end) } else { out.append("</a>") }
            }
            index = last
        }
        wordsAsTheyAre(run, from: written, to: end)
    }

    /// Writes the rest of a term that started on a line before.
    /// - Returns: how many bytes of the run it took.
    mutating func endOfTerm(in node: Node, _ run: UnsafeBufferPointer<UInt8>) -> Int {
        guard let open = openTerm else { return 0 }
        guard open.node == node else {
            wordsAsTheyAre(run, from: 0, to: run.count)
            return run.count
        }
        wordsAsTheyAre(run, from: 0, to: open.end)
        out.append("</a>")
        openTerm = nil
        return open.end
    }

    /// The longest term whose name starts at a byte.
    private func use(
        of terms: TermIndex, in run: UnsafeBufferPointer<UInt8>, at start: Int, to bound: Int, place: Int
    ) -> TermUse? {
        var (place, run, index, bound) = (place, run, start + 1, bound)
        var node: Node?
        var found: TermUse?
        while true {
            if let term = terms.term(at: place), WordBoundary.isEnd(run, index) {
                found = TermUse(term: term, end: index, node: node)
            }
            let byte: UInt8
            if index < bound {
                byte = run[index]
                index += 1
            } else {
                // A line's end stands for a space.
                guard bound == run.count, let text = (node ?? textNode)?.textOnNextLine else { return found }
                byte = UInt8(ascii: " ")
                (node, run, index, bound) = (text, text.literal, 0, text.literal.count)
            }
            guard let next = terms.next(place, byte) else { return found }
            place = next
        }
    }

}

extension Node {
    /// The text that goes on after the end of this one's line.
    fileprivate var textOnNextLine: Node? {
        guard let end = next, end.kind == .softBreak, let text = end.next, text.kind == .text else { return nil }
        return text
    }
}
