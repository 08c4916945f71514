internal import Diagnostics
internal import Markdown

/// Links whose text tells nobody where they lead, as when a screen reader lists the links of a page.
struct LinkTexts: PageCheck {
    static let emptyLink = Rule(
        "empty-link", .warning,
        summary: "A link without a text, which nobody sees or hears.",
        example: Rule.section("See also.[](../faq.md)\n"),
        corrected: Rule.section("See also [the questions](../faq.md).\n"),
        fix: "Write between the brackets what the link leads to, or delete the link.")

    static let vagueLink = Rule(
        "vague-link", .warning,
        summary: "A link whose text does not say where it leads, such as “here” or “click here”.",
        example: Rule.section("For the questions click [here](../faq.md).\n"),
        corrected: Rule.section("Read [the questions](../faq.md).\n"),
        fix: "Use the words that name the destination as the link's text: people look for links by their text, and hear it alone.")

    static let rules = [emptyLink, vagueLink]
    static let kinds: NodeKinds = [.link]

    private let vague: Set<String>

    init?(_ page: PageContext) { vague = Self.vagueTexts[page.language] ?? [] }

    mutating func leave(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        let text = node.plainText
        let words = text.lowercased().spacedWords(partedBy: "!:.…›»>→")
        if !text.contains(where: { !$0.isWhitespace }) {
            findings.add(
                Self.emptyLink, "this link has no text", at: walk.link?.range, line: walk.line,
                help: "write what it leads to between the brackets")
        } else if vague.contains(words) {
            findings.add(
                Self.vagueLink, "the link's text '\(text)' does not say where it leads", at: walk.link?.range, line: walk.line,
                help: "use the words that name the destination as the link's text")
        }
    }

    /// Whole texts that say nothing, by language; a language that is not listed has none.
    private static let vagueTexts: [String: Set<String>] = [
        "en": ["here", "click here", "click", "this", "this link", "this page", "link", "more", "read more", "learn more", "see here"],
        "fr": ["ici", "cliquez ici", "cliquer ici", "ce lien", "cette page", "lien", "lire la suite", "en savoir plus", "plus"],
        "de": ["hier", "hier klicken", "klicken sie hier", "dieser link", "diese seite", "link", "mehr", "weiterlesen", "mehr erfahren"],
        "es": ["aquí", "haga clic aquí", "haz clic aquí", "este enlace", "esta página", "enlace", "más", "leer más", "saber más"],
        "it": ["qui", "clicca qui", "questo link", "questa pagina", "link", "leggi tutto", "scopri di più"],
        "pt": ["aqui", "clique aqui", "este link", "esta página", "link", "mais", "leia mais", "saiba mais"],
        "nl": ["hier", "klik hier", "deze link", "deze pagina", "link", "meer", "lees meer"],
    ]
}
