/// Where in HTML one is after some markup: what the next value must be escaped for.
///
/// The states follow the tokenizer of the HTML standard (section 13.2.5), as far as templates need it.
struct HTMLContext: Equatable {
    enum State: Equatable {
        /// Between tags: a value is text.
        case text
        /// After `<`: a letter starts a tag, `/` an end tag, `!` a comment or doctype.
        case tagOpen
        /// In the name of a tag.
        case tagName
        /// Inside a tag, where an attribute may start.
        case inTag
        /// In the name of an attribute.
        case attributeName
        /// After an attribute's name and blanks, where `=` may follow.
        case afterAttributeName
        /// After `=`, before the value.
        case beforeValue
        /// In a value between double quotes.
        case doubleQuoted
        /// In a value between single quotes.
        case singleQuoted
        /// In a value without quotes: nothing can be escaped for it.
        case unquoted
        /// In a comment or a doctype, up to its `>`.
        case comment
        /// In a script or style sheet: ends only at its end tag.
        case rawText
    }

    /// What an attribute's value means.
    enum AttributeKind { case plain, address, addressList, code }

    /// What an element's content means.
    enum ContentKind { case ordinary, json, code }

    private(set) var state = State.text
    private(set) var attribute = AttributeKind.plain
    /// Whether nothing of the attribute's value has been written yet.
    private(set) var isAtValueStart = false
    private var name: [UInt8] = []
    private var value: [UInt8] = []
    private var element: [UInt8] = []
    private var isEndTag = false
    private var content = ContentKind.ordinary

    var isText: Bool { state == .text }
    var isInTag: Bool { state == .inTag }
    var takesJSON: Bool { state == .rawText && content == .json }
    var isInQuotes: Bool { state == .doubleQuoted || state == .singleQuoted }

    /// Notes that a value was written here.
    mutating func wroteValue() { isAtValueStart = false }

    /// The context from inside a tag, where attributes may stand.
    static var attributes: HTMLContext {
        var context = HTMLContext()
        context.state = .inTag
        return context
    }

    /// Goes over a run of markup.
    mutating func advance(over bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            if state == .text {
                // Most of a literal is text, in which only `<` matters.
                while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
                guard index < bytes.count else { return }
                state = .tagOpen
            } else {
                advance(over: bytes[index])
            }
            index += 1
        }
    }

    private mutating func advance(over byte: UInt8) {
        switch state {
        case .text: if byte == UInt8(ascii: "<") { state = .tagOpen }
        case .tagOpen: openTag(byte)
        case .tagName: continueTagName(byte)
        case .inTag: startInTag(byte)
        case .attributeName, .afterAttributeName: continueAttributeName(byte)
        case .beforeValue: startValue(byte)
        case .doubleQuoted: byte == UInt8(ascii: "\"") ? endValue() : noteValue(byte)
        case .singleQuoted: byte == UInt8(ascii: "'") ? endValue() : noteValue(byte)
        case .unquoted:
            if byte == UInt8(ascii: ">") { endTag() } else if byte.isBlank { endValue() } else { noteValue(byte) }
        case .comment: continueComment(byte)
        case .rawText: continueRawText(byte)
        }
    }

    private mutating func openTag(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "!"):
            (state, value) = (.comment, [])
        case UInt8(ascii: "/"):
            (state, isEndTag, element) = (.tagName, true, [])
        case _ where byte.isLetter:
            (state, isEndTag, element) = (.tagName, false, [byte.lowercased])
        default:
            state = .text
        }
    }

    private mutating func continueTagName(_ byte: UInt8) {
        if byte == UInt8(ascii: ">") { endTag() } else if byte.isBlank || byte == UInt8(ascii: "/") {
            (state, content) = (.inTag, Self.contentKind(of: element))
        } else {
            element.append(byte.lowercased)
        }
    }

    private mutating func startInTag(_ byte: UInt8) {
        if byte == UInt8(ascii: ">") { endTag() } else if !byte.isBlank, byte != UInt8(ascii: "/") {
            (state, name) = (.attributeName, [byte.lowercased])
        }
    }

    private mutating func continueAttributeName(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "="): state = .beforeValue
        case UInt8(ascii: ">"): endTag()
        case UInt8(ascii: "/"): state = .inTag
        case _ where byte.isBlank: state = .afterAttributeName
        case _ where state == .afterAttributeName: (state, name) = (.attributeName, [byte.lowercased])
        default: name.append(byte.lowercased)
        }
    }

    private mutating func startValue(_ byte: UInt8) {
        guard !byte.isBlank else { return }
        (attribute, isAtValueStart, value) = (Self.attributeKind(of: name), true, [])
        switch byte {
        case UInt8(ascii: "\""): state = .doubleQuoted
        case UInt8(ascii: "'"): state = .singleQuoted
        case UInt8(ascii: ">"): endTag()
        default:
            state = .unquoted
            noteValue(byte)
        }
    }

    private mutating func noteValue(_ byte: UInt8) {
        isAtValueStart = false
        // Only a script's type is looked at again.
        if element.elementsEqual("script".utf8), name.elementsEqual("type".utf8) { value.append(byte.lowercased) }
    }

    private mutating func endValue() {
        state = .inTag
        if element.elementsEqual("script".utf8), name.elementsEqual("type".utf8) {
            let isJSON = value.elementsEqual("application/ld+json".utf8) || value.elementsEqual("application/json".utf8)
            content = isJSON ? .json : .code
        }
    }

    private mutating func endTag() {
        if state == .tagName { content = Self.contentKind(of: element) }
        state = !isEndTag && content != .ordinary ? .rawText : .text
        value = []
    }

    private mutating func continueComment(_ byte: UInt8) {
        value.append(byte)
        guard byte == UInt8(ascii: ">") else { return }
        let isComment = value.starts(with: "--".utf8)
        if !isComment || (value.count >= 5 && value.suffix(3).elementsEqual("-->".utf8)) { (state, value) = (.text, []) }
    }

    private mutating func continueRawText(_ byte: UInt8) {
        // The tail long enough to hold `</` and the element's name.
        value.append(byte.lowercased)
        if value.count > element.count + 3 { value.removeFirst() }
        let end = Array("</".utf8) + element + [UInt8(ascii: ">")]
        if value == end { (state, value, content) = (.text, [], .ordinary) }
    }

    private static func contentKind(of element: [UInt8]) -> ContentKind {
        element.elementsEqual("script".utf8) || element.elementsEqual("style".utf8) ? .code : .ordinary
    }

    /// What a value means by the name of its attribute.
    static func attributeKind(of name: some Collection<UInt8>) -> AttributeKind {
        let text = String(decoding: name, as: UTF8.self)
        switch text {
        case "href", "src", "action", "formaction", "cite", "poster", "data", "background", "ping", "manifest", "xlink:href":
            return .address
        case "srcset", "imagesrcset": return .addressList
        case "style", "srcdoc": return .code
        default: return text.hasPrefix("on") ? .code : .plain
        }
    }
}

extension HTMLContext {
    /// What the place is called where a value cannot stand in it.
    var placeName: String {
        switch state {
        case .text: "text"
        case .tagOpen, .tagName: "the name of a tag"
        case .inTag: "a tag, outside the values of attributes"
        case .attributeName, .afterAttributeName: "the name of an attribute"
        case .beforeValue, .unquoted: "an attribute without quotes"
        case .doubleQuoted, .singleQuoted: "the code of an attribute"
        case .comment: "a comment"
        case .rawText: "a script or style sheet"
        }
    }
}

extension UInt8 {
    var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }
    var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
    var lowercased: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }
}
