public import Content
public import Hypertext
public import Site

/// The look that Explainer comes with. One file here makes one kind of page; `Layout` is around all of them.
public struct ExplainerTheme: Theme {
    /// The theme's files: style sheet, script, icon.
    private let sources: [Source]

    /// The theme with its own files.
    public init() { sources = Self.builtIn }

    private init(_ sources: [Source]) { self.sources = sources }

    private static let builtIn = [
        Source(role: .styleSheet, name: "explainer.css", bytes: PackageResources.explainer_css),
        Source(role: .script, name: "explainer.js", bytes: PackageResources.explainer_js),
        Source(role: .icon, name: "icon.svg", bytes: PackageResources.icon_svg),
    ]

    /// A file that an asset is made of.
    private struct Source {
        let role: ThemeAsset.Role
        let name: String
        var bytes: [UInt8]
    }

    /// Style sheet and script as browsers get them, and the icon, as a site without a brand has them.
    public var assets: [ThemeAsset] { assets(for: .none) }

    public func assets(for brand: SiteBrand) -> [ThemeAsset] {
        sources.compactMap { source in
            let bytes: [UInt8]
            switch source.role {
            case .styleSheet:
                let style = BrandStyle(brand: brand)
                bytes = CompactStyleSheet.bytes(of: style.start.utf8 + source.bytes + PageCards.styles.utf8 + style.end.utf8)
            case .script: bytes = CompactScript.bytes(of: source.bytes)
            case .icon:
                guard brand.icons.isEmpty else { return nil }
                bytes = brand.colored(source.bytes)
            }
            return ThemeAsset(role: source.role, name: source.name, bytes: bytes)
        }
    }

    public func reading(_ file: (_ name: String) -> [UInt8]?) -> any Theme {
        ExplainerTheme(sources.map { Source(role: $0.role, name: $0.name, bytes: file($0.name) ?? $0.bytes) })
    }

    /// The theme's icon in its own colours.
    public var smallIcon: [UInt8]? { PackageResources.icon_48_png }

    /// The file that makes a kind of page, and the one around all of them.
    public func source(of page: Page) -> String {
        let file = switch page.body {
        case .library: "LibraryPage"
        case .overview: "OverviewPage"
        case .section: "SectionPage"
        case .characteristics: "CharacteristicsPage"
        case .faq: "FAQPage"
        case .glossary: "GlossaryPage"
        case .sources: "SourcesPage"
        case .changes: "ChangesPage"
        case .page: "FreePageBody"
        case .print: "PrintPage"
        case .notFound: "NotFoundPage"
        case .moved: "RedirectPage"
        }
        return "the theme: see 'templates/\(file).swift' and 'templates/Layout.swift'"
    }

    /// A page as the print edition has it, with the works it cites as notes.
    public func chapter(for page: Page) -> HTML { BookChapterPage(page: page).html }

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
        case .page(let content): layout.document(FreePageBody(page: page, content: content).main)
        case .print(let edition): layout.document(PrintPage(page: page, edition: edition).main)
        case .notFound: layout.document(NotFoundPage(page: page).main)
        case .moved(let link): layout.document(RedirectPage(page: page, link: link).main)
        }
    }
}
