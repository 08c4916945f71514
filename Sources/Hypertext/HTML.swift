/// A piece of HTML: markup from literals, and values escaped for the place where they stand.
///
/// Literals are `StaticString`s, so markup can only be a constant of the source; a `String` becomes HTML
/// only by being escaped. Where the escaping rules of a place cannot be met, nothing is written and a
/// `problem` says so.
public struct HTML: Sendable {
    /// The markup, as UTF-8.
    public internal(set) var bytes: [UInt8]
    /// What could not be written as it stood, or not at all.
    public internal(set) var problems: [TemplateProblem]
    /// Whether it is one literal without a value in it, and so may stand inside a tag as well.
    let isConstant: Bool

    init(bytes: [UInt8], problems: [TemplateProblem] = [], isConstant: Bool = false) {
        self.bytes = bytes
        self.problems = problems
        self.isConstant = isConstant
    }

    /// Nothing.
    public static let empty = HTML(bytes: [], isConstant: true)

    /// Text, escaped.
    public init(text: String) {
        self.init(bytes: [])
        Escaping.appendText(text, to: &bytes)
    }

    /// HTML that was made safe elsewhere, such as by the Markdown renderer.
    /// - Parameter bytes: complete markup: it may not end inside a tag, a comment or a script.
    package init(verbatim bytes: [UInt8]) {
        self.init(bytes: bytes, problems: [])
    }

    /// The markup as a string.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension HTML: ExpressibleByStringInterpolation {
    public init(stringLiteral value: StaticString) {
        self.init(bytes: value.withUTF8Buffer(Array.init), isConstant: true)
    }

    public init(stringInterpolation: HTMLInterpolation) {
        var problems = stringInterpolation.problems
        if !stringInterpolation.context.isText, let first = stringInterpolation.firstPlace {
            problems.append(TemplateProblem(.incomplete, at: first))
        }
        self.init(bytes: stringInterpolation.bytes, problems: problems)
    }
}

extension Sequence {
    /// A piece of HTML for each element, one after another.
    /// - Parameters:
    ///   - separator: what stands between two of them.
    ///   - html: makes the piece of an element.
    public func each(separator: HTML = .empty, _ html: (Element) -> HTML) -> HTML {
        var whole = HTML(bytes: [])
        for element in self {
            let piece = html(element)
            if !whole.bytes.isEmpty { whole.bytes += separator.bytes }
            whole.bytes += piece.bytes
            whole.problems += piece.problems
        }
        return whole
    }
}
