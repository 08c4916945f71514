public import Bytes

/// Collects literals and values into HTML and knows, from the literals, where each value stands.
public struct HTMLInterpolation: StringInterpolationProtocol {
    var bytes: [UInt8] = []
    var context = HTMLContext()
    var problems: [TemplateProblem] = []
    /// Where the first value stands, for what is wrong with the whole.
    var first: (file: StaticString, line: UInt)?

    /// Room for what is to come, as the compiler has counted it.
    /// - Parameters:
    ///   - literalCapacity: bytes of all literals together.
    ///   - interpolationCount: how many values stand between them.
    public init(literalCapacity: Int, interpolationCount: Int) {
        // Most values are pieces of HTML, a link or more of them.
        bytes.reserveCapacity(literalCapacity + interpolationCount * 96)
    }

    /// What was collected, or nothing where it ends inside a tag.
    consuming func finish() -> HTML {
        guard context.state != .text, let first else { return HTML(bytes: bytes, problems: problems) }
        return HTML(bytes: [], problems: problems + [TemplateProblem(.incomplete, at: .init(first.file, first.line))])
    }

    /// Markup, taken as it stands; it says where the next value stands.
    public mutating func appendLiteral(_ literal: StaticString) {
        let start = bytes.count
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        advance(from: start)
    }

    // MARK: Values

    /// A text, escaped for the place where it stands.
    ///
    /// Disfavoured, so that in `\(isOn ? " open" : "")` the literals are HTML.
    @_disfavoredOverload
    public mutating func appendInterpolation(_ text: String, file: StaticString = #fileID, line: UInt = #line) {
        note(file, line)
        if context.takesText {
            Escaping.appendText(text, to: &bytes)
        } else if context.isInQuotes {
            appendAttributeValue(text, file, line)
        } else {
            refuse(file, line)
        }
    }

    /// A text, or nothing.
    @_disfavoredOverload
    public mutating func appendInterpolation(_ text: String?, file: StaticString = #fileID, line: UInt = #line) {
        appendInterpolation(text ?? String(), file: file, line: line)
    }

    /// A whole number.
    public mutating func appendInterpolation(_ number: Int, file: StaticString = #fileID, line: UInt = #line) {
        appendInterpolation(String(number), file: file, line: line)
    }

    /// A piece of HTML, between tags.
    ///
    /// A constant one may stand wherever a literal may, if it leaves the place as it was: attributes inside a tag,
    /// after a blank, or a class among others. One that holds text alone may also stand where a text may.
    public mutating func appendInterpolation(_ html: HTML, file: StaticString = #fileID, line: UInt = #line) {
        note(file, line)
        if html.isConstant {
            appendConstant(html, file, line)
        } else if context.state == .text {
            bytes += html.bytes
            if !html.problems.isEmpty { problems += html.problems }
        } else if context.takesText || context.isInQuotes, html.isTextAlone {
            if !html.problems.isEmpty { problems += html.problems }
            appendTextAlone(html, file, line)
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
        note(file, line)
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

    /// An attribute with a value, or nothing where the value is `nil`; stands inside a tag and brings its own blank.
    public mutating func appendInterpolation(
        attribute name: StaticString, _ value: String?, file: StaticString = #fileID, line: UInt = #line
    ) {
        note(file, line)
        guard context.takesAttribute else { return refuse(file, line) }
        guard let value else { return }
        appendLiteral(" ")
        appendLiteral(name)
        appendLiteral("=\"")
        appendInterpolation(value, file: file, line: line)
        appendLiteral("\"")
    }

    /// An attribute without a value, such as `open`, or nothing.
    public mutating func appendInterpolation(
        attribute name: StaticString, _ isPresent: Bool, file: StaticString = #fileID, line: UInt = #line
    ) {
        note(file, line)
        guard context.takesAttribute else { return refuse(file, line) }
        guard isPresent else { return }
        appendLiteral(" ")
        appendLiteral(name)
    }
}
