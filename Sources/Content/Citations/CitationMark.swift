internal import Hypertext
internal import Localization
internal import Markdown

/// The mark of one cited work in a text: a number that leads to the reference at the page's end.
///
/// What it leads to is written once for all marks, so that a page which cites much stays small.
struct CitationMark {
    /// The work's number on the page.
    let number: Int
    /// The anchor of this mark.
    let id: String
    let item: CitationItem
}

extension [CitationMark] {
    /// The marks of one citation as one superscript: `1, 2`, which no line may part, or `see 1, p. 4; 2` where words are with
    /// a number.
    func html(_ words: InterfaceWords) -> HTML {
        guard !isEmpty else { return .empty }
        let hasWords = contains { !$0.item.prefix.isEmpty || !$0.item.locator.isEmpty }
        return """
            <sup class="cite">\(each(separator: hasWords ? "; " : ",\u{A0}") { $0.html(words) })</sup>
            """
    }
}

extension CitationMark {
    fileprivate func html(_ words: InterfaceWords) -> HTML {
        """
        \(item.prefix.isEmpty ? "" : "\(item.prefix) ")\
        <a id="\(id)" href="#source-\(number)" aria-label="\(words.source) \(number)">\(number)</a>\
        \(item.locator.isEmpty ? "" : ", \(item.locator)")
        """
    }
}
