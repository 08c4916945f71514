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
        \(PageHeader(page: page).html)\(kinds)\(letters)<p class="filter" hidden\(attribute: "lang", page.wordsLanguage)><label>\(page.words.search) <input type="search" autocomplete="off" spellcheck="false"></label></p>
        <p class="downloads"\(attribute: "lang", page.wordsLanguage)>\(page.words.download)\(page.words.colon)\(downloads)</p>
        <ol class="bibliography">
        \(list.entries.each { entry in
            """
            <li id="\(entry.id)">
            <p>\(page.workText(of: entry.source))</p>
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
        var facts: [HTML] = ["\(page.words.name(of: entry.source.type.kind))"]
        if let date = entry.source.reviewed {
            facts.append("\(page.words.reviewedOn) <time datetime=\"\(date.iso8601)\">\(page.words.date(date))</time>")
        }
        if !entry.uses.isEmpty {
            let places = entry.uses.each(separator: "\(page.words.semicolon)") { place(of: $0) }
            facts.append("\(page.words.cited(entry.count))\(page.words.colon)\(places)")
        }
        return facts
    }

    /// The page that cites the work, by its first mark there, and the headings it does so under.
    private func place(of use: SourceUse) -> HTML {
        let headings = use.headings.compactMap { $0.heading?.text }.joined(separator: page.words.comma)
        let place = headings.isEmpty ? String() : " (" + headings + ")"
        return """
            <a href="\(page.reference(to: use.page.path, fragment: use.places.first?.id))">\(page.shortName(of: use.page))</a>\(place)
            """
    }

    /// How many works of each kind there are, the commonest first.
    private var kinds: HTML {
        """
        <ul class="facts"\(attribute: "lang", page.wordsLanguage)>
        \(list.kinds(page.words).each { "<li>\($0.name)\(page.words.colon)\($0.count)</li>\n" })</ul>

        """
    }

    /// Fewer works than these are seen at a glance.
    private static let fewestLettered = 30

    /// The way to the first work of each letter.
    private var letters: HTML {
        guard list.entries.count >= Self.fewestLettered else { return "" }
        var seen: Set<String> = []
        let firsts = list.entries.compactMap { entry -> (initial: String, id: String)? in
            let text = page.workReference(of: entry.source).runs.text
            guard let letter = text.first(where: { $0.isLetter || $0.isNumber }), letter.isLetter else { return nil }
            let initial = letter.uppercased()
            return seen.insert(initial).inserted ? (initial, entry.id) : nil
        }
        return "<p class=\"letters\">\(firsts.each { "<a href=\"#\($0.id)\">\($0.initial)</a>\n" })</p>\n"
    }
}
