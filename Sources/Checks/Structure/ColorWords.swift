internal import Diagnostics
internal import Markdown

/// Texts that point to something by its colour alone. It knows English and French, and guesses.
struct ColorWords: PageCheck {
    static let colorOnly = Rule(
        "color-only", .note,
        summary: "A text that may point to something by its colour alone, which not everybody sees.",
        example: Rule.section("The figures shown in red are estimates.\n"),
        mended: Rule.section("The figures marked “est.” are estimates.\n"),
        fix: "Name what is meant by its label, its place or its shape as well.")

    static let rules = [colorOnly]
    static let kinds: NodeKinds = [.text]

    private struct Vocabulary {
        let colors: Set<String>
        /// What stands before a colour: `shown in red`.
        let signs: Set<String>
        let preposition: [UInt8]
    }

    private let vocabulary: Vocabulary

    init?(_ page: PageContext) {
        guard let vocabulary = Self.vocabularies[page.language] else { return nil }
        self.vocabulary = vocabulary
    }

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        let text = node.literal
        // The words before the present one, by their bytes: few are ever made a text.
        var (sign, preposition) = (0..<0, 0..<0)
        var index = 0
        while index < text.count {
            guard text[index].isWord else {
                if text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ";") { (sign, preposition) = (0..<0, 0..<0) }
                index += 1
                continue
            }
            var end = index
            while end < text.count, text[end].isWord { end += 1 }
            let word = index..<end
            if preposition.count == vocabulary.preposition.count, text[preposition].elementsEqual(vocabulary.preposition),
                vocabulary.colors.contains(Self.word(text[word])), vocabulary.signs.contains(Self.word(text[sign]))
            {
                findings.add(
                    Self.colorOnly, "'\(Self.word(text[word]))' may be all that points to what is meant", at: walk.range(of: word),
                    line: walk.line, help: "name its label, place or shape as well")
            }
            (sign, preposition) = (preposition, word)
            index = end
        }
    }

    private static func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String { String(decoding: bytes, as: UTF8.self).lowercased() }

    private static let vocabularies: [String: Vocabulary] = [
        "en": Vocabulary(
            colors: ["red", "green", "blue", "yellow", "orange", "purple", "pink", "grey", "gray"],
            signs: ["shown", "marked", "highlighted", "printed", "written", "coloured", "colored", "drawn", "set", "shaded", "those", "ones"],
            preposition: Array("in".utf8)),
        "fr": Vocabulary(
            colors: ["rouge", "vert", "bleu", "jaune", "orange", "violet", "rose", "gris"],
            signs: ["indiqué", "indiqués", "indiquées", "marqué", "marqués", "marquées", "affiché", "affichés", "affichées", "surligné", "surlignés", "imprimé", "imprimés", "ceux", "celles"],
            preposition: Array("en".utf8)),
    ]
}

extension UInt8 {
    fileprivate var isWord: Bool { isLetterOrDigit || self >= 0x80 }
}
