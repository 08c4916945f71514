/// Collects literals and values into HTML and knows, from the literals, where each value stands.
public struct HTMLInterpolation: StringInterpolationProtocol {
    var bytes: [UInt8] = []
    var context = HTMLContext()
    var problems: [TemplateProblem] = []
    /// Where the first value stands, for what is wrong with the whole.
    var firstPlace: TemplateProblem.Place?

    public init(literalCapacity: Int, interpolationCount: Int) {
        bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
    }

    public mutating func appendLiteral(_ literal: StaticString) {
        literal.withUTF8Buffer { buffer in
            bytes.append(contentsOf: buffer)
            context.advance(over: buffer)
        }
    }

    // MARK: Values

    /// A text, escaped for the place where it stands.
    @_disfavoredOverload
    public mutating func appendInterpolation(
        _ text: String, file: StaticString = #fileID, line: UInt = #line
    ) {
        note(file, line)
        if context.isText {
            Escaping.appendText(text, to: &bytes)
        } else if context.isInQuotes {
            appendAttributeValue(text, file, line)
        } else {
            refuse(file, line)
        }
    }

    /// A whole number.
    public mutating func appendInterpolation(_ number: Int, file: StaticString = #fileID, line: UInt = #line) {
        appendInterpolation(String(number), file: file, line: line)
    }

    /// A piece of HTML, between tags; a constant one may also hold attributes inside a tag.
    public mutating func appendInterpolation(_ html: HTML, file: StaticString = #fileID, line: UInt = #line) {
        note(file, line)
        if html.isConstant {
            let before = context.state
            bytes += html.bytes
            html.bytes.withUnsafeBufferPointer { context.advance(over: $0) }
            let isWholeText = before == .text && context.isText
            let isWholeAttribute = html.bytes.isEmpty || (html.bytes[0].isBlank && context.isInTag)
            let wasInTag = before == .tagName || before == .inTag
            if !isWholeText, !(wasInTag && isWholeAttribute) { refuse(file, line, incomplete: true) }
        } else if context.isText {
            bytes += html.bytes
            problems += html.problems
        } else {
            refuse(file, line)
        }
    }

    /// A piece of HTML, or nothing.
    public mutating func appendInterpolation(_ html: HTML?, file: StaticString = #fileID, line: UInt = #line) {
        if let html { appendInterpolation(html, file: file, line: line) } else { note(file, line) }
    }

    /// Pieces of HTML, one after another.
    public mutating func appendInterpolation(_ pieces: [HTML], file: StaticString = #fileID, line: UInt = #line) {
        for piece in pieces { appendInterpolation(piece, file: file, line: line) }
    }

    /// JSON, inside a script that is data: `type="application/ld+json"`.
    public mutating func appendInterpolation(json: JSONValue, file: StaticString = #fileID, line: UInt = #line) {
        note(file, line)
        if context.takesJSON { json.write(to: &bytes) } else { refuse(file, line) }
    }

    // MARK: Helpers

    /// A piece of HTML where a condition holds, and another where it does not.
    public mutating func appendInterpolation(
        if condition: Bool, _ html: @autoclosure () -> HTML, else other: @autoclosure () -> HTML = .empty,
        file: StaticString = #fileID, line: UInt = #line
    ) {
        appendInterpolation(condition ? html() : other(), file: file, line: line)
    }

    /// An attribute with a value, or nothing where the value is `nil`; stands inside a tag, after a blank or not.
    public mutating func appendInterpolation(
        attribute name: StaticString, _ value: String?, file: StaticString = #fileID, line: UInt = #line
    ) {
        note(file, line)
        guard let value else { return }
        appendLiteral(" ")
        guard context.isInTag else { return refuse(file, line) }
        appendLiteral(name)
        appendLiteral("=\"")
        appendInterpolation(value, file: file, line: line)
        appendLiteral("\"")
    }

    // MARK: Places

    private mutating func appendAttributeValue(_ text: String, _ file: StaticString, _ line: UInt) {
        switch context.attribute {
        case .plain:
            Escaping.appendText(text, to: &bytes)
        case .address where context.isAtValueStart:
            let isAllowed = AddressPolicy.verdict(of: text) != .refused
            Escaping.appendText(isAllowed ? text : AddressPolicy.refused, to: &bytes)
            if !isAllowed { problems.append(TemplateProblem(.refusedAddress(text), at: .init(file, line))) }
        case .address:
            Escaping.appendAddressPart(text, to: &bytes)
        case .addressList:
            let isAllowed = context.isAtValueStart && AddressPolicy.allows(list: text)
            Escaping.appendText(isAllowed ? text : AddressPolicy.refused, to: &bytes)
            if !isAllowed { problems.append(TemplateProblem(.refusedAddress(text), at: .init(file, line))) }
        case .code:
            refuse(file, line)
        }
        context.wroteValue()
    }

    private mutating func note(_ file: StaticString, _ line: UInt) {
        if firstPlace == nil { firstPlace = TemplateProblem.Place(file, line) }
    }

    private mutating func refuse(_ file: StaticString, _ line: UInt, incomplete: Bool = false) {
        problems.append(TemplateProblem(
            incomplete ? .incomplete : .misplacedValue(context.placeName), at: .init(file, line)))
    }
}
