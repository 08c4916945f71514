internal import Markdown

/// The terms of a topic's glossary, as its other pages show them where they are first used.
struct TermDefinitions {
    let index: TermIndex
    /// What is shown of each, made once for all pages.
    private let definitions: [TermDefinition]

    /// - Parameters:
    ///   - terms: the terms, in the order of the glossary.
    ///   - glossary: the page that defines them.
    init(_ terms: [GlossaryTerm], at glossary: PagePath) {
        index = TermIndex(terms.map(\.name))
        definitions = terms.map { TermDefinition($0, at: glossary) }
    }

    /// What is shown of a term by its place in the glossary.
    subscript(term: Int) -> TermDefinition { definitions[term] }
}
