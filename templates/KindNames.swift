public import Site
import Content

/// What the theme calls each kind of page.
extension PageKind {
    /// The file of `templates/Pages` that has its markup.
    var templateName: String {
        switch self {
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
        case .handout: "HandoutPage"
        case .notFound: "NotFoundPage"
        case .moved: "RedirectPage"
        }
    }
}

extension Page {
    /// What a page is called where there is little room.
    public func shortName(of link: PageLink) -> String {
        switch link.kind {
        case .overview: words.overview
        case .characteristics: words.characteristics
        case .faq: words.faq
        case .glossary: words.glossary
        case .sources: words.sources
        case .changes: words.changes
        case .library, .section, .page, .print, .handout, .notFound, .moved: link.title
        }
    }
}
