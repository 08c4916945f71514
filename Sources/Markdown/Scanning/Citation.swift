/// A citation in a text, in pandoc's syntax: one work or several, in brackets or as part of the sentence.
package struct Citation: Sendable, Hashable {
    package let items: [CitationItem]
    /// Whether it stands in the sentence, as in `@doe2020 says`.
    package let isNarrative: Bool
}

/// One work of a citation.
package struct CitationItem: Sendable, Hashable {
    package let key: String
    /// What stands before the key: `see`.
    package let prefix: String
    /// What stands after the key: `p. 4`.
    package let locator: String
    /// Whether the author is left out, as in `[-@doe2020]`.
    package let suppressesAuthor: Bool
    /// The URL that the key is only the scheme of, as it has no braces around it; `nil` for any other key.
    package var unbracedURL: String?
}
