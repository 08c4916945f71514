internal import Bytes

extension Node {
    /// What a comment `<!-- explainer: keywords motive, reasons -->` names; nothing where the comment says something else.
    var keywords: [String] {
        let opening = "<!-- explainer:"
        let comment = String(decoding: literal, as: UTF8.self).trimmed
        guard comment.hasPrefix(opening), let close = comment.firstRange(of: "-->")?.lowerBound else { return [] }
        let words = comment[..<close].dropFirst(opening.count).split(whereSeparator: \.isWhitespace)
        guard words.first == "keywords" else { return [] }
        return words.dropFirst().joined(separator: " ").split(separator: ",").map(String.init)
    }
}

extension MarkdownRenderer {
    /// The words by which readers may look for what was rendered since this was last called.
    package mutating func takeKeywords() -> String {
        defer { keywords = [] }
        return keywords.joined(separator: ",")
    }
}
