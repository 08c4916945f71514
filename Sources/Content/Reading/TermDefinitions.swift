internal import Markdown

/// The terms of a topic's glossary, as its other pages show them where they are first used.
struct TermDefinitions {
    let index: TermIndex
    private let terms: [GlossaryTerm]
    private let glossary: PagePath

    /// - Parameters:
    ///   - terms: the terms, in the order of the glossary.
    ///   - glossary: the page that defines them.
    init(_ terms: [GlossaryTerm], at glossary: PagePath) {
        index = TermIndex(terms.map(\.name))
        self.terms = terms
        self.glossary = glossary
    }

    /// What is shown of a term by its place in the glossary.
    subscript(term: Int) -> TermDefinition { TermDefinition(terms[term], at: glossary) }
}
