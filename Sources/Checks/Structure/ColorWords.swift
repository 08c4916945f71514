internal import Diagnostics
internal import Markdown

/// Texts that point to something by its colour alone. It knows English and French, and guesses.
struct ColorWords: PageCheck {
    static let colorOnly = Rule(
        "color-only", .note,
        summary: "A text that may point to something by its colour alone, which not everybody sees.",
        example: Rule.section("The figures shown in red are estimates.\n"),
        corrected: Rule.section("The figures marked “est.” are estimates.\n"),
        fix: "Name what is meant by its label, its place or its shape as well.")

    static let rules = [colorOnly]
    static let kinds: NodeKinds = [.text]

    private struct Vocabulary {
        let colors: Set<String>
        /// What stands before a colour: `shown in red`.
        let signs: Set<String>
        let preposition: [UInt8]
        /// What names a place or shape, so that the colour is not all there is.
        let places: Set<String>
    }

    private let vocabulary: Vocabulary

    init?(_ page: PageContext) {
        guard let vocabulary = Self.vocabularies[page.language] else { return nil }
        self.vocabulary = vocabulary
    }

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        let text = node.literal
        let preposition = vocabulary.preposition
        guard let first = preposition.first else { return }
        // Few texts have the preposition, so the words around it are looked for only there.
        for index in text.indices where text[index] == first && index + preposition.count < text.count {
            let end = index + preposition.count
            guard index > 0, !text[index - 1].isWord, !text[end].isWord, text[index..<end].elementsEqual(preposition),
                let color = Self.word(after: end, in: text), vocabulary.colors.contains(Self.word(text[color])),
                let sign = Self.word(before: index, in: text), vocabulary.signs.contains(Self.word(text[sign])), !namesPlace(around: index, in: text)
            else { continue }
            findings.add(
                Self.colorOnly, "'\(Self.word(text[color]))' may be all that points to what is meant", at: walk.range(of: color),
                line: walk.line, help: "name its label, place or shape as well")
        }
    }

    /// Whether the part of the sentence around a byte names a place or shape as well.
    private func namesPlace(around index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = text[..<index].lastIndex(where: \.endsPart).map { $0 + 1 } ?? 0
        let end = text[index...].firstIndex(where: \.endsPart) ?? text.count
        return text[start..<end].split(whereSeparator: { !$0.isWord }).contains { vocabulary.places.contains(Self.word($0)) }
    }

    /// The next word of the same part of a sentence.
    private static func word(after end: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard let start = text[end...].firstIndex(where: { $0.isWord || $0.endsPart }), text[start].isWord else { return nil }
        return start..<(text[start...].firstIndex { !$0.isWord } ?? text.count)
    }

    /// The word before of the same part of a sentence.
    private static func word(before start: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard let last = text[..<start].lastIndex(where: { $0.isWord || $0.endsPart }), text[last].isWord else { return nil }
        return (text[..<last].lastIndex { !$0.isWord }.map { $0 + 1 } ?? 0)..<last + 1
    }

    private static func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String { String(decoding: bytes, as: UTF8.self).lowercased() }

    private static let vocabularies: [String: Vocabulary] = [
        "en": Vocabulary(
            colors: ["red", "green", "blue", "yellow", "orange", "purple", "pink", "grey", "gray"],
            signs: ["shown", "marked", "highlighted", "printed", "written", "coloured", "colored", "drawn", "set", "shaded", "those", "ones"],
            preposition: Array("in".utf8),
            places: ["left", "right", "top", "bottom", "upper", "lower", "above", "below", "column", "row", "line", "bold", "italics", "italic", "underlined", "dashed",
                "dotted", "labelled", "labeled", "label", "first", "last", "middle", "centre", "center", "corner", "starred", "asterisk", "hatched", "striped"]),
        "fr": Vocabulary(
            colors: ["rouge", "vert", "bleu", "jaune", "orange", "violet", "rose", "gris"],
            signs: ["indiqué", "indiqués", "indiquées", "marqué", "marqués", "marquées", "affiché", "affichés", "affichées", "surligné", "surlignés", "imprimé", "imprimés", "ceux", "celles"],
            preposition: Array("en".utf8),
            places: ["gauche", "droite", "haut", "bas", "dessus", "dessous", "colonne", "ligne", "gras", "italique", "souligné", "soulignés", "pointillés", "hachures",
                "première", "premier", "dernière", "dernier", "milieu", "centre", "coin", "astérisque"]),
    ]
}

extension UInt8 {
    fileprivate var isWord: Bool { isLetterOrDigit || self >= 0x80 }
    fileprivate var endsPart: Bool { self == UInt8(ascii: ".") || self == UInt8(ascii: ";") }
}
