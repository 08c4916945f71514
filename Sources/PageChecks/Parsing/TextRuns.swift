/// Finds the runs of plain text in a page: between its tags, and in attributes that the parser does not ask for.
struct TextRuns {
    private let page: UnsafeBufferPointer<UInt8>

    init(_ page: UnsafeBufferPointer<UInt8>) { self.page = page }

    /// Copies the page with a sign in the place of each run.
    ///
    /// A run starts where text may be: after a tag or a blank, and never right after a `<` or `&` that would make more
    /// of its letters. A tag ends at the next `>`.
    /// - Parameters:
    ///   - bytes: as many as the page has.
    ///   - runs: takes the runs.
    /// - Returns: how many bytes were written.
    func abridge(into bytes: UnsafeMutableBufferPointer<UInt8>, sign: UInt8, _ runs: inout [AbridgedPage.Run]) -> Int {
        guard let source = page.baseAddress, let target = bytes.baseAddress else { return 0 }
        return Self.kinds.withUnsafeBufferPointer { kinds in
            var copy = Copy(source: source, target: target, sign: sign)
            var index = 0
            var isPlain = false
            while index < page.count {
                let kind = kinds[Int(page[index])]
                if page[index] == UInt8(ascii: "<") {
                    let tag = index
                    index += 1
                    while index < page.count, page[index] != UInt8(ascii: ">") {
                        if page[index] == UInt8(ascii: "\""), let value = value(openedAt: index, kinds), !isFormatting(tagAt: tag) {
                            runs.append(copy.abridge(value))
                            index = value.upperBound
                        }
                        index += 1
                    }
                    isPlain = true
                } else if isPlain, kind & Kind.starts != 0, case let end = end(ofRunAt: index, kinds), end > index + 1 {
                    runs.append(copy.abridge(index..<end))
                    index = end
                    continue
                } else {
                    isPlain = kind & Kind.parts != 0 || (isPlain && kind & Kind.length != 0)
                }
                index += 1
            }
            copy.go(to: page.count)
            return copy.written
        }
    }

    /// The copy of a page while it is written.
    private struct Copy {
        let source: UnsafePointer<UInt8>
        let target: UnsafeMutablePointer<UInt8>
        let sign: UInt8
        /// How much of the page has been copied or abridged, and how much was written.
        private var read = 0
        private(set) var written = 0

        init(source: UnsafePointer<UInt8>, target: UnsafeMutablePointer<UInt8>, sign: UInt8) {
            (self.source, self.target, self.sign) = (source, target, sign)
        }

        mutating func go(to end: Int) {
            (target + written).update(from: source + read, count: end - read)
            written += end - read
            read = end
        }

        mutating func abridge(_ range: Range<Int>) -> AbridgedPage.Run {
            go(to: range.lowerBound)
            target[written] = sign
            written += 1
            read = range.upperBound
            return AbridgedPage.Run(sign: written - 1, range: range)
        }
    }

    private func end(ofRunAt start: Int, _ kinds: UnsafeBufferPointer<UInt8>) -> Int {
        var end = end(ofPlainTextAt: start, kinds)
        // Hyphens mean something where a comment or a script ends.
        while end > start, page[end - 1] == UInt8(ascii: "-") { end -= 1 }
        return end
    }

    private func end(ofPlainTextAt start: Int, _ kinds: UnsafeBufferPointer<UInt8>) -> Int {
        var end = start
        while true {
            while end < page.count, kinds[Int(page[end])] & Kind.length == 1 { end += 1 }
            guard end < page.count else { return end }
            let length = Int(kinds[Int(page[end])] & Kind.length)
            guard length > 0, end + length <= page.count, page[end + 1] & 0xC0 == 0x80, length == 2 || page[end + 2] & 0xC0 == 0x80
            else { return end }
            end += length
        }
    }

    // MARK: Attributes

    /// The value of an attribute that can be abridged, which is all of it, from the quote that opens it.
    private func value(openedAt quote: Int, _ kinds: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard page[quote - 1] == UInt8(ascii: "="), let name = Self.name(endingIn: page[quote - 2]), isName(name, before: quote - 1)
        else { return nil }
        var end = quote + 1
        while end < page.count, page[end] != UInt8(ascii: "\"") {
            guard kinds[Int(page[end])] & Kind.length == 1 else { return nil }
            end += 1
        }
        return end < page.count && end > quote + 2 ? quote + 1..<end : nil
    }

    private func isName(_ name: StaticString, before end: Int) -> Bool {
        let start = end - name.utf8CodeUnitCount
        guard start > 0, page[start] == name.utf8Start[0], page[start - 1] == UInt8(ascii: " ") else { return false }
        for index in 1..<name.utf8CodeUnitCount where page[start + index] != name.utf8Start[index] { return false }
        return true
    }

    /// Whether a tag is of those that the parser opens again where they were left open; it compares their attributes.
    private func isFormatting(tagAt start: Int) -> Bool {
        var (index, name) = (start + 1, UInt64(0))
        while index < page.count, page[index] != UInt8(ascii: " "), index < start + 9 {
            name = name &<< 8 | UInt64(page[index] | 0x20)
            index += 1
        }
        return Self.formatting.contains(name)
    }

    /// The names of such elements, each as one number.
    private static let formatting: [UInt64] = HTMLTag.formatting.map { $0.utf8.reduce(0) { $0 &<< 8 | UInt64($1) } }

    /// The attribute that is abridged whose name ends in a letter, one of `HTMLAttributeSet.abridged`: the longest ones.
    private static func name(endingIn letter: UInt8) -> StaticString? {
        switch letter {
        case UInt8(ascii: "s"): "class"
        case UInt8(ascii: "f"): "href"
        case UInt8(ascii: "d"): "id"
        case UInt8(ascii: "t"): "content"
        case UInt8(ascii: "l"): "aria-label"
        case UInt8(ascii: "c"): "src"
        default: nil
        }
    }

    // MARK: Bytes

    /// What a byte is to a run.
    private enum Kind {
        /// How many bytes the character takes that it begins; none where no run may go on with it.
        static let length: UInt8 = 3
        /// A run may start with it: it is no blank of any script.
        static let starts: UInt8 = 4
        /// It parts words or ends a tag: what follows it in a text is text.
        static let parts: UInt8 = 8
    }

    /// The kinds of all bytes. Left to the parser are markup, controls, and those characters beyond ASCII that are errors
    /// or that stand among some.
    private static let kinds: [UInt8] = (0...255).map { (byte: UInt8) -> UInt8 in
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"): Kind.parts | 1
        case UInt8(ascii: ">"): Kind.parts
        case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "]"): 0
        case UInt8(ascii: "-"): 1
        case 0x21...0x7E: Kind.starts | 1
        // U+00C0 to U+07FF.
        case 0xC3...0xDF: Kind.starts | 2
        // U+1000 to U+3FFF, among them blanks, and U+4000 to U+CFFF.
        case 0xE1...0xE3: 3
        case 0xE4...0xEC: Kind.starts | 3
        default: 0
        }
    }
}
