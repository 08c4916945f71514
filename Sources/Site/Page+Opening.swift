internal import Content

extension Page.Body {
    /// How the text begins, cut after a sentence or a word; `nil` where there is no text.
    var opening: String? {
        let text: String = switch self {
        case .library(let library, _): library.text.plainText
        case .overview(let overview, _): overview.text.plainText
        case .section(let section, _): section.text.plainText
        case .characteristics(let table):
            table.introduction.isEmpty ? table.rows.map { "\($0.nameText): \($0.valueText)" }.joined(separator: "; ") : table.introduction.plainText
        case .faq(let faq):
            faq.introduction.isEmpty ? faq.questions.map(\.titleText).joined(separator: " ") : faq.introduction.plainText
        case .glossary(let glossary):
            glossary.introduction.isEmpty ? glossary.terms.map(\.name).joined(separator: ", ") : glossary.introduction.plainText
        case .changes(let log):
            log.introduction.isEmpty ? log.entries.first?.plainText ?? "" : log.introduction.plainText
        case .page(let page): page.text.plainText
        case .sources, .print, .handout, .notFound, .moved: ""
        }
        return text.isEmpty ? nil : text.shortened(to: Self.openingLength)
    }

    /// About as much as search results show.
    private static let openingLength = 160
}

extension String {
    /// At most so many characters: whole where it is no longer, up to a sentence's end where one is near, else up to a word.
    func shortened(to length: Int) -> String {
        // Counting characters is dear, and of a long text only the start matters.
        guard utf8.count > length, index(startIndex, offsetBy: length + 1, limitedBy: endIndex) != nil else { return self }
        let start = prefix(length)
        if let stop = start.indices.last(where: { ".!?؟。".contains(start[$0]) && start.index(after: $0) < start.endIndex && start[start.index(after: $0)] == " " }),
            start.distance(from: start.startIndex, to: stop) > length / 2 {
            return String(start[...stop])
        }
        let end = start.lastIndex(of: " ") ?? start.endIndex
        return start[..<end] + "…"
    }
}
