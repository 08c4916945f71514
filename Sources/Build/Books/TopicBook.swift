internal import Brand
internal import CalendarDates
internal import Content
internal import Diagnostics
internal import Ebook
internal import Figures
internal import Hypertext
internal import Localization
internal import Publication
internal import Site

/// A topic as a book: the parts of its print edition as chapters, with their pictures.
package struct TopicBook: Sendable {
    /// Where the book is published.
    let path: PagePath
    private let topic: TopicContext
    private let site: SiteContext
    private let pages: [Page]
    private let media: [PublishedMedia]
    /// The day that any of the pages was last put right.
    private let modified: CalendarDate?

    /// - Parameters:
    ///   - context: what the pages of the topic share.
    ///   - pages: all of them.
    ///   - media: the files that they show.
    /// - Returns: `nil` where the site publishes no books.
    init?(_ context: TopicContext, pages: [Page], media: [PublishedMedia]) {
        guard let path = context.book, let print = pages.last(where: \.isPrintEdition), case .print(let edition) = print.body else { return nil }
        (self.path, topic, site, self.media) = (path, context, print.site, media)
        self.pages = edition.parts.map(\.page)
        modified = pages.compactMap(\.modified).max()
    }

    /// The file.
    /// - Parameters:
    ///   - theme: makes the chapters.
    ///   - report: takes what cannot be read, or not be shown by reading systems.
    func bytes(theme: any Theme, into report: inout DiagnosticReport) -> [UInt8] {
        var book = description
        var pictures = BookPictures(media)
        let chapters = pages.map { (page: $0, html: theme.chapter(for: $0)) }
        for chapter in chapters { pictures.add(shownBy: chapter.html, on: chapter.page, into: &report) }
        let names = pictures.names
        let numbers = Dictionary(pages.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
        let base = site.settings.baseURL
        book.chapters = chapters.map { page, html in
            var drawings: [String: String] = [:]
            for figure in page.figures {
                guard let drawing = FigurePicture(figure.figure, words: site.words, foot: nil, isCaptioned: true).bytes else { continue }
                drawings[figure.id] = pictures.add(drawing)
            }
            return BookChapter(title: page.bookTitle, number: page.place, kind: page.bookKind, html: html, drawings: drawings) { written in
                guard let target = page.path.target(of: written) else { return .outside(written) }
                if let number = numbers[target.path] { return .chapter(number, id: target.fragment) }
                return base.map { .outside($0.appending(target.path, fragment: target.fragment)) } ?? .none
            } image: { written in
                page.path.target(of: written).flatMap { names[$0.path] }
            }
        }
        book.images = pictures.images
        return EPUB(book).bytes
    }

    /// What the book says of itself.
    private var description: Book {
        let settings = site.settings
        let source = settings.baseURL?.appending(topic.path)
        var book = Book(
            title: topic.title, language: settings.language, identifier: source ?? Self.identifier(of: topic, in: settings),
            // Of a topic without any day the first one that a zip archive knows: the day of the build would be another each time.
            modified: modified?.iso8601 ?? "1980-01-01", contents: site.words.contents)
        book.isRightToLeft = site.direction == .rightToLeft
        book.published = topic.published?.iso8601
        book.creators = settings.authors.map(\.name)
        book.publisher = settings.publisher?.name
        book.rights = settings.licence
        book.summary = pages.first?.summary
        book.source = source
        book.collection = site.isLibrary ? settings.title : nil
        book.colors = Book.CoverColors(ground: site.brand.light[.accent].hex, text: site.brand.light[.paper].hex)
        book.titlePage = BookTitlePage(topic: topic, site: site, summary: pages.first?.summary).html
        return book
    }

    /// A name for the book that is the same in every edition, made of what the topic is called.
    private static func identifier(of topic: TopicContext, in settings: SiteSettings) -> String {
        let name = [settings.title, settings.language, topic.path.text, topic.title].joined(separator: "\u{0}")
        var digits = String(decoding: ContentHash(Array(name.utf8)).hexadecimal, as: UTF8.self)
        // Version 8 and the variant of RFC 9562, section 5.8: the rest is up to whoever makes it.
        digits.replaceSubrange(digits.index(digits.startIndex, offsetBy: 12)...digits.index(digits.startIndex, offsetBy: 12), with: "8")
        digits.replaceSubrange(digits.index(digits.startIndex, offsetBy: 16)...digits.index(digits.startIndex, offsetBy: 16), with: "9")
        var parts: [Substring] = []
        var rest = digits[...]
        for length in [8, 4, 4, 4, 12] {
            parts.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return "urn:uuid:" + parts.joined(separator: "-")
    }
}

extension Page {
    /// Whether it is the whole topic on one page.
    var isPrintEdition: Bool { if case .print = body { true } else { false } }

    /// What the list of chapters calls the page.
    fileprivate var bookTitle: String { if case .overview = body { words.overview } else { title } }

    /// Its place among the sections.
    fileprivate var place: Int? { if case .section(_, let place) = body { place } else { nil } }

    fileprivate var bookKind: BookChapter.Kind {
        switch body {
        case .faq: .questions
        case .glossary: .glossary
        case .sources: .sources
        default: .text
        }
    }
}
