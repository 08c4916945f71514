internal import Hypertext
internal import Localization
internal import Markdown

/// The terms of a topic's glossary, as its other pages show them where they are first used.
struct TermDefinitions {
    let index: TermIndex
    private let terms: [GlossaryTerm]
    private let glossary: PagePath

    /// How many words of a definition are shown beside the text; the glossary has all of them.
    private static let shownWords = 60

    /// - Parameters:
    ///   - terms: the terms, in the order of the glossary.
    ///   - glossary: the page that defines them.
    init(_ terms: [GlossaryTerm], at glossary: PagePath) {
        index = TermIndex(terms.map(\.name))
        self.terms = terms
        self.glossary = glossary
    }

    /// A definition that is hidden until its term is pressed.
    /// - Parameters:
    ///   - term: the term's place in the glossary.
    ///   - id: the id that the term refers to.
    ///   - page: the page it is shown on.
    ///   - words: the words of the interface.
    func html(of term: Int, id: String, on page: PagePath, words: InterfaceWords) -> HTML {
        let term = terms[term]
        return """
            <div class="definition" id="\(id)" popover>
            <p><strong>\(term.name)</strong></p>
            <p>\(Self.short(term.definitionText))</p>
            <p><a href="\(glossary.reference(from: page, fragment: term.id))">\(words.glossary)</a></p>
            </div>

            """
    }

    private static func short(_ text: String) -> String {
        let words = text.split(maxSplits: shownWords, whereSeparator: \.isWhitespace)
        return words.prefix(shownWords).joined(separator: " ") + (words.count > shownWords ? " …" : "")
    }
}
