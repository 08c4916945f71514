/// Something that a template asked for and HTML cannot safely give.
public struct TemplateProblem: Sendable, Hashable {
    /// What went wrong.
    public enum Kind: Sendable, Hashable {
        /// A value stands where no escaping makes it safe.
        ///
        ///     "<p onclick=\"\(name)\">"      // put it in a `data-name` attribute, and read that in the script
        case misplacedValue(String)
        /// A URL has a scheme that is not allowed, or leads to a host without naming a scheme.
        ///
        ///     "<a href=\"\(url)\">"      // where url is "javascript:alert(1)"
        case refusedURL(String)
        /// Markup ends inside a tag, an attribute, a comment or a script.
        ///
        ///     "<p class=\"\(name)"           // close the quotes and the tag in the same literal
        case incomplete
    }

    /// A line of a template.
    public struct Place: Sendable, Hashable {
        /// Module and file, as in `Templates/FAQPage.swift`.
        public let file: String
        /// The line, from 1.
        public let line: Int

        init(_ file: StaticString, _ line: UInt) {
            self.file = file.description
            self.line = Int(line)
        }
    }

    /// What went wrong.
    public let kind: Kind
    /// The line of the template that asked for it.
    public let place: Place

    init(_ kind: Kind, at place: Place) {
        self.kind = kind
        self.place = place
    }
}

extension TemplateProblem: CustomStringConvertible {
    /// What went wrong, in words without the place.
    public var description: String {
        switch kind {
        case .misplacedValue(let context): "a value cannot be put into \(context)"
        case .refusedURL(let url): "the URL '\(url)' is not allowed"
        case .incomplete: "the markup ends inside a tag, a comment or a script"
        }
    }
}
