import Hypertext
import Site

/// The search, closed until it is asked for. The script fills the list from the site's index.
struct SearchPanel {
    let page: Page

    var html: HTML {
        """
        <search class="search" id="search" popover\(attribute: "lang", page.wordsLanguage)\(attribute: "data-file", page.site.isPortable ? "index.html" : nil) data-counts="\(counts)" data-failed="\(page.words.searchFailed)" data-idle="\(page.words.questionWords)">
        <button type="button" class="close" popovertarget="search" popovertargetaction="hide">\(page.words.close)</button>
        <label for="query">\(page.words.searchHint)</label>
        <input type="text" id="query" role="combobox" aria-expanded="false" aria-controls="found" aria-autocomplete="list" \
        autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="go" placeholder=" " autofocus>
        <p role="status"></p>
        <div id="found" role="listbox" aria-label="\(page.words.searchResults)" hidden></div>
        \(questions)<noscript><p>\(page.words.searchNeedsScript)</p></noscript>
        </search>

        """
    }

    /// What others ask, while nothing is typed.
    private var questions: HTML {
        guard let link = page.topic?.link(.faq), let questions = page.topic?.questions, !questions.isEmpty else { return "" }
        return """
            <ul class="asked">
            \(questions.prefix(5).each { "<li><a href=\"\(page.reference(to: link.address, fragment: $0.id))\">\($0.title)</a></li>\n" })</ul>

            """
    }

    /// What is said of none, one … ten results: languages count in ways that a script need not know.
    private var counts: String {
        (0...10).map { $0 == 0 ? page.words.noResults : page.words.results($0) }.joined(separator: "|")
    }
}
