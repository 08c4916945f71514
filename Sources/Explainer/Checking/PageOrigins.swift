import Build
import Content
import Diagnostics
import PageChecks
import Site

/// What `check` knows of a site's finished pages: the content and the template that each was made from.
struct PageOrigins {
    /// By the path of the page's file below the site's root.
    private var origins: [String: PageOrigin] = [:]
    /// The paths of pages that the author wrote as HTML, which are published as they are.
    private var media: Set<String> = []
    private let base: SiteBase

    init(of reader: ContentReader) {
        let address = reader.settings.baseURL
        base = SiteBase(address: address?.text, rootPath: address?.path ?? "/")
        let catalog = reader.catalog
        media.formUnion(catalog.staticFiles.map(\.address.file))
        if let library = catalog.library { add([library], at: .root, "LibraryPage") }
        for topic in catalog.topics {
            add([topic.overview], at: topic.address, "OverviewPage")
            for section in topic.sections { add([section.file], at: section.address, "SectionPage") }
            add([topic.characteristics], at: topic.characteristicsAddress, "CharacteristicsPage")
            add([topic.faq], at: topic.faqAddress, "FAQPage")
            add([topic.glossary], at: topic.glossaryAddress, "GlossaryPage")
            add([topic.sources], at: topic.sourcesAddress, "SourcesPage")
            add([topic.changes], at: topic.changesAddress, "ChangesPage")
            let whole = [topic.overview] + topic.sections.map(\.file) + [topic.characteristics, topic.faq, topic.glossary].compactMap(\.self)
            add(whole, at: topic.printAddress, "PrintPage")
            media.formUnion(topic.media.map { topic.address(ofMedia: $0).file })
        }
    }

    /// A look over all of them.
    func inspection() -> SiteInspection {
        SiteInspection(base: base) { path in
            media.contains(path) ? nil : origins[path] ?? PageOrigin(template: "the theme: see 'templates/Layout.swift'") { [] }
        }
    }

    /// Whether the content has what a page or file of the site is made of; its root has a page whatever is missing.
    func isAwaited(_ path: String) -> Bool { origins[path] != nil || media.contains(path) || path == PagePath.root.file }

    private mutating func add(_ files: [ContentFile?], at address: PagePath, _ template: String) {
        let files = files.compactMap(\.self)
        origins[address.file] = PageOrigin(template: "the theme: see 'templates/\(template).swift' and 'templates/Layout.swift'") {
            // What cannot be read has been reported when the page was made.
            var unreadable = DiagnosticReport()
            return files.compactMap { $0.readText(atMost: $0.size, into: &unreadable) }
        }
    }
}

extension DiagnosticReport {
    /// Adds what was found on finished pages, but for what was found in the content there already.
    mutating func mergePages(_ pages: DiagnosticReport) {
        let known = Set(findings.map { Place($0.location) })
        merge(pages) { !known.contains(Place($0.location)) }
    }

    private struct Place: Hashable {
        let file: String
        let line: Int?

        init(_ location: SourceLocation) { (file, line) = (location.file, location.line) }
    }
}
