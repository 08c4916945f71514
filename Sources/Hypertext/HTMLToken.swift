/// A piece of finished markup: a run of text, or a tag. Comments are none.
package enum HTMLToken: Sendable {
    /// Text between tags, its references as they are written.
    case text(Range<Int>)
    case start(HTMLStartTag)
    case end(name: Range<Int>)
}

/// A start tag, by where its parts stand in the markup.
package struct HTMLStartTag: Sendable {
    package fileprivate(set) var name: Range<Int>
    package fileprivate(set) var attributes: [Attribute] = []
    /// Whether it ends in `/>`, which closes the elements of SVG and MathML.
    package fileprivate(set) var isSelfClosing = false

    /// An attribute as it is written.
    package struct Attribute: Sendable {
        package fileprivate(set) var name: Range<Int>
        /// The value without its quotes; `nil` where there is none.
        package fileprivate(set) var value: Range<Int>?
    }
}

extension HTML {
    /// The markup as tokens, in order, as the tokenizer of the templates finds them.
    package var tokens: [HTMLToken] {
        var tokens: [HTMLToken] = []
        var context = HTMLContext()
        let markup = bytes.span
        var (index, textStart) = (0, 0)
        var attributes: [HTMLStartTag.Attribute] = []
        while index < markup.count {
            let before = context.state
            // In a text and in a value in quotes one byte alone means something.
            let awaited = switch before {
            case .text: UInt8(ascii: "<")
            case .doubleQuoted: UInt8(ascii: "\"")
            case .singleQuoted: UInt8(ascii: "'")
            default: markup[index]
            }
            while index < markup.count, markup[index] != awaited { index += 1 }
            guard index < markup.count else { break }
            context.advance(over: markup[index], at: index, of: markup)
            let after = context.state
            switch after {
            case .tagName where before != .tagName: attributes = []
            case .attributeName where context.nameStart == index: attributes.append(.init(name: index..<index + 1, value: nil))
            case .attributeName, .afterAttributeName:
                if let last = attributes.indices.last { attributes[last].name = context.nameStart..<context.nameEnd }
            default: break
            }
            switch before {
            case .doubleQuoted where after != before, .singleQuoted where after != before, .unquoted where after != before:
                if let last = attributes.indices.last { attributes[last].value = context.valueStart..<index }
            default: break
            }
            if after == .text || after == .rawText, before != .text, before != .tagOpen, before != after {
                if textStart < context.tagStart { tokens.append(.text(textStart..<context.tagStart)) }
                textStart = index + 1
                if before != .comment, before != .endTagOpen {
                    let name = context.tagStart + (context.isEndTag ? 2 : 1)..<context.tagNameEnd
                    let closes = markup[index - 1] == UInt8(ascii: "/") && before != .unquoted
                    tokens.append(context.isEndTag ? .end(name: name) : .start(HTMLStartTag(name: name, attributes: attributes, isSelfClosing: closes)))
                    attributes = []
                }
            }
            index += 1
        }
        if textStart < markup.count, context.state == .text || context.state == .rawText { tokens.append(.text(textStart..<markup.count)) }
        return tokens
    }

    /// What stands in the first element of a name; nothing where there is none.
    /// - Parameter name: in lower case.
    package func content(ofFirst name: String) -> HTML {
        var depth = 0
        var start = 0
        for token in tokens {
            switch token {
            case .start(let tag) where bytes[tag.name].elementsEqual(name.utf8):
                depth += 1
                if depth == 1, let end = bytes[tag.name.upperBound...].firstIndex(of: UInt8(ascii: ">")) { start = end + 1 }
            case .end(let range) where depth > 0 && bytes[range].elementsEqual(name.utf8):
                depth -= 1
                if depth == 0 { return HTML(bytes: Array(bytes[start..<range.lowerBound - 2]), problems: problems) }
            default: break
            }
        }
        return HTML(bytes: [], problems: problems)
    }
}

extension HTML {
    /// The URLs of the images it shows, as they are written there, in order.
    package var imageURLs: [String] { values(of: "src", in: "img").map { String(decoding: $0, as: UTF8.self) } }

    /// The URLs of the copies of images that it offers, as they are written there, in order.
    package var copyURLs: [String] { values(of: "srcset", in: "source").flatMap(URLList.urls) }

    private func values(of attribute: StaticString, in element: StaticString) -> [[UInt8]] {
        tokens.compactMap { token in
            guard case .start(let tag) = token, bytes[tag.name].elementsEqual(element.description.utf8) else { return nil }
            let value = tag.attributes.first { bytes[$0.name].elementsEqual(attribute.description.utf8) }?.value
            return value.flatMap { Escaping.unescaped(Array(bytes[$0])) }
        }
    }
}
