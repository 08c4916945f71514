internal import CalendarDates
internal import Content
internal import Hypertext
internal import Bytes
internal import Hypertext

/// News of a site, a topic or its changes, for programs that follow it. Every date is one that an author wrote.
struct Feed {
    private static let (atomName, jsonName) = ("feed.xml", "feed.json")
    static let reserved = ReservedNames(besidePages: [atomName, jsonName])

    let site: SiteContext
    let base: BaseURL
    let title: String
    /// The page that the feed is of, in whose directory its files stand.
    let page: PagePath
    /// The newest first.
    let entries: [FeedEntry]

    /// An Atom feed and a JSON feed of the same entries; none where there is nothing to tell.
    var files: [SiteFile] {
        guard let newest = entries.map(\.date).max() else { return [] }
        return [
            SiteFile(path: page.text + Self.atomName) { atom(updated: newest) },
            SiteFile(path: page.text + Self.jsonName) { json.bytes(isIndented: true) + [UInt8(ascii: "\n")] },
        ]
    }

    /// Source of the format: RFC 4287.
    private func atom(updated: CalendarDate) -> [UInt8] {
        var xml = XMLWriter()
        xml.open("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": site.settings.language])
        xml.element("title", title)
        if let tagline = site.settings.tagline, page == .root { xml.element("subtitle", tagline) }
        xml.element("id", base.appending(page))
        xml.empty("link", ["rel": "alternate", "type": "text/html", "href": base.appending(page)])
        xml.empty("link", ["rel": "self", "type": "application/atom+xml", "href": base.appending(page.appending(Self.atomName))])
        xml.element("updated", Self.instant(updated))
        for author in authors {
            xml.open("author")
            xml.element("name", author.name)
            if let url = author.url { xml.element("uri", url.text) }
            xml.close("author")
        }
        if let licence = site.settings.licence { xml.element("rights", licence) }
        for entry in entries {
            xml.open("entry")
            xml.element("title", entry.title)
            xml.element("id", entry.url)
            xml.empty("link", ["rel": "alternate", "type": "text/html", "href": entry.url])
            if let published = entry.published { xml.element("published", Self.instant(published)) }
            xml.element("updated", Self.instant(entry.date))
            xml.element("summary", entry.summary)
            if let content = entry.content { xml.element("content", ["type": "html"], String(decoding: content.bytes, as: UTF8.self)) }
            xml.close("entry")
        }
        xml.close("feed")
        return xml.bytes
    }

    /// Source of the format: JSON Feed 1.1.
    private var json: JSONValue {
        .object([
            "version": "https://jsonfeed.org/version/1.1",
            "title": .string(title),
            "home_page_url": .string(base.appending(page)),
            "feed_url": .string(base.appending(page.appending(Self.jsonName))),
            "language": .string(site.settings.language),
            "authors": .array(authors.map { author in
                .object(["name": .string(author.name), "url": author.url.map { .string($0.text) }])
            }),
            "items": .array(entries.map { entry in
                .object([
                    "id": .string(entry.url), "url": .string(entry.url), "title": .string(entry.title),
                    "content_text": .string(entry.summary),
                    "content_html": entry.content.map { .string(String(decoding: $0.bytes, as: UTF8.self)) },
                    "image": entry.pictures.first.map { .string($0.url) }, "date_published": entry.published.map { .string(Self.instant($0)) },
                    "date_modified": .string(Self.instant(entry.date)),
                ])
            }),
        ])
    }

    /// Who answers for the feed, which has to name somebody.
    private var authors: [Contributor] {
        if !site.settings.authors.isEmpty { return site.settings.authors }
        return [site.settings.publisher ?? Contributor(name: site.settings.title, isOrganization: true)]
    }

    /// The start of a day in UTC: authors write days, feeds know only instants.
    private static func instant(_ date: CalendarDate) -> String { date.iso8601 + "T00:00:00Z" }
}
