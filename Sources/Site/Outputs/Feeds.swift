internal import CalendarDates
internal import Content
internal import Hypertext

/// News of a site, for programs that follow it. Every date is one that an author wrote.
struct Feeds {
    struct Entry {
        let title: String
        let address: String
        let date: CalendarDate
        let summary: String
    }

    let site: SiteFrame
    let base: WebAddress
    let title: String
    /// Where the feed's own files stand, with a `/` at the end or empty.
    let folder: PageAddress
    let entries: [Entry]

    /// An Atom feed and a JSON feed of the same entries; none where there are no entries.
    var files: [SiteFile] {
        guard let newest = entries.map(\.date).max() else { return [] }
        return [
            SiteFile(path: folder.path + "feed.xml", bytes: Array(atom(updated: newest).utf8)),
            SiteFile(path: folder.path + "feed.json", bytes: json.bytes(isIndented: true) + [UInt8(ascii: "\n")]),
        ]
    }

    /// Source of the format: RFC 4287.
    private func atom(updated: CalendarDate) -> String {
        let author = site.settings.authors.first?.name ?? site.settings.publisher?.name ?? site.settings.title
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(XML.escaped(site.settings.language))">
            <title>\(XML.escaped(title))</title>
            <id>\(XML.escaped(base.appending(folder)))</id>
            <link rel="alternate" href="\(XML.escaped(base.appending(folder)))"/>
            <link rel="self" href="\(XML.escaped(base.appending(folder.appending("feed.xml"))))"/>
            <updated>\(updated.iso8601)T00:00:00Z</updated>
            <author><name>\(XML.escaped(author))</name></author>

            """
        for entry in entries {
            text += """
                <entry>
                <title>\(XML.escaped(entry.title))</title>
                <id>\(XML.escaped(entry.address))</id>
                <link href="\(XML.escaped(entry.address))"/>
                <updated>\(entry.date.iso8601)T00:00:00Z</updated>
                <summary>\(XML.escaped(entry.summary))</summary>
                </entry>

                """
        }
        return text + "</feed>\n"
    }

    /// Source of the format: JSON Feed 1.1.
    private var json: JSONValue {
        .object([
            "version": "https://jsonfeed.org/version/1.1",
            "title": .string(title),
            "home_page_url": .string(base.appending(folder)),
            "feed_url": .string(base.appending(folder.appending("feed.json"))),
            "language": .string(site.settings.language),
            "items": .array(entries.map { entry in
                .object([
                    "id": .string(entry.address), "url": .string(entry.address), "title": .string(entry.title),
                    "content_text": .string(entry.summary), "date_modified": .string("\(entry.date.iso8601)T00:00:00Z"),
                ])
            }),
        ])
    }
}

extension Page {
    /// The page as news, where it has an absolute address and a day.
    var feedEntry: Feeds.Entry? {
        guard let address = canonicalAddress, let date = head?.reviewed else { return nil }
        return Feeds.Entry(title: title, address: address, date: date, summary: summary ?? title)
    }
}
