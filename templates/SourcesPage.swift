import Bibliography
import Content
import Hypertext
import Localization
import Site

/// Every work the topic cites: what kind it is, how often it is cited, and where.
struct SourcesPage {
    let page: Page
    let list: SourcesList

    var main: HTML {
        """
        \(PageHeader(page: page).html)<p class="downloads"\(attribute: "lang", page.wordsLanguage)>\(page.words.download)\(page.words.colon)\(downloads)</p>
        <ol class="bibliography">
        \(list.entries.each { entry in
            """
            <li id="\(entry.id)">
            <p>\(ReferenceText(source: entry.source, words: page.words).html)</p>
            <p class="uses">\(facts(of: entry).each(separator: " · ") { $0 })</p>
            </li>

            """
        })</ol>

        """
    }

    private var downloads: HTML {
        [("BibTeX", "sources.bib"), ("RIS", "sources.ris"), ("CSL-JSON", "sources.json")].each(separator: "\(page.words.comma)") { name, file in
            "<a href=\"\(file)\" download>\(name)</a>"
        }
    }

    private func facts(of entry: SourceEntry) -> [HTML] {
        let words = page.words
        var facts: [HTML] = ["\(words.name(of: entry.source.type.kind))"]
        if let date = entry.source.reviewed {
            facts.append("\(words.reviewedOn) <time datetime=\"\(date.iso8601)\">\(words.date(date))</time>")
        }
        if !entry.uses.isEmpty {
            facts.append("\(words.cited(entry.count))\(words.colon)\(entry.uses.each(separator: "\(words.semicolon)") { place(of: $0) })")
        }
        return facts
    }

    /// The page that cites the work, and the headings it does so under.
    private func place(of use: SourceUse) -> HTML {
        let headings = use.headings.each(separator: "\(page.words.comma)") { place in
            "<a href=\"\(page.reference(to: use.page.address, fragment: place.id))\">\(place.heading?.text)</a>"
        }
        return """
            <a href="\(page.reference(to: use.page.address, fragment: use.places.first?.id))">\(page.shortName(of: use.page))</a>\
            \(use.headings.isEmpty ? "" : " (\(headings))")
            """
    }
}
