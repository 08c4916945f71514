public import Hypertext
public import Site

/// The head of a page's text: where one is, the title, the gist, the dates.
public struct PageHeader {
    let page: Page
    /// The page's place among the sections, and how many they are.
    var place: (number: Int, count: Int)?
    /// How many words the page has to read; 0 where that says nothing.
    var wordCount = 0

    /// - Parameters:
    ///   - page: the page it stands on.
    ///   - place: the page's place among the sections, and how many they are.
    ///   - wordCount: how many words the page has to read; 0 where that says nothing.
    public init(page: Page, place: (number: Int, count: Int)? = nil, wordCount: Int = 0) {
        self.page = page
        self.place = place
        self.wordCount = wordCount
    }

    /// The markup.
    public var html: HTML {
        """
        <header class="page-head">
        \(station)<h1>\(page.head?.heading ?? HTML(text: page.title))</h1>
        \(lead)\(facts)</header>

        """
    }

    /// "Section 2 of 5", with the way so far as a line.
    private var station: HTML? {
        place.map { place in
            """
            <p class="place"\(attribute: "lang", page.wordsLanguage)>\(stops(place))\(page.words.place(place.number, of: place.count))</p>

            """
        }
    }

    /// More stations than these are no image any more.
    private static let mostStops = 12

    private func stops(_ place: (number: Int, count: Int)) -> HTML {
        guard (2...Self.mostStops).contains(place.count) else { return "" }
        return """
            <span class="stops" aria-hidden="true">\((1...place.count).each { stop in
                "<i\(if: stop == place.number, " class=\"here\"")></i>"
            })</span>
            """
    }

    private var lead: HTML? {
        (page.head?.lead ?? page.summary.map { HTML(text: $0) }).map { summary in
            place == nil
                ? "<p class=\"lead\">\(summary)</p>\n"
                : """
                <div class="in-short">
                <p class="label"\(attribute: "lang", page.wordsLanguage)>\(page.words.inShort)</p>
                <p class="lead">\(summary)</p>
                </div>

                """
        }
    }

    private var facts: HTML {
        let items: [HTML] = [
            page.head?.isDraft == true ? "<li class=\"draft\">\(page.words.draft)</li>\n" : nil,
            wordCount > 0 ? "<li>\(page.words.readingTime(words: wordCount))</li>\n" : nil,
            page.head?.published.map {
                "<li>\(page.words.publishedOn) <time datetime=\"\($0.iso8601)\">\(page.words.date($0))</time></li>\n"
            },
            page.head?.reviewed.map {
                "<li>\(page.words.reviewedOn) <time datetime=\"\($0.iso8601)\">\(page.words.date($0))</time></li>\n"
            },
        ].compactMap { $0 }
        return items.isEmpty && page.head == nil ? "" : "<ul class=\"facts\"\(attribute: "lang", page.wordsLanguage) data-pagefind-ignore>\n\(items)\(PageActions(page: page).items)</ul>\n"
    }
}
