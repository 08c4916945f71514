internal import Bibliography
package import CalendarDates
package import Content

extension SourcesList: PageContent {
    package var kind: PageKind { .sources }

    /// Titles repeat the words of the topic; they are for readers who look for the work itself, after what is said of it.
    package var searchText: SearchText? {
        SearchText(parts: entries.map { .init(id: $0.id, heading: $0.source.title.plain, isAside: true) })
    }

    package func markdown(in twin: MarkdownTwin) -> (before: String, after: String) {
        var list = ""
        for entry in entries { list += "- " + twin.page.markdown(of: entry.source) + "\n" }
        return ("", list)
    }

    /// The works in the formats of reference managers.
    package func downloads(of page: Page) -> [SiteFile] {
        let directory = page.path.text
        let works = entries.map(\.source)
        return [
            SiteFile(path: directory + Self.bibTeXName) { BibTeX.bytes(works) },
            SiteFile(path: directory + Self.risName) { RIS.bytes(works) },
            SiteFile(path: directory + Self.cslName) { CSLJSON.bytes(works) },
        ]
    }

    static let bibTeXName = "sources.bib"
    static let risName = "sources.ris"
    static let cslName = "sources.json"
    static let reserved = ReservedNames(besidePages: [bibTeXName, risName, cslName])

    /// That of the topic, lest the day of a work in the list be taken for the page's own.
    package func modified(of page: Page) -> CalendarDate? {
        [page.topic?.reviewed, page.topic?.published].compactMap(\.self).max()
    }
}
