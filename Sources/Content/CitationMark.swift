internal import Bibliography
internal import Hypertext
internal import Localization
internal import Markdown

/// The mark of one citation in a text: a number that leads to the reference, and shows it when pointed at.
struct CitationMark {
    let number: Int
    let id: String
    let work: Source
    let item: CitationItem
    let words: InterfaceWords

    var html: HTML {
        let reference = Reference(work, words: words)
        let locator = [item.prefix, item.locator].filter { !$0.isEmpty }.joined(separator: " ")
        return """
            <sup class="cite"><a id="\(id)" href="#source-\(number)" aria-label="\(words.source) \(number)">\(number)</a>\
            <span class="card">\(reference.short): \(work.title)\(locator.isEmpty ? nil : "<br>\(locator)" as HTML)</span></sup>
            """
    }
}
