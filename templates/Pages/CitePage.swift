import Bibliography
import Hypertext
import Localization
import Site

/// How others cite the page: as text, for LaTeX and for reference managers.
///
/// It stands in the footer, and without paragraphs or blocks of preformatted text: programs that look for the text of a short page
/// would take it for that.
struct CitePage {
    let page: Page

    var html: HTML {
        guard let source = page.asSource else { return "" }
        return """
            <details class="cite-page">
            <summary\(attribute: "lang", page.wordsLanguage)>\(page.words.citeThisPage)</summary>
            <ul id="cite">
            <li>\(FormattedReference(source, words: page.words).text)</li>
            <li><span class="label">BibTeX</span> <code tabindex="0">\(BibTeX.entry(source))</code></li>
            <li><span class="label">CSL-JSON</span> <code tabindex="0">\(CSLJSON.text(source))</code></li>
            </ul>
            </details>

            """
    }
}
