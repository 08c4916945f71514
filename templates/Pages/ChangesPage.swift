import Content
import Hypertext
import Site

/// What was changed and when, newest first.
///
/// Entries stand one after another, and their days are plain words: programs that take the text out of pages keep one part of
/// several, and throw `time` away.
struct ChangesPage {
    let page: Page
    let log: ChangeLog

    var main: HTML {
        """
        \(PageHeader(page: page).html)\(log.introduction.html)\(log.entries.each { entry in
            """
            <h2 class="change" id="\(entry.id)"><span class="day">\(page.words.date(entry.date))</span> \(entry.title)</h2>
            \(entry.text)
            """
        })\(PageFooter(page: page).html)
        """
    }
}
