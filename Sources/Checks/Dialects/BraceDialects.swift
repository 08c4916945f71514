internal import Markdown

/// What other programs read between braces.
enum BraceDialects {
    /// `{{ site.title }}`, `{{< figure … >}}`, `{% include … %}`.
    static let templateTag: @Sendable (DialectText, Int) -> Dialect.Match? = { text, index in
        if text.has("{%", at: index) {
            return Dialect.Match(end: text.index(of: "%}", from: index).map { $0 + 2 } ?? text.bytes.count, name: "the tag '\(name(of: text, from: index + 2))' of Jekyll, Jinja or Liquid")
        }
        guard text.has("{{", at: index) else { return nil }
        let start = index + (text[index + 2] == UInt8(ascii: "{") ? 3 : 2)
        // A tag of HTML within it is a node of its own.
        guard let close = text.index(of: "}}", from: start) else {
            return start == text.bytes.count && text.after == .htmlSpan ? Dialect.Match(end: start, name: "the shortcode of Hugo") : nil
        }
        guard close > start, text.bytes[start..<close].contains(where: { $0.isLetter }) else { return nil }
        let end = text.endOfRun(at: close)
        let isShortcode = text[start] == UInt8(ascii: "<") || text[start] == UInt8(ascii: "%")
        let word = name(of: text, from: start + (isShortcode ? 1 : 0))
        if isShortcode, ["note", "notice", "warning", "callout", "alert", "admonition", "hint", "tip"].contains(word) {
            return Dialect.Match(end: end, name: "the shortcode '\(word)' of Hugo", help: "write '> [!NOTE]' alone on a line, and the text below it, each line after '> '")
        }
        let isFigure = isShortcode && ["figure", "img", "image"].contains(word)
        return Dialect.Match(
            end: end, name: isShortcode ? "the shortcode '\(word)' of Hugo" : "the tag of a template", help: isFigure ? "write '![what it shows](../media/file.png \"Caption\")'" : nil)
    }

    /// `{# hidden #}`, `{>> hidden <<}`, `{/* hidden */}`.
    static let comment: @Sendable (DialectText, Int) -> Dialect.Match? = { text, index in
        for (opening, closing, whose) in [("{# ", "#}", "Jinja"), ("{>>", "<<}", "CriticMarkup"), ("{/*", "*/}", "MDX")] as [(StaticString, StaticString, String)]
        where text.has(opening, at: index) {
            guard let close = text.index(of: closing, from: index) else { continue }
            return Dialect.Match(end: close + closing.utf8CodeUnitCount, name: "a comment of \(whose)")
        }
        // {::comment} and {:/comment}
        if text.has("{::", at: index) || text.has("{:/", at: index), let close = text.index(of: "}", from: index) {
            return Dialect.Match(end: close + 1, name: "the extension '\(text.string(index + 3..<text.endOfName(at: index + 3)))' of kramdown")
        }
        return nil
    }

    /// `{++new++}`, `{--old--}`, `{==marked==}`, `{~~old~>new~~}`.
    static let editorMark: @Sendable (DialectText, Int) -> Dialect.Match? = { text, index in
        for (opening, closing) in [("{++", "++}"), ("{--", "--}"), ("{==", "==}"), ("{~~", "~~}")] as [(StaticString, StaticString)]
        where text.has(opening, at: index) {
            guard let close = text.index(of: closing, from: index + 3) else { continue }
            return Dialect.Match(end: close + 3, name: "an editor's mark of CriticMarkup", help: "keep the words that are meant, without the signs")
        }
        return nil
    }

    /// A role before code: MyST's `{ref}` and reStructuredText's `:ref:`.
    static let role: @Sendable (DialectText, Int) -> Dialect.Match? = { text, index in
        guard text.after == .codeSpan, text[index + 1].isLetter, !text.isWord(at: index - 1) else { return nil }
        let end = text.endOfName(at: index + 1)
        guard end + 1 == text.bytes.count, text[end] == (text[index] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ":")) else { return nil }
        let name = text.string(index + 1..<end)
        let advice = ["ref", "doc", "numref", "eq", "term"].contains(name) ? "write '[text](page.md#heading)'"
            : name.hasPrefix("cite") ? "cite with '[@key]'" : name == "math" ? "write it with the signs of Unicode" : nil
        return Dialect.Match(end: end + 1, name: "the role '\(name)' of MyST or Sphinx", help: advice)
    }

    /// `{.class}`, `{#id}`, `{width=50%}`, kramdown's `{: .class}`.
    static let attributes: @Sendable (DialectText, Int) -> Dialect.Match? = { text, index in
        guard text[index - 1] != UInt8(ascii: "{"), text[index - 1] != UInt8(ascii: "$"), text[index - 1] != UInt8(ascii: "\\") else { return nil }
        let isAttached = index == 0 ? text.before != nil && text.before != .text : "])`".utf8.contains(text[index - 1])
        // Programs that fill lines anew break them within the braces, too.
        let close = text.index(of: "}", from: index) ?? (isAttached && text.after == nil ? text.bytes.count : 0)
        guard close > index + 1, close - index < 300, AttributeList.isOne(text.bytes[index + 1..<close], isAttached: isAttached) else { return nil }
        let isHeading = text.parent == .heading
        return Dialect.Match(
            end: min(close + 1, text.bytes.count), name: isAttached && text.before == .image ? "attributes of an image" : isHeading ? "attributes of a heading" : "attributes in braces",
            help: isAttached && text.before == .image ? "remove them: an image is as wide as its text, or smaller"
                : isHeading ? "an id is read where it stands alone: '{#id}'" : nil)
    }

    /// The first word of a tag.
    private static func name(of text: DialectText, from start: Int) -> String {
        var start = start
        while start < text.bytes.count, text[start].isBlank || text[start] == UInt8(ascii: "-") || text[start] == UInt8(ascii: "/") { start += 1 }
        return text.string(start..<text.endOfName(at: start))
    }
}

/// What stands between the braces of pandoc's attributes.
enum AttributeList {
    /// Whether a text is a list of attributes: ids, classes, keys with values.
    /// - Parameter isAttached: whether it stands right after what may have attributes, so that keys alone are enough.
    static func isOne(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, isAttached: Bool) -> Bool {
        var rest = bytes
        var isMarked = false
        if rest.first == UInt8(ascii: ":") {
            rest = rest.dropFirst()
            isMarked = true
        }
        var count = 0
        while let start = rest.firstIndex(where: { !$0.isBlank }) {
            rest = rest[start...]
            guard let end = end(of: rest, isMarked: &isMarked) else { return false }
            rest = rest[end...]
            count += 1
        }
        return count > 0 && (isMarked || isAttached)
    }

    /// Where the first attribute ends; `nil` if this is not an attribute.
    private static func end(of rest: Slice<UnsafeBufferPointer<UInt8>>, isMarked: inout Bool) -> Int? {
        let end = rest.firstIndex { $0.isBlank || $0 == UInt8(ascii: "=") } ?? rest.endIndex
        let word = rest[..<end]
        guard let first = word.first else { return nil }
        if first == UInt8(ascii: "#") || first == UInt8(ascii: ".") {
            guard word.count > 1, let letter = word.dropFirst().first, letter.isLetter || letter >= 0x80 || (first == UInt8(ascii: "#") && letter.isDigit),
                word.allSatisfy({ $0.isLetterOrDigit || $0 >= 0x80 || "-_:.#".utf8.contains($0) })
            else { return nil }
            isMarked = true
            return end
        }
        if word.count == 1, first == UInt8(ascii: "-"), end == rest.endIndex {
            isMarked = true
            return end
        }
        guard end < rest.endIndex, rest[end] == UInt8(ascii: "="), first.isLetter, word.allSatisfy({ $0.isLetterOrDigit || "-_:".utf8.contains($0) })
        else { return nil }
        let value = rest[(end + 1)...]
        guard let quote = value.first else { return nil }
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            return value.dropFirst().firstIndex(of: quote).map { $0 + 1 }
        }
        let valueEnd = value.firstIndex(where: \.isBlank) ?? value.endIndex
        return valueEnd > value.startIndex ? valueEnd : nil
    }
}
