import Content
import Hypertext
import Site

/// Every work the topic cites, with the places that cite it.
struct SourcesPage {
    let page: Page
    let list: SourcesList

    var main: HTML {
        """
        \(PageHeader(page: page).html)<div class="text">
        <p class="downloads">\(page.words.download): \(downloads)</p>
        <ol class="bibliography">
        \(list.entries.each { entry in
            """
            <li id="\(entry.id)">
            <p>\(ReferenceText(source: entry.source, words: page.words).html)</p>
            \(uses(of: entry))</li>

            """
        })</ol>
        </div>

        """
    }

    private var downloads: HTML {
        [("BibTeX", "sources.bib"), ("RIS", "sources.ris"), ("CSL-JSON", "sources.json")].each(separator: ", ") { name, file in
            "<a href=\"\(file)\" download>\(name)</a>"
        }
    }

    private func uses(of entry: SourceEntry) -> HTML {
        entry.uses.isEmpty
            ? ""
            : """
            <p class="uses">\(page.words.cited(entry.count)): \(entry.uses.each(separator: ", ") { use in
                "<a href=\"\(page.reference(to: use.page.address, fragment: use.places.first?.id))\">\(page.shortName(of: use.page))</a>"
            })</p>

            """
    }
}
