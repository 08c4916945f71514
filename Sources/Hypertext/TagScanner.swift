internal import Bytes

/// Goes over the tags of finished HTML, and the attributes of each, however these are written: with either quote or none, in any
/// case, with blanks around their `=`.
///
/// Comments and what stands in scripts, style sheets, titles and text fields hold no tags. Source: HTML standard, section 13.2.5.
package struct TagScanner {
    /// A tag, by the places of its parts.
    package struct Tag {
        /// Where its `<` stands.
        package let start: Int
        /// Its name, without the `/` of an end tag.
        package let name: Range<Int>
        package let isEnd: Bool
    }

    /// An attribute with a value, by the places of its parts.
    package struct Attribute {
        package let name: Range<Int>
        /// What is between the quotes, where there are any.
        package let value: Range<Int>
        package let isQuoted: Bool
    }

    /// The attributes of the tag that was found last which have a value, in their order.
    package private(set) var attributes: [Attribute] = []
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    /// Where the tag that was found last ends.
    package var end: Int { index }

    /// - Parameter bytes: the HTML, which has to stay where it is.
    package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The tag that follows; `nil` at the end.
    package mutating func next() -> Tag? {
        while true {
            index = bytes.index(of: UInt8(ascii: "<"), from: index)
            guard index < bytes.count else { return nil }
            let start = index
            index += 1
            if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
                skipComment()
                continue
            }
            let isEnd = byte == UInt8(ascii: "/")
            if isEnd { index += 1 }
            guard byte?.isLetter == true else { continue }
            let name = take { !$0.isBlank && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
            readAttributes()
            if !isEnd { skipRawText(of: name) }
            return Tag(start: start, name: name, isEnd: isEnd)
        }
    }

    private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(while isSo: (UInt8) -> Bool) -> Range<Int> {
        let start = index
        while index < bytes.count, isSo(bytes[index]) { index += 1 }
        return start..<index
    }

    private mutating func skipComment() {
        guard bytes[index...].starts(with: "!--".utf8) else {
            index = bytes.index(of: UInt8(ascii: ">"), from: index)
            return
        }
        // `<!-->` is a comment, too.
        index += 1
        while index < bytes.count {
            index = bytes.index(of: UInt8(ascii: ">"), from: index + 1)
            if index < bytes.count, bytes[index - 1] == UInt8(ascii: "-"), bytes[index - 2] == UInt8(ascii: "-") { return }
        }
    }

    private mutating func readAttributes() {
        // Most tags have none, and to empty a list is dearer than to look at it.
        if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
        while true {
            _ = take { $0.isBlank || $0 == UInt8(ascii: "/") }
            guard let byte, byte != UInt8(ascii: ">") else { break }
            let start = index
            index += 1
            _ = take { !$0.isBlank && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "=") }
            let name = start..<index
            let end = index
            _ = take(while: \.isBlank)
            guard self.byte == UInt8(ascii: "=") else {
                index = end
                continue
            }
            index += 1
            _ = take(while: \.isBlank)
            readValue(of: name)
        }
        index = min(index + 1, bytes.count)
    }

    private mutating func readValue(of name: Range<Int>) {
        guard let quote = byte, quote != UInt8(ascii: ">") else { return }
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let value = take { !$0.isBlank && $0 != UInt8(ascii: ">") }
            return attributes.append(Attribute(name: name, value: value, isQuoted: false))
        }
        index += 1
        let start = index
        index = bytes.index(of: quote, from: index)
        attributes.append(Attribute(name: name, value: start..<index, isQuoted: true))
        index = min(index + 1, bytes.count)
    }

    /// Goes to the end tag of an element that holds no tags.
    private mutating func skipRawText(of name: Range<Int>) {
        guard Self.holdsRawText(bytes[name]) else { return }
        while true {
            index = bytes.index(of: UInt8(ascii: "<"), from: index)
            guard index + 1 + name.count < bytes.count else { return index = bytes.count }
            let end = index + 2..<index + 2 + name.count
            let isEnd = bytes[index + 1] == UInt8(ascii: "/") && end.upperBound <= bytes.count
                && zip(end, name).allSatisfy { bytes[$0].lowercased == bytes[$1].lowercased }
            if isEnd { return }
            index += 1
        }
    }

    /// Whether an element holds no tags. Most are none of these, and the length of their name tells.
    private static func holdsRawText(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        switch name.count {
        case 3: name.isWord("xmp")
        case 5: name.isWord("style") || name.isWord("title")
        case 6: name.isWord("script") || name.isWord("iframe")
        case 7: name.isWord("noembed")
        case 8: name.isWord("textarea") || name.isWord("noframes")
        default: false
        }
    }
}
