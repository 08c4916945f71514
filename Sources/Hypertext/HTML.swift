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
    /// Whether it is one literal without a value in it, and so may stand wherever a literal may.
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
    /// - Parameters:
    ///   - bytes: complete markup: it may not end inside a tag, a comment or a script.
    ///   - problems: what could not be written of it.
    package init(verbatim bytes: [UInt8], problems: [TemplateProblem] = []) {
        self.init(bytes: bytes, problems: problems)
    }

    /// Markup that was not made here and that its writer vouches for: nothing in it is escaped or looked at.
    ///
    /// The one way past the escaping, for a theme with markup of its own from elsewhere, such as an inlined SVG: search a theme's
    /// sources for `trusting` to see all of it.
    /// - Parameter markup: complete markup: it may not end inside a tag, a comment or a script.
    public init(trusting markup: String) {
        self.init(bytes: Array(markup.utf8))
    }

    /// Whether there is no tag in it.
    var isTextAlone: Bool { !bytes.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") } }

    /// The markup as a string.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension HTML: Hashable {
    /// Whether markup and problems are the same, however they came to be.
    public static func == (left: HTML, right: HTML) -> Bool {
        left.bytes == right.bytes && left.problems == right.problems
    }

    /// Hashes the markup alone; equal pieces have equal markup.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(bytes)
    }
}

extension HTML: ExpressibleByStringInterpolation {
    /// Markup, taken as it stands: a literal is part of the source.
    public init(stringLiteral value: StaticString) {
        self.init(bytes: value.withUTF8Buffer(Array.init), isConstant: true)
    }

    /// Takes what was collected; markup that ends inside a tag is dropped, for it would swallow what follows.
    public init(stringInterpolation: consuming HTMLInterpolation) {
        self = stringInterpolation.finish()
    }
}

extension Sequence {
    /// A piece of HTML for each element, one after another.
    /// - Parameters:
    ///   - separator: what stands between two of them.
    ///   - html: makes the piece of an element.
    public func each(separator: HTML = .empty, _ html: (Element) -> HTML) -> HTML {
        var whole = HTML(bytes: [])
        var isFirst = true
        for element in self {
            let piece = html(element)
            if isFirst {
                // Pieces are much alike.
                whole.bytes.reserveCapacity(underestimatedCount * (piece.bytes.count + separator.bytes.count))
            } else {
                whole.append(separator)
            }
            isFirst = false
            whole.append(piece)
        }
        return whole
    }
}

extension HTML {
    fileprivate mutating func append(_ other: HTML) {
        bytes += other.bytes
        if !other.problems.isEmpty { problems += other.problems }
    }
}
