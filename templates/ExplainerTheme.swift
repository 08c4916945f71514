public import Hypertext
public import Site

/// The look that Explainer comes with. One file here makes one kind of page; `Layout` is around all of them.
public struct ExplainerTheme: Theme {
    /// Style sheet and script as browsers get them, and the icon.
    public let assets: [ThemeAsset]

    /// The theme with its own files.
    public init() { self.init(assets: Self.builtIn) }

    private init(assets: [ThemeAsset]) { self.assets = assets }

    private static let builtIn = assets { $0 }

    /// - Parameter bytes: what one of the theme's files holds, given what the file held when the program was built.
    private static func assets(_ bytes: (Source) -> Source) -> [ThemeAsset] {
        let styleSheet = bytes(Source(name: "explainer.css", bytes: PackageResources.explainer_css))
        let script = bytes(Source(name: "explainer.js", bytes: PackageResources.explainer_js))
        let icon = bytes(Source(name: "icon.svg", bytes: PackageResources.icon_svg))
        return [
            ThemeAsset(role: .styleSheet, name: styleSheet.name, bytes: CompactStyleSheet.bytes(of: styleSheet.bytes + ReferenceCards.styles.utf8)),
            ThemeAsset(role: .script, name: script.name, bytes: CompactScript.bytes(of: script.bytes)),
            ThemeAsset(role: .icon, name: icon.name, bytes: icon.bytes),
        ]
    }

    /// A file that an asset is made of.
    private struct Source {
        let name: String
        var bytes: [UInt8]
    }

    public func reading(_ file: (_ name: String) -> [UInt8]?) -> any Theme {
        ExplainerTheme(assets: Self.assets { Source(name: $0.name, bytes: file($0.name) ?? $0.bytes) })
    }

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
        case .print: "PrintPage"
        case .notFound: "NotFoundPage"
        case .moved: "RedirectPage"
        }
        return "the theme: see 'templates/\(file).swift' and 'templates/Layout.swift'"
    }

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
