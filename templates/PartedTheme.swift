public import Content
public import Hypertext
public import Markdown
public import Site

/// A theme made of parts, each of which can be replaced by itself: what a conforming type does not write is that of
/// ``StandardTheme``.
///
///     struct MyTheme: PartedTheme {
///         func header(of page: Page) -> HTML {
///             "<header class=\"site-header\"><a href=\"\(page.reference(to: .root))\">\(page.site.settings.title)</a></header>\n"
///         }
///     }
///
/// A part returns whole elements. ``StandardTheme`` has each part as it is without a theme, for those that only add to it.
public protocol PartedTheme: Theme, TextTheme {
    /// The files that the theme is made of: ``StandardTheme/files``, and others after them.
    ///
    /// Style sheets are published as one, in their order, and so are scripts: a page asks for few files.
    var files: [ThemeAsset] { get }

    // MARK: The frame

    /// What stands in `<head>` after the character set and the viewport.
    func head(of page: Page) -> HTML
    /// The bar above the page: one `<header>`.
    func header(of page: Page) -> HTML
    /// The way through the topic, beside the main part.
    func sidebar(of page: Page) -> HTML
    /// What stands in `<main>` before the page's article.
    func beforeMain(of page: Page) -> HTML
    /// What stands in `<main>` after the page's article.
    func afterMain(of page: Page) -> HTML
    /// The inside of the `<footer>` below the page.
    func footer(of page: Page) -> HTML
    /// What stands at the document's end and is not seen until it is asked for: cards of sources, search.
    func end(of page: Page) -> HTML

    // MARK: The kinds of pages, each the inside of the page's article

    /// The front page of a library of topics.
    func library(_ library: LibraryText, topics: [TopicCard], on page: Page) -> HTML
    /// The front page of a topic, with the table whose first rows it shows.
    func overview(_ overview: Overview, highlights: Characteristics?, on page: Page) -> HTML
    /// A thematic section, and its place among those of its topic, from 1.
    func section(_ section: Section, place: Int, on page: Page) -> HTML
    /// The table of characteristics.
    func characteristics(_ table: Characteristics, on page: Page) -> HTML
    /// Questions and answers.
    func faq(_ faq: FAQ, on page: Page) -> HTML
    /// Terms and what they mean.
    func glossary(_ glossary: Glossary, on page: Page) -> HTML
    /// All works that the topic cites.
    func sources(_ list: SourcesList, on page: Page) -> HTML
    /// What changed in the topic.
    func changes(_ log: ChangeLog, on page: Page) -> HTML
    /// A page that belongs to no topic's plan, such as an imprint.
    func freePage(_ content: FreePage, on page: Page) -> HTML
    /// The whole topic on one page.
    func printEdition(_ edition: PrintEdition, on page: Page) -> HTML
    /// The topic on two sheets of paper.
    func handout(_ handout: Handout, on page: Page) -> HTML
    /// What hosts show for a URL that leads nowhere.
    func notFound(on page: Page) -> HTML
    /// What stands at a page's former URL.
    func moved(to link: PageLink, on page: Page) -> HTML
}

extension PartedTheme {
    /// Those of ``StandardTheme``.
    public var files: [ThemeAsset] { StandardTheme.files }

    /// The texts are the theme's own, too.
    public var texts: any TextTheme { self }

    /// Those of ``StandardTheme``. A theme with ids of its own adds them: `StandardTheme.reservedIDs.union(ReservedIDs(["hero"]))`.
    public var reservedIDs: ReservedIDs { StandardTheme.reservedIDs }

    /// The theme by the name of its type.
    public func source(of page: Page) -> String { "the theme '\(Self.self)'" }

    /// That of ``StandardTheme``, in its own colours.
    public var smallIcon: [UInt8]? { StandardTheme.smallIconFile }

    /// The document of a page: its parts in their frame.
    public func document(for page: Page) -> HTML { Layout(theme: self, page: page).document(article(of: page)) }

    /// A page as the print edition has it, with the works it cites as notes.
    public func chapter(for page: Page) -> HTML { BookChapterPage(page: page).html }

    private func article(of page: Page) -> HTML {
        switch page.body {
        case .library(let text, let topics): library(text, topics: topics, on: page)
        case .overview(let overview, let highlights): self.overview(overview, highlights: highlights, on: page)
        case .section(let section, let place): self.section(section, place: place, on: page)
        case .characteristics(let table): characteristics(table, on: page)
        case .faq(let faq): self.faq(faq, on: page)
        case .glossary(let glossary): self.glossary(glossary, on: page)
        case .sources(let list): sources(list, on: page)
        case .changes(let log): changes(log, on: page)
        case .page(let content): freePage(content, on: page)
        case .print(let edition): printEdition(edition, on: page)
        case .handout(let handout): self.handout(handout, on: page)
        case .notFound: notFound(on: page)
        case .moved(let link): moved(to: link, on: page)
        }
    }
}

// MARK: The parts without a theme

extension PartedTheme {
    /// Title, description, URLs, style sheet, script, what previews and search engines read.
    public func head(of page: Page) -> HTML { DocumentHead(page: page).html }

    /// Whose site it is, the pages one looks for by name, search, and the contents on a phone.
    public func header(of page: Page) -> HTML { SiteHeader(page: page).html }

    /// The sections as stations of a line.
    public func sidebar(of page: Page) -> HTML { TopicSidebar(page: page).html }

    /// Nothing.
    public func beforeMain(of page: Page) -> HTML { .empty }

    /// Nothing.
    public func afterMain(of page: Page) -> HTML { .empty }

    /// How to cite the page, its topic's pages, who answers for the site.
    public func footer(of page: Page) -> HTML { "\(CitePage(page: page).html)\(SiteFooter(page: page).html)" }

    /// Cards of the page's sources and terms, and search; nothing on a page to print.
    public func end(of page: Page) -> HTML { page.isForPaper ? "" : "\(PageCards(page: page).html)\(SearchPanel(page: page).html)" }

    /// A card for each of a few topics, an index by letters for many.
    public func library(_ library: LibraryText, topics: [TopicCard], on page: Page) -> HTML {
        LibraryPage(page: page, library: library, topics: topics).main
    }

    /// The answer first, then the ways into the topic.
    public func overview(_ overview: Overview, highlights: Characteristics?, on page: Page) -> HTML {
        OverviewPage(page: page, overview: overview, highlights: highlights).main
    }

    /// Its place on the way, its text, the way on.
    public func section(_ section: Section, place: Int, on page: Page) -> HTML { SectionPage(page: page, section: section, place: place).main }

    /// A table, on a phone a block for each row.
    public func characteristics(_ table: Characteristics, on page: Page) -> HTML { CharacteristicsPage(page: page, table: table).main }

    /// Each question closed until it is opened, searched for or linked to.
    public func faq(_ faq: FAQ, on page: Page) -> HTML { FAQPage(page: page, faq: faq).main }

    /// A list of terms.
    public func glossary(_ glossary: Glossary, on page: Page) -> HTML { GlossaryPage(page: page, glossary: glossary).main }

    /// What kind each work is, how often it is cited, and where.
    public func sources(_ list: SourcesList, on page: Page) -> HTML { SourcesPage(page: page, list: list).main }

    /// The changes, newest first.
    public func changes(_ log: ChangeLog, on page: Page) -> HTML { ChangesPage(page: page, log: log).main }

    /// Its text, and what stands below every text.
    public func freePage(_ content: FreePage, on page: Page) -> HTML { FreePageBody(page: page, content: content).main }

    /// Numbered parts, and one list of sources at the end.
    public func printEdition(_ edition: PrintEdition, on page: Page) -> HTML { PrintPage(page: page, edition: edition).main }

    /// The answer, the takeaways, a figure, the table and a few questions, with a code that leads to the whole.
    public func handout(_ handout: Handout, on page: Page) -> HTML { HandoutPage(page: page, handout: handout).main }

    /// The way back to the start.
    public func notFound(on page: Page) -> HTML { NotFoundPage(page: page).main }

    /// The way to where the page is now.
    public func moved(to link: PageLink, on page: Page) -> HTML { RedirectPage(page: page, link: link).main }
}
