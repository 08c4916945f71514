public import Bibliography
internal import CalendarDates
internal import Content
internal import Localization

extension Page {
    /// Whether others may cite the page: pages that nobody wrote are no works.
    public var isCitable: Bool { head != nil }

    /// The page itself as a work that others may cite; `nil` for pages that nobody wrote.
    public var asSource: Reference? {
        guard head != nil else { return nil }
        var source = Reference(id: citationKey, type: .webpage, title: RichText(title))
        source.authors = site.settings.authors.map { contributor in
            contributor.isOrganization ? PersonName(literal: contributor.name) : PersonName(personally: contributor.name)
        }
        source.containerTitle = site.settings.title == title ? nil : RichText(site.settings.title)
        source.publisher = site.settings.publisher.flatMap { publisher in
            site.settings.authors.contains { $0.name == publisher.name } ? nil : RichText(publisher.name)
        }
        source.issued = modified.flatMap { date in
            PartialDate(year: date.year, month: date.month, day: date.day).flatMap { DateSpan($0) }.map { .calendar($0) }
        }
        source.url = canonicalURL
        source.language = site.settings.language
        return source
    }

    /// A key made of the page's path, or of the site's name for the front page.
    private var citationKey: String {
        let path = self.path.text.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }.joined(separator: "-")
        return path.isEmpty ? PagePath.slug(site.settings.title) ?? "site" : path
    }
}

extension PersonName {
    /// A name as people write it: the last word is taken for the family name where there are two or three.
    fileprivate init(personally name: String) {
        let words = name.split(separator: " ")
        if (2...3).contains(words.count), let last = words.last, words.allSatisfy({ $0.first?.isUppercase == true }) {
            self.init(family: String(last), given: words.dropLast().joined(separator: " "))
        } else {
            self.init(literal: name)
        }
    }
}
