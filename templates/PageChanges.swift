import Hypertext
import Site

/// What was changed on the page since it was published, so that nobody need look for corrections elsewhere.
struct PageChanges {
    let page: Page

    var html: HTML {
        page.changes.isEmpty
            ? ""
            : """
            <section class="page-changes" aria-labelledby="page-changes">
            <h2 id="page-changes">\(page.words.correctionsToThisPage)</h2>
            \(page.changes.each { change in
                """
                <h3><a href="\(page.reference(to: change.entry.page, fragment: change.entry.id))"><time datetime="\(change.date.iso8601)">\(page.words.date(change.date))</time> \(change.title)</a></h3>
                \(change.text)
                """
            })</section>

            """
    }
}
