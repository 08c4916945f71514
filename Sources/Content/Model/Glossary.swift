public import Hypertext

/// The terms a reader may not know, each with what it means here.
public struct Glossary: Sendable {
    /// What the page says of itself, and where it stands.
    public let head: FrontMatter
    /// What stands before the first term.
    public let introduction: PageText
    /// The terms in the author's order.
    public let terms: [GlossaryTerm]
    /// The works that the definitions and the text before them cite.
    public let citations: PageCitations
}

/// A term and its definition.
public struct GlossaryTerm: Sendable {
    /// The anchor that leads to the term.
    public let id: String
    /// The term, without markup.
    public let name: String
    /// What the term means here.
    public let definition: HTML
    /// The definition's words, without markup or citations.
    package let definitionText: String
    /// Words by which readers may look for the term.
    package let keywords: String
    /// The keys of the works that the definition cites, in their order.
    package let sourceKeys: [String]
}
