public import Hypertext
import Localization
public import Site

/// The search, closed until it is asked for. The script fills the list from the site's index.
public struct SearchPanel {
    let page: Page

    /// - Parameter page: the page it stands on.
    public init(page: Page) { self.page = page }

    /// The markup.
    public var html: HTML {
        page.sharedPart("search", leadingTo: page.topic?.link(.faq).map { [$0.path] } ?? []) { panel }
    }

    private var panel: HTML {
        """
        <search class="search" id="search" popover\(attribute: "lang", page.wordsLanguage)\(attribute: "data-file", page.site.isPortable ? "index.html" : nil) data-counts="\(counts)" data-failed="\(page.words.searchFailed)" \
        data-idle="\(idleWords)"\(attribute: "data-script", page.site.assets.paths(.module).first.map { page.reference(to: $0) })>
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

    /// What questions are made of in the language of the text, and in that of the interface where it is another.
    private var idleWords: String {
        let words = [page.words.questionWords, page.wordsLanguage == nil ? nil : QuestionWords.words(for: page.site.settings.language)]
        return words.compactMap(\.self).joined(separator: " ")
    }

    /// What others ask, while nothing is typed.
    private var questions: HTML {
        guard let link = page.topic?.link(.faq), let questions = page.topic?.questions, !questions.isEmpty else { return "" }
        return """
            <ul class="asked">
            \(questions.prefix(5).each { "<li><a href=\"\(page.reference(to: link.path, fragment: $0.id))\">\($0.title)</a></li>\n" })</ul>

            """
    }

    /// The words for 0, 1 … 10 results, as languages have plural forms that the script does not know.
    private var counts: String {
        (0...10).map { $0 == 0 ? page.words.noResults : page.words.results($0) }.joined(separator: "|")
    }
}
