internal import Bytes

/// Reads what pandoc writes of formulas: paragraphs with one formula each, as well-formed XML.
///
/// What it may not hold is refused rather than passed on to a page.
struct MathReader {
    /// A paragraph: the formula in it, or `nil` where pandoc could not set it.
    typealias Paragraph = MathElement?

    /// How deep elements may stand in each other.
    private static let deepest = 256

    private let bytes: [UInt8]
    private var index = 0
    private var open: [MathElement] = []
    private var paragraphs: [Paragraph] = []

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The formulas of a text, in their order; `nil` where it is none that pandoc writes.
    static func paragraphs(in bytes: [UInt8]) -> [Paragraph]? {
        var reader = MathReader(bytes)
        while reader.index < bytes.count {
            guard reader.readNext() else { return nil }
        }
        return reader.open.isEmpty ? reader.paragraphs : nil
    }

    private mutating func readNext() -> Bool {
        guard bytes[index] == UInt8(ascii: "<") else {
            let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            defer { index = end }
            guard let text = Self.decoded(bytes[index..<end]) else { return false }
            if open.isEmpty { return text.allSatisfy(\.isWhitespace) }
            open[open.count - 1].content.append(.text(text))
            return true
        }
        guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { return false }
        let tag = bytes[index + 1..<end]
        index = end + 1
        return tag.first == UInt8(ascii: "/") ? close(String(decoding: tag.dropFirst(), as: UTF8.self)) : open(tag)
    }

    private mutating func open(_ tag: ArraySlice<UInt8>) -> Bool {
        let isEmpty = tag.last == UInt8(ascii: "/")
        var rest = isEmpty ? tag.dropLast() : tag
        let name = String(decoding: rest.prefix { !$0.isSpace }, as: UTF8.self)
        rest = rest.drop { !$0.isSpace }
        guard open.count < Self.deepest else { return false }
        switch open.count {
        case 0: guard name == "p" else { return false }
        case 1: guard name == "math" || name == "span" else { return false }
        default: guard MathElement.names.contains(name), name != "math" else { return false }
        }
        var attributes: [(String, String)] = []
        while true {
            rest = rest.drop(while: \.isSpace)
            if rest.isEmpty { break }
            let key = String(decoding: rest.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
            rest = rest.drop { $0 != UInt8(ascii: "=") }.dropFirst()
            guard rest.first == UInt8(ascii: "\""), let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "\"")),
                let value = Self.decoded(rest[(rest.startIndex + 1)..<end])
            else { return false }
            if MathElement.attributeNames.contains(key) { attributes.append((key, value)) }
            rest = rest[(end + 1)...]
        }
        open.append(MathElement(name: name, attributes: attributes, content: []))
        return isEmpty ? close(name) : true
    }

    private mutating func close(_ name: String) -> Bool {
        guard let element = open.popLast(), element.name == name else { return false }
        if open.isEmpty {
            let found = element.children
            guard found.count == 1 else { return false }
            paragraphs.append(found[0].name == "math" ? found[0] : nil)
        } else {
            open[open.count - 1].content.append(.element(element))
        }
        return true
    }

    /// A text with its references read; `nil` where one is unknown.
    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
        var text: [UInt8] = []
        var rest = bytes
        while let sign = rest.firstIndex(of: UInt8(ascii: "&")) {
            text += rest[..<sign]
            guard let end = rest[sign...].firstIndex(of: UInt8(ascii: ";")), let scalar = scalar(named: String(decoding: rest[(sign + 1)..<end], as: UTF8.self))
            else { return nil }
            text += String(scalar).utf8
            rest = rest[(end + 1)...]
        }
        return String(decoding: text + rest, as: UTF8.self)
    }

    private static func scalar(named name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": "&"
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "apos": "'"
        case _ where name.hasPrefix("#x"): UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
        default: nil
        }
    }
}

extension UInt8 {
    /// Space, tab and what ends lines.
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
