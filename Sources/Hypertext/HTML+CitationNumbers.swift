internal import Bytes

extension HTML {
    /// The same HTML with other numbers in the marks of citations, as it stands in a document that numbers works its own way.
    ///
    /// A mark is a link to a work's place in a list, inside of an element of the class `cite`. Where such an element holds nothing but
    /// marks, they stay in ascending order.
    /// - Parameter work: gives the number and the URL that stand for those of a link's URL; `nil` for links that are no marks.
    package func renumbered(_ work: (_ url: String) -> (former: Int, number: Int, url: String)?) -> HTML {
        bytes.withUnsafeBufferPointer { bytes in
            var edits: [(range: Range<Int>, bytes: [UInt8])] = []
            for group in CitationGroup.all(in: bytes) {
                let marks = group.marks.compactMap { mark in work(mark.url).map { (mark: mark, work: $0) } }
                let works = marks.map(\.work)
                let inOrder = group.hasWords ? works : works.sorted { $0.number < $1.number }
                for ((mark, former), new) in zip(marks, inOrder) {
                    // What stands for a value without quotes may need them.
                    var url: [UInt8] = mark.isQuoted ? [] : [UInt8(ascii: "\"")]
                    Escaping.appendText(new.url, to: &url)
                    if !mark.isQuoted { url.append(UInt8(ascii: "\"")) }
                    edits.append((mark.urlRange, url))
                    let number = Array(String(new.number).utf8)
                    if let place = mark.label.flatMap({ Self.place(of: former.former, in: bytes, $0) }) { edits.append((place, number)) }
                    if let place = mark.texts.lazy.compactMap({ Self.place(of: former.former, in: bytes, $0) }).first { edits.append((place, number)) }
                }
            }
            return HTML(bytes: Self.applying(edits, to: bytes), problems: problems)
        }
    }

    /// Where a number stands by itself among text.
    private static func place(of number: Int, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        let digits = Array(String(number).utf8)
        var start = range.lowerBound
        while start < range.upperBound {
            guard bytes[start].isDigit else { start += 1; continue }
            var end = start
            while end < range.upperBound, bytes[end].isDigit { end += 1 }
            if bytes[start..<end].elementsEqual(digits) { return start..<end }
            start = end
        }
        return nil
    }

    private static func applying(_ edits: [(range: Range<Int>, bytes: [UInt8])], to bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var written = 0
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + edits.count * 16)
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            out += bytes[written..<edit.range.lowerBound]
            out += edit.bytes
            written = edit.range.upperBound
        }
        return out + bytes[written...]
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
            guard !tag.isEnd, let names = tags.classes(in: bytes), names.contains("cite") else { continue }
            groups.append(CitationGroup(marks: marks(upTo: bytes[tag.name], in: bytes, &tags), hasWords: names.contains("long")))
        }
        return groups
    }

    /// Reads on to the end of an element that has begun.
    private static func marks(upTo name: Slice<UnsafeBufferPointer<UInt8>>, in bytes: UnsafeBufferPointer<UInt8>, _ tags: inout TagScanner) -> [Mark] {
        var marks: [Mark] = []
        var link: [TagScanner.Attribute]?
        var texts: [Range<Int>] = []
        var end = tags.end
        while let tag = tags.next() {
            defer { end = tags.end }
            if link != nil { texts.append(end..<tag.start) }
            if tag.isEnd, bytes[tag.name].elementsEqual(name) { break }
            guard bytes[tag.name].isWord("a") else { continue }
            if let attributes = link, tag.isEnd, let url = attributes.first(where: { bytes[$0.name].isWord("href") }),
                let value = Escaping.unescaped(Array(bytes[url.value]))
            {
                let label = attributes.first { bytes[$0.name].isWord("aria-label") }
                marks.append(Mark(
                    url: String(decoding: value, as: UTF8.self), urlRange: url.value, isQuoted: url.isQuoted,
                    label: label?.value, texts: texts))
            }
            link = tag.isEnd ? nil : tags.attributes
            texts = []
        }
        return marks
    }
}

extension TagScanner {
    /// The classes of the tag that was found last.
    fileprivate func classes(in bytes: UnsafeBufferPointer<UInt8>) -> [String]? {
        attributes.first { bytes[$0.name].isWord("class") }.map { attribute in
            bytes[attribute.value].split(whereSeparator: \.isBlank).map { String(decoding: $0, as: UTF8.self) }
        }
    }
}
