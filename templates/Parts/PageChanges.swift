public import Hypertext
public import Site

/// When the page was changed since it was published, each with the way to what was changed.
public struct PageChanges {
    let page: Page

    /// - Parameter page: the page it stands on.
    public init(page: Page) { self.page = page }

    /// The markup.
    public var html: HTML {
        page.changes.isEmpty
            ? ""
            : """
            <section class="page-changes" aria-labelledby="page-changes">
            <h2 id="page-changes"\(attribute: "lang", page.wordsLanguage)>\(page.words.correctionsToThisPage)</h2>
            \(page.changes.each { change in
                """
                <p><a href="\(page.reference(to: change.entry.page, fragment: change.entry.id))"><time datetime="\(change.date.iso8601)">\(page.words.date(change.date))</time>\(page.words.colon)\(change.title)</a></p>

                """
            })</section>

            """
    }
}
