internal import Bytes

/// What is read as one does not break at the end of a line: a number and its unit, a day and its month, `COVID-19`.
extension MarkdownRenderer {
    /// What a name with a number behind a hyphen stands in.
    static var keepTag: String { "<span class=\"keep\">" }

    /// Writes words, with blanks that do not break and names that are kept whole.
    mutating func appendKept(_ run: UnsafeBufferPointer<UInt8>) {
        var written = 0
        func rest(to end: Int) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: run[written..<end]) }
        // Only beside a digit is there something to keep together.
        if !options.isPlain, run.index(from: 0, { $0.marksOfDigits }) < run.count {
            let isDate = run.endsInYear && isAloneInCell(run)
            var index = 1
            while index + 1 < run.count {
                defer { index += 1 }
                switch run[index] {
                case UInt8(ascii: " ") where isDate && index + 5 == run.count || run.endsNumber(at: index) && startsUnit(run[(index + 1)...]):
                    out.append(escaping: rest(to: index), apostrophes: true)
                    out.append("\u{A0}")
                    written = index + 1
                case UInt8(ascii: "-") where run[index - 1].isLetter && run[index + 1].isDigit:
                    let start = run[written..<index].lastIndex { !$0.isLetter && !$0.isDigit }.map { $0 + 1 } ?? written
                    let end = run[index...].dropFirst().firstIndex { !$0.isDigit } ?? run.count
                    // A letter of another script before it would be parted from its word.
                    guard start == 0 || run[start - 1] < 0x80, end == run.count || !run[end].isWordPart else { continue }
                    out.append(escaping: rest(to: start), apostrophes: true)
                    out.append(contentsOf: Self.keepTag.utf8)
                    written = start
                    out.append(escaping: rest(to: end), apostrophes: true)
                    out.append("</span>")
                    written = end
                    index = end - 1
                default: break
                }
            }
        }
        out.append(escaping: rest(to: run.count), apostrophes: !options.isPlain)
    }

    /// Whether the line that starts with a node goes on with the unit of a number that ends what has been written.
    func joinsNumber(to node: Node?) -> Bool {
        guard !options.isPlain, let node, node.kind == .text else { return false }
        return out.withUnsafeBufferPointer { $0.endsNumber(at: $0.count) } && startsUnit(node.literal[...])
    }

    /// Whether a run is all that a cell of a table holds, whose column then takes the width that it needs.
    private func isAloneInCell(_ run: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let node = textNode, node.parent?.kind == .tableCell, node.previous == nil, node.next == nil else { return false }
        return node.literal.count == run.count
    }

    private func startsUnit(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let word = text.prefix { $0.isWordPart || $0 == UInt8(ascii: "%") }
        guard !word.isEmpty, word.count <= 24 else { return false }
        return options.wordsAfterNumbers.contains(String(decoding: word, as: UTF8.self))
    }
}

extension UInt8 {
    /// Whether the byte is part of a letter.
    fileprivate var isWordPart: Bool { isLetter || self >= 0x80 }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the run may be a date, as it starts with a day and ends in a year: `12 March 2020`.
    fileprivate var endsInYear: Bool {
        guard (8...24).contains(count), self[0].isDigit, self[count - 5] == UInt8(ascii: " ") else { return false }
        return self[(count - 4)...].allSatisfy(\.isDigit)
    }

    /// Whether a number ends before an index, with a full stop behind it or none: `31`, `31.`, `2.02`.
    fileprivate func endsNumber(at index: Int) -> Bool {
        guard index > 0 else { return false }
        let last = self[index - 1]
        return last.isDigit || index > 1 && last == UInt8(ascii: ".") && self[index - 2].isDigit
    }
}
