/// Arabic words without what is written together with them: the article, "and", "so", "in", "like", "for".
enum ArabicForms {
    /// The forms a word is looked up by: two where the first letter may belong to it or not, one else.
    /// - Parameter word: a folded word of any script.
    static func forms(of word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        guard let first = word.first, (0x620...0x6FF).contains(first.value) else { return [word] }
        func rest(_ start: [Unicode.Scalar], _ least: Int) -> [Unicode.Scalar]? {
            word.starts(with: start) && word.count >= start.count + least ? Array(word.dropFirst(start.count)) : nil
        }
        for start in withArticle { if let rest = rest(start, 3) { return [rest] } }
        if let rest = rest(article, 2) { return [rest] }
        // "For the" swallows the letter of the article; a word that begins with the same letter loses one as well.
        for start in forArticle { if let rest = rest(start, 2) { return [rest, [lam] + rest] } }
        if single.contains(first), let rest = rest([first], 3) { return [word, rest] }
        return [word]
    }

    private static let withArticle = ["وبال", "وكال", "وال", "بال", "كال", "فال"].map { Array($0.unicodeScalars) }
    private static let article = Array("ال".unicodeScalars)
    private static let forArticle = ["ولل", "فلل", "لل"].map { Array($0.unicodeScalars) }
    private static let lam: Unicode.Scalar = "ل"
    private static let single = Array("وفبكل".unicodeScalars)
}
