import Hypertext
import Site

/// What was changed on the page since it was published, so that nobody need look for corrections elsewhere.
struct PageChanges {
    let page: Page
    /// Whether it is a landmark; one page may have a single one of a name.
    var isLandmark = true

    var html: HTML {
        page.changes.isEmpty
            ? ""
            : """
            <section class="page-changes"\(attribute: "aria-labelledby", isLandmark ? "page-changes" : nil)>
            <h2 id="page-changes"\(attribute: "lang", page.wordsLanguage)>\(page.words.correctionsToThisPage)</h2>
            \(page.changes.each { change in
                """
                <h3><a href="\(page.reference(to: change.entry.page, fragment: change.entry.id))"><time datetime="\(change.date.iso8601)">\(page.words.date(change.date))</time> \(change.title)</a></h3>
                \(change.text)
                """
            })</section>

            """
    }
}
