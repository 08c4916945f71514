public import Hypertext

/// The terms a reader may not know, each with what it means here.
public struct Glossary: Sendable {
    public let head: PageHead
    public let introduction: PageText
    public let terms: [GlossaryTerm]
    public let citations: PageCitations
}

/// A term and its definition.
public struct GlossaryTerm: Sendable {
    /// The anchor that leads to the term.
    public let id: String
    public let name: String
    public let definition: HTML
    /// The definition's words, without markup or citations.
    public let definitionText: String
}
