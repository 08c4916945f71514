import Build
import Content
import Diagnostics
import PageChecks
import Site
import Synchronization

/// What `check` knows of a site's finished pages: the content and the template that each was made from.
struct PageOrigins: Sendable {
    /// The content's files that a page shows, by the path of the page's file below the site's root.
    private var sources: [String: [ContentFile]] = [:]
    private let templates: TemplateNames
    /// The paths of pages that the author wrote as HTML, which are published as they are.
    private var media: Set<String> = []
    private let base: SiteBase

    /// - Parameter former: what was known when the site was made before; what of the theme made its pages still holds.
    init(of reader: ContentReader, after former: PageOrigins? = nil) {
        templates = former?.templates ?? TemplateNames()
        let baseURL = reader.settings.baseURL
        base = SiteBase(url: baseURL?.text, rootPath: baseURL?.path ?? "/", hosts: reader.brand.scriptHosts + ThemeInUse.theme.securityPolicy.hosts)
        let catalog = reader.catalog
        media.formUnion(catalog.staticFiles.map(\.path.file))
        if let library = catalog.library { add([library], at: .root) }
        for page in catalog.freePages { add([page.file], at: page.path) }
        if let front = catalog.front { media.formUnion(front.media.map { front.path(ofMedia: $0).file }) }
        for topic in catalog.topics {
            add([topic.overview], at: topic.path)
            for section in topic.sections { add([section.file], at: section.path) }
            for kind in PageKind.backMatter { add([topic[kind]], at: topic.path(of: kind)) }
            let printed = PageKind.backMatter.filter { $0 != .sources && $0 != .changes }
            let whole = [topic.overview] + topic.sections.map(\.file) + printed.compactMap { topic[$0] }
            for kind in [PageKind.print, .handout] { add(whole, at: topic.path(of: kind)) }
            media.formUnion(topic.media.map { topic.path(ofMedia: $0).file })
        }
    }

    /// A look over all of them.
    /// - Parameter known: what was found sound before on a site that is published at a place.
    func inspection(knowing known: (SiteBase) -> SoundPages?) -> SiteInspection {
        SiteInspection(base: base, known: known(base)) { origin(ifPage: $0) }
    }

    /// The origin of a page; `nil` for what is published as it is.
    func origin(ifPage path: String) -> PageOrigin? { media.contains(path) ? nil : origin(of: path) }

    /// The pages and files of the site that the content has something for; its root has a page whatever is missing.
    var awaited: [String] { sources.keys + Array(media) + [PagePath.root.file] }

    /// Takes note of what of the theme made a page.
    func note(_ file: SiteFile) {
        if let template = file.template { templates.names.withLock { $0[file.path] = template } }
    }

    private mutating func add(_ files: [ContentFile?], at path: PagePath) { sources[path.file] = files.compactMap(\.self) }

    private func origin(of path: String) -> PageOrigin {
        let files = sources[path] ?? []
        return PageOrigin(template: templates.names.withLock { $0[path] } ?? "the theme") {
            // What cannot be read has been reported when the page was made.
            var unreadable = DiagnosticReport()
            return files.compactMap { $0.readText(atMost: $0.size, into: &unreadable) }
        }
    }
}

/// What of the theme made each page, in words; noted on any thread.
private final class TemplateNames: Sendable {
    let names = Mutex<[String: String]>([:])
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
