internal import Bytes

extension HTML {
    /// The same HTML with other numbers in the marks of citations, as it stands in a document that numbers works its own way.
    ///
    /// A mark is a link to a work's place in a list, inside of an element of the class `cite`. Where such an element holds nothing but
    /// marks, they stay in ascending order.
    /// - Parameter work: gives the number and the URL that stand for those of a link's URL; `nil` for links that are no marks.
    package func renumbered(_ work: (_ url: String) -> (former: Int, number: Int, url: String)?) -> HTML {
        bytes.withUnsafeBufferPointer { bytes in
            var edits: [Edit] = []
            for group in CitationGroup.all(in: bytes) {
                let marks = group.marks.compactMap { mark in work(mark.url).map { (mark: mark, work: $0) } }
                let works = marks.map(\.work)
                let inOrder = group.hasWords ? works : works.sorted { $0.number < $1.number }
                for ((mark, former), new) in zip(marks, inOrder) {
                    // What stands for a value without quotes may need them.
                    edits.append(Edit(range: mark.urlRange, text: new.url, needsQuotes: !mark.isQuoted))
                    let (digits, number) = (String(former.former), String(new.number))
                    if let place = mark.label.flatMap({ Self.place(of: digits, in: bytes, $0) }) { edits.append(Edit(range: place, text: number)) }
                    if let place = mark.texts.lazy.compactMap({ Self.place(of: digits, in: bytes, $0) }).first { edits.append(Edit(range: place, text: number)) }
                }
            }
            return HTML(bytes: Self.applying(edits, to: bytes), problems: problems)
        }
    }

    /// A text that stands in the place of another.
    private struct Edit {
        let range: Range<Int>
        let text: String
        var needsQuotes = false
    }

    /// Where a number stands by itself among text.
    private static func place(of digits: String, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound {
            guard bytes[start].isDigit else { start += 1; continue }
            var end = start
            while end < range.upperBound, bytes[end].isDigit { end += 1 }
            if bytes[start..<end].elementsEqual(digits.utf8) { return start..<end }
            start = end
        }
        return nil
    }

    private static func applying(_ edits: [Edit], to bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var written = 0
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + edits.count * 16)
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            out += bytes[written..<edit.range.lowerBound]
            if edit.needsQuotes { out.append(UInt8(ascii: "\"")) }
            Escaping.appendText(edit.text, to: &out)
            if edit.needsQuotes { out.append(UInt8(ascii: "\"")) }
            written = edit.range.upperBound
        }
        out += bytes[written...]
        return out
    }
}

/// The marks of the works that are cited at one place, by where their parts stand.
private struct CitationGroup {
    struct Mark {
        let url: String
        let urlRange: Range<Int>
        let isQuoted: Bool
        let label: Range<Int>?
        /// What stands between the tags of the link.
        let texts: [Range<Int>]
    }

    let marks: [Mark]
    /// Whether words stand with the marks, as in "see 1, p. 4", whose order is the author's.
    let hasWords: Bool

    /// All groups of a text, in its order.
    static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [CitationGroup] {
        var groups: [CitationGroup] = []
        var tags = TagScanner(bytes)
        while let tag = tags.next() {
            guard !tag.isEnd, tags.hasClass("cite", in: bytes) else { continue }
            let hasWords = tags.hasClass("long", in: bytes)
            groups.append(CitationGroup(marks: marks(upTo: bytes[tag.name], in: bytes, &tags), hasWords: hasWords))
        }
        return groups
    }

    /// Reads on to the end of an element that has begun.
    private static func marks(upTo name: Slice<UnsafeBufferPointer<UInt8>>, in bytes: UnsafeBufferPointer<UInt8>, _ tags: inout TagScanner) -> [Mark] {
        var marks: [Mark] = []
        var link: (url: TagScanner.Attribute, label: Range<Int>?)?
        var texts: [Range<Int>] = []
        var end = tags.end
        while let tag = tags.next() {
            defer { end = tags.end }
            if link != nil { texts.append(end..<tag.start) }
            if tag.isEnd, bytes[tag.name].elementsEqual(name) { break }
            guard bytes[tag.name].isWord("a") else { continue }
            if let link, tag.isEnd, let url = Escaping.unescapedText(bytes[link.url.value]) {
                marks.append(Mark(url: url, urlRange: link.url.value, isQuoted: link.url.isQuoted, label: link.label, texts: texts))
            }
            link = tag.isEnd ? nil : tags.attribute("href", in: bytes).map { ($0, tags.attribute("aria-label", in: bytes)?.value) }
            texts = []
        }
        return marks
    }
}

extension TagScanner {
    /// An attribute of the tag that was found last, by its name.
    fileprivate func attribute(_ name: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> Attribute? {
        attributes.first { bytes[$0.name].isWord(name) }
    }

    /// Whether the tag that was found last is of a class.
    fileprivate func hasClass(_ name: String, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let classes = attribute("class", in: bytes) else { return false }
        return bytes[classes.value].split(whereSeparator: \.isBlank).contains { $0.elementsEqual(name.utf8) }
    }
}
