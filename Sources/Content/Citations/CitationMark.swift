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
    /// The inside of the mark of one citation: `1, 2` where a style sheet is known, `[1][2]` where not, or
    /// `see 1, p. 4; 2` where words are with a number.
    ///
    /// Numbers alone are in ascending order; words keep the author's.
    func html(_ words: InterfaceWords) -> HTML {
        if hasWords {
            "<span>(</span>\(each(separator: "; ") { $0.html(words) })<span>)</span>"
        } else {
            sorted { $0.number < $1.number }.each { $0.html(words) }
        }
    }

    /// Whether words stand with a number.
    var hasWords: Bool { contains { !$0.item.prefix.isEmpty || !$0.item.locator.isEmpty } }
}

extension CitationMark {
    fileprivate func html(_ words: InterfaceWords) -> HTML {
        """
        \(item.prefix.isEmpty ? "" : "\(item.prefix) ")\
        <a id="\(id)" href="#source-\(number)" aria-label="\(words.source) \(number)"><span>[</span>\(number)<span>]</span></a>\
        \(item.locator.isEmpty ? "" : ", \(item.locator)")
        """
    }
}
