/// A term that a page's text links, and the start of what it means.
public struct TermDefinition: Sendable {
    /// The term, as the glossary has it.
    public let name: String
    /// The definition, without markup or citations, cut where it is long.
    public let text: String
    /// The page that defines the term.
    public let page: PagePath
    /// The anchor of the term there.
    public let id: String

    /// How many words of a definition are shown beside the text; the glossary has all of them.
    private static let shownWords = 60

    init(_ term: GlossaryTerm, at page: PagePath) {
        name = term.name
        let words = term.definitionText.split(maxSplits: Self.shownWords, whereSeparator: \.isWhitespace)
        text = words.prefix(Self.shownWords).joined(separator: " ") + (words.count > Self.shownWords ? " …" : "")
        self.page = page
        id = term.id
    }

    /// The way from a page to the definition.
    func reference(from page: PagePath) -> String { self.page.reference(from: page, fragment: id) }
}
