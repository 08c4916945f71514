internal import Bibliography
internal import Bytes

/// A work that a page cites, in the words of schema.org.
///
/// Name and URL say which work it is, and the exports of the sources all else: a page of many sources would carry it
/// all again. A work without a URL is told by everything that is known of it.
struct CitedWork {
    let source: Reference

    var value: JSONValue {
        let archived = source.archive.map { JSONValue.string($0) }
        if let url = source.originalLink {
            return .thing(type, ["name": .string(source.title.plain), "url": .string(url), "archivedAt": archived])
        }
        return .thing(type, [
            "name": .string(source.title.plain),
            "author": people(source.authors),
            "editor": people(source.editors),
            "datePublished": source.issued?.span.map { .string($0.start.iso8601) },
            "publisher": source.publisher.map { .thing("Organization", ["name": .string($0.plain)]) },
            "isPartOf": whole,
            "isbn": type == "Book" ? source.isbn.map { .string($0) } : nil,
            "inLanguage": source.language.map { .string($0) },
            "archivedAt": archived,
        ])
    }

    /// The journal, book or site it appeared in.
    private var whole: JSONValue? {
        source.containerTitle.map { title in
            .thing(typeOfWhole, [
                "name": .string(title.plain),
                "issn": typeOfWhole == "Periodical" || typeOfWhole == "Newspaper" ? source.issn.map { .string($0) } : nil,
            ])
        }
    }

    /// Names as people say them. A name without parts is taken for that of a body, which is what CSL has them for.
    private func people(_ names: [PersonName]) -> JSONValue? {
        let people = names.map { name in
            JSONValue.thing(name.literal == nil ? "Person" : "Organization", ["name": .string(name.spoken)])
        }
        return people.isEmpty ? nil : people.count == 1 ? people[0] : .array(people)
    }

    /// The nearest type that schema.org has for a type of CSL.
    private var type: String {
        switch source.type {
        case .articleJournal, .paperConference: "ScholarlyArticle"
        case .article, .articleMagazine, .entry, .entryDictionary, .entryEncyclopedia: "Article"
        case .articleNewspaper: "NewsArticle"
        case .book, .classic: "Book"
        case .chapter: "Chapter"
        case .collection: "Collection"
        case .report, .standard: "Report"
        case .thesis: "Thesis"
        case .webpage: "WebPage"
        case .post: "SocialMediaPosting"
        case .postWeblog: "BlogPosting"
        case .dataset: "Dataset"
        case .software: "SoftwareApplication"
        case .bill, .legislation, .regulation, .treaty: "Legislation"
        case .broadcast: "Episode"
        case .motionPicture: "Movie"
        case .map: "Map"
        case .figure, .graphic: "ImageObject"
        case .manuscript: "Manuscript"
        case .musicalScore: "SheetMusic"
        case .song: "MusicRecording"
        case .periodical: "Periodical"
        case .review, .reviewBook: "Review"
        case .document, .event, .hearing, .interview, .legalCase, .pamphlet, .patent, .performance, .personalCommunication, .speech:
            "CreativeWork"
        }
    }

    /// What the thing is that a work of this type appears in.
    private var typeOfWhole: String {
        switch source.type {
        case .articleJournal, .articleMagazine, .review, .reviewBook: "Periodical"
        case .articleNewspaper: "Newspaper"
        case .chapter, .entry, .entryDictionary, .entryEncyclopedia, .paperConference: "Book"
        case .webpage, .post: "WebSite"
        case .postWeblog: "Blog"
        case .broadcast: "CreativeWorkSeries"
        default: "CreativeWork"
        }
    }
}
