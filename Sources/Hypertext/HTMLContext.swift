/// Where in HTML one is after some markup: what the next value must be escaped for.
///
/// The states follow the tokenizer of the HTML standard (section 13.2.5), as far as templates need it. Names and
/// values are not copied: the context keeps where they stand in the markup, and is of use only together with it.
struct HTMLContext: Equatable {
    enum State {
        /// Between tags: a value is text.
        case text
        /// After `<`: a letter starts a tag, `/` an end tag, `!` or `?` a comment.
        case tagOpen
        /// After `</`: a letter starts the name of an end tag.
        case endTagOpen
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
        /// In a comment, a doctype or a processing instruction.
        case comment
        /// In an element whose content holds no tags, such as a script or a title: it ends only at its end tag.
        case rawText
    }

    /// What an element's content means.
    enum Content {
        /// Text and tags.
        case markup
        /// Text without tags, in which references are read: a value is text.
        case text
        /// A script that is data: only JSON may be put there.
        case json
        /// A script, a style sheet or the like: nothing can be escaped for it.
        case code
    }

    var state = State.text
    var content = Content.markup
    var isEndTag = false
    /// Where the `<` of the last tag or comment stands.
    var tagStart = 0
    /// Where the name of the last tag ends.
    var tagNameEnd = 0
    /// Where the name of the last attribute stands; in raw text, the last `<`.
    var nameStart = 0
    var nameEnd = 0
    /// Where the value of the last attribute starts.
    var valueStart = 0
}

extension HTMLContext {
    /// Whether a value here is text: between tags, or in a title or text field.
    var takesText: Bool { state == .text || (state == .rawText && content == .text) }
    var takesJSON: Bool { state == .rawText && content == .json }
    var isInQuotes: Bool { state == .doubleQuoted || state == .singleQuoted }

    /// Whether an attribute may stand here, after a blank.
    var takesAttribute: Bool {
        switch state {
        case .tagName, .inTag, .attributeName, .afterAttributeName: true
        default: false
        }
    }

    /// Whether constant markup that led from there to here left the place as it was, so that it may also be left out.
    func continues(_ former: HTMLContext) -> Bool {
        switch former.state {
        case .text: state == .text
        case .tagName, .inTag, .attributeName, .afterAttributeName:
            takesAttribute && state != .tagName && tagStart == former.tagStart
        case .doubleQuoted, .singleQuoted: state == former.state && valueStart == former.valueStart
        case .rawText: state == .rawText && tagStart == former.tagStart
        default: false
        }
    }

    /// What the place is called where a value cannot stand in it.
    var placeName: String {
        switch state {
        case .text: "text"
        case .tagOpen, .endTagOpen, .tagName: "the name of a tag"
        case .inTag: "a tag, outside the values of attributes"
        case .attributeName, .afterAttributeName: "the name of an attribute"
        case .beforeValue, .unquoted: "an attribute without quotes"
        case .doubleQuoted, .singleQuoted: "an attribute"
        case .comment: "a comment"
        case .rawText: content == .text ? "a title or text field" : "a script or style sheet"
        }
    }
}
