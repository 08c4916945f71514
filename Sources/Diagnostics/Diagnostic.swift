/// One mistake in what an author wrote: where it is, what is wrong and what to do.
package struct Diagnostic: Sendable, Hashable {
    /// The rule that was broken.
    package let rule: Rule
    /// How bad it is: the rule's own severity unless the site set another.
    package var severity: Severity
    /// What is wrong here, in one sentence without a full stop.
    package let message: String
    /// Where it is.
    package let location: SourceLocation
    /// What to do about it, or `nil` where the message says it all.
    package let help: String?
    /// The changes that together fix it; none where there is no one safe way.
    package let fixes: [SourceEdit]

    /// A breach of a rule, as bad as the rule says.
    /// - Parameters:
    ///   - rule: the rule that was broken.
    ///   - message: what is wrong here, in one sentence without a full stop.
    ///   - location: where it is.
    ///   - help: what to do about it; `nil` where the message says it all.
    ///   - fixes: the changes that together fix it.
    package init(
        _ rule: Rule, _ message: String, at location: SourceLocation,
        help: String? = nil, fixes: [SourceEdit] = []
    ) {
        self.rule = rule
        self.severity = rule.severity
        self.message = Self.shortened(message)
        self.location = location
        self.help = help.map(Self.shortened)
        self.fixes = fixes
    }

    /// The most bytes of a message or a help: both may name what an author wrote, which may be megabytes.
    private static let maximumText = 2_000

    /// A text without its middle where it is too long: at its start is what the author wrote, at its end what that is not.
    private static func shortened(_ text: String) -> String {
        guard text.utf8.count > maximumText else { return text }
        // By scalars, as a character may have any number of them.
        let scalars = text.unicodeScalars
        return String(scalars.prefix(maximumText / 8)) + " … " + String(scalars.suffix(maximumText / 8))
    }
}

extension Diagnostic: Comparable {
    /// By place, then the worse first, then by code and message: an order that depends on nothing else.
    package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
        if a.location != b.location, a.location < b.location || b.location < a.location {
            return a.location < b.location
        }
        if a.severity != b.severity { return a.severity > b.severity }
        if a.rule.code != b.rule.code { return a.rule.code < b.rule.code }
        return a.message.utf8.lexicographicallyPrecedes(b.message.utf8)
    }
}
