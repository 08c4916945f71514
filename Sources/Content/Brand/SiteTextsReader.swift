internal import Diagnostics
internal import Hypertext
internal import Localization
internal import Markdown
internal import YAMLSchema

/// Reads what `site.yaml` has for every page: navigation, banner, footer, and the names of the free pages.
struct SiteTextsReader {
    private let catalog: ContentCatalog
    private let options: ReadingOptions
    private let settings: ContentFile
    private(set) var report = DiagnosticReport()
    /// The links that are verified when all pages have been read.
    private(set) var pendingLinks: [CrossTopicLink] = []
    /// The files whose titles are shown.
    private(set) var namedFiles: [ContentFile] = []
    private var linkedPages: Set<PagePath> = []

    init?(_ catalog: ContentCatalog, options: ReadingOptions) {
        guard let settings = catalog.settings else { return nil }
        self.catalog = catalog
        self.options = options
        self.settings = settings
    }

    mutating func texts() -> SiteTexts {
        var texts = SiteTexts()
        texts.navigation = options.settings.navigation?.compactMap { link(to: $0) }
        texts.banner = options.settings.banner.flatMap { html($0, isLine: true) }
        texts.footer = options.settings.footer.flatMap { html($0, isLine: false) }
        texts.otherPages = catalog.freePages.filter { !linkedPages.contains($0.path) }.compactMap { page in
            title(of: page.file).map { NavigationLink(title: $0, target: .page(page.path, fragment: nil)) }
        }
        return texts
    }

    private mutating func link(to setting: NavigationSetting) -> NavigationLink? {
        switch setting.target {
        case .url(let url): return NavigationLink(title: setting.title ?? url, target: .url(url))
        case .page(let written):
            let reference = FileReference(written.value)
            guard case .file(let name) = reference.kind, let path = FileReference.path(name, from: ""), let found = catalog.published(at: path) else {
                report.add(
                    .brokenLink, "no page '\(written.value)'", at: written.location,
                    help: "name a file of the content directory, such as faq.md; for another site write 'url'")
                return nil
            }
            linkedPages.insert(found.path)
            pendingLinks.append(CrossTopicLink(
                target: found.path, fragment: reference.fragment, location: written.location, range: nil, written: written.value))
            guard let title = setting.title ?? title(of: found.file) else { return nil }
            return NavigationLink(title: title, target: .page(found.path, fragment: reference.fragment))
        }
    }

    /// What a page calls itself; `nil` where it is not published, or cannot be read, which is reported when it is made.
    private mutating func title(of file: ContentFile) -> String? {
        namedFiles.append(file)
        var unreported = DiagnosticReport()
        guard file.name.hasSuffix(".md") else { return options.words.sources }
        let page = ParsedPage.read(file, at: .root, kind: .page, trial: options.trial, formulas: options.formulas, into: &unreported)
        return page.flatMap { $0.head.isDraft && !options.includesDrafts ? nil : $0.head.title }
    }

    /// A text of the settings as HTML.
    /// - Parameter isLine: whether it stands within a line.
    private mutating func html(_ text: Located<String>, isLine: Bool) -> HTML? {
        // Blank lines before it keep the line of whatever is wrong in it.
        let lines = [UInt8](repeating: UInt8(ascii: "\n"), count: max(0, (text.location.line ?? 1) - 1))
        let source = SourceText(path: settings.shownPath, bytes: lines + Array(text.value.utf8))
        let front = catalog.front ?? TopicFiles(directory: "", path: .root, overview: settings)
        let resolver = TopicResolver(
            catalog: catalog, files: PublishedFiles(catalog, askedIn: front), topic: front, source: source, file: settings, page: .root,
            sources: TopicSources(of: TopicFiles(directory: "", path: .root, overview: settings), into: &report), words: options.words,
            images: ImageRegistry(of: front, copies: options.copies), definitions: TermDefinitions([], at: .root),
            reservedIDs: options.rendering.reservedIDs, formulas: options.formulas)
        var renderer = MarkdownRenderer(source: source, resolver: resolver, options: options.rendering)
        do throws(ParsingRefusal) {
            let document = try MarkdownDocument(source, from: lines.count, trial: options.trial, formulas: options.formulas)
            let isParagraph = document.blocks.count == 1 && { if case .paragraph = document.blocks[0].kind { true } else { false } }()
            let bytes = isLine && isParagraph
                ? renderer.renderInlines(of: 0, in: document) : renderer.render(document, blocks: 0..<document.blocks.count)
            let found = renderer.report.findings + resolver.report.findings + resolver.unresolvedLinks.map { $0.diagnostic(aliases: [:]) }
            // Without their edits: these are for files as they read, and this text is not at its place in one.
            for finding in found { report.add(Diagnostic(finding.rule, finding.message, at: finding.location, help: finding.help)) }
            pendingLinks += resolver.pendingLinks.map { link in
                CrossTopicLink(
                    target: link.target, fragment: link.fragment, location: link.located(by: resolver.locator).location, range: nil,
                    written: link.written)
            }
            linkedPages.formUnion(resolver.linkedPages)
            return HTML(verbatim: bytes)
        } catch {
            report.add(error.diagnostic(in: source))
            return nil
        }
    }
}
