import Content
import Hypertext
import Site

/// What was changed and when, newest first.
struct ChangesPage {
    let page: Page
    let log: ChangeLog

    var main: HTML {
        """
        \(PageHeader(page: page).html)\(log.introduction.html)\(log.entries.each { entry in
            """
            <section class="change">
            <h2 id="\(entry.id)"><time datetime="\(entry.date.iso8601)">\(page.words.date(entry.date))</time> \(entry.title)</h2>
            \(entry.text)</section>

            """
        })\(PageFooter(page: page).html)
        """
    }
}
