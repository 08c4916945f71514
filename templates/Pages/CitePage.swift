import Bibliography
import Hypertext
import Localization
import Site

/// How others cite the page: as text, for LaTeX and for reference managers.
///
/// It stands in the footer, as programs that look for the text of a page would take it for that.
struct CitePage {
    let page: Page

    var html: HTML {
        guard let source = page.asSource else { return "" }
        return """
            <details class="cite-page">
            <summary\(attribute: "lang", page.wordsLanguage)>\(page.words.citeThisPage)</summary>
            <div id="cite">
            <p>\(FormattedReference(source, words: page.words).text)</p>
            <p class="label">BibTeX</p>
            <pre tabindex="0"><code>\(BibTeX.entry(source))</code></pre>
            <p class="label">CSL-JSON</p>
            <pre tabindex="0"><code>\(CSLJSON.text(source))</code></pre>
            </div>
            </details>

            """
    }
}
