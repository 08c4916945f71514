public import Hypertext
public import Site

/// The look that Explainer comes with. One file here makes one kind of page; `Layout` is around all of them.
public struct ExplainerTheme: Theme {
    /// The theme; it has nothing to set.
    public init() {}

    /// Style sheet and script as browsers get them, and the icon.
    public var assets: [ThemeAsset] {
        [
            ThemeAsset(role: .styleSheet, name: "explainer.css", bytes: Self.styleSheet),
            ThemeAsset(role: .script, name: "explainer.js", bytes: Self.script),
            ThemeAsset(role: .icon, name: "icon.svg", bytes: PackageResources.icon_svg),
        ]
    }

    private static let styleSheet = CompactText.ofStyleSheet(PackageResources.explainer_css + Array(PageCards.styles.utf8))
    private static let script = CompactText.of(PackageResources.explainer_js)

    /// The document of a page, by its kind.
    public func document(for page: Page) -> HTML {
        let layout = Layout(page: page)
        return switch page.body {
        case .library(let text, let topics): layout.document(LibraryPage(page: page, library: text, topics: topics).main)
        case .overview(let overview, let highlights): layout.document(OverviewPage(page: page, overview: overview, highlights: highlights).main)
        case .section(let section, let place): layout.document(SectionPage(page: page, section: section, place: place).main)
        case .characteristics(let table): layout.document(CharacteristicsPage(page: page, table: table).main)
        case .faq(let faq): layout.document(FAQPage(page: page, faq: faq).main)
        case .glossary(let glossary): layout.document(GlossaryPage(page: page, glossary: glossary).main)
        case .sources(let list): layout.document(SourcesPage(page: page, list: list).main)
        case .changes(let log): layout.document(ChangesPage(page: page, log: log).main)
        case .print(let edition): layout.document(PrintPage(page: page, edition: edition).main)
        case .notFound: layout.document(NotFoundPage(page: page).main)
        case .moved(let link): layout.document(RedirectPage(page: page, link: link).main)
        }
    }
}
