internal import Bibliography
internal import Diagnostics
internal import Bytes
internal import Localization
internal import Markdown
internal import YAMLSchema

/// Reads one topic's files and renders them into the values its pages are made of.
struct TopicReader {
    let catalog: ContentCatalog
    let topic: TopicFiles
    let options: ReadingOptions
    /// What the front page is: a topic's overview, or the front page of a library.
    private let frontPage: PageKind
    private var inspector: (any TopicInspector)?
    var report: DiagnosticReport
    /// The links that lead out of the topic.
    private(set) var pendingLinks: [CrossTopicLink] = []
    private var links: [(locator: ReferenceLocator, links: [InternalLink])] = []
    /// The keys of the works that are cited; `nil` once something cannot be read that may cite others.
    var citedKeys: Set<String>? = []
    /// The pages that cannot be made of their files; of links to them there is nothing more to say.
    private(set) var unmade: Set<PagePath> = []
    /// The links to other hosts.
    private(set) var webLinks: [WebLink] = []
    private(set) var anchors: [PagePath: Set<String>] = [:]
    private var markdown: [PagePath: String] = [:]
    private var figures: [PagePath: [PageFigure]] = [:]
    private var aliasCollector: AliasCollector
    private let sources: TopicSources
    private var unlistedCitations = UnlistedCitations()
    private let images: ImageRegistry
    private let files: PublishedFiles
    private var definitions: TermDefinitions

    /// Links to no file, reported when the former paths of all pages are known.
    private var unresolvedLinks: [BrokenLink] = []
    private var aliases: [String: ContentFile] = [:]

    init(catalog: ContentCatalog, topic: TopicFiles, options: ReadingOptions, frontPage: PageKind = .overview) {
        self.catalog = catalog
        self.topic = topic
        self.options = options
        images = ImageRegistry(of: topic, copies: options.copies)
        files = PublishedFiles(catalog, askedIn: topic)
        definitions = TermDefinitions([], at: topic.path(of: .glossary))
        self.frontPage = frontPage
        report = DiagnosticReport(severities: options.severities)
        sources = TopicSources(of: topic, into: &report)
        inspector = options.inspector?.inspector(
            of: InspectionScope(settings: options.settings, catalog: catalog, topic: topic, sources: sources.list, trial: options.trial))
        aliasCollector = AliasCollector(
            topic, neighbours: frontPage == .library ? catalog.topics : nil, staticFiles: catalog.staticFiles, reserved: catalog.reserved)
    }

    /// The files of `media/` to publish.
    var media: [PublishedMedia] { images.published }
    /// Whether any page names a file outside the topic's directory.
    var looksBeyond: Bool { files.wereSoughtBeyond }

    /// The topic, or `nil` where its overview cannot be read or is an unpublished draft.
    mutating func read() -> Topic? {
        setFormulas()
        // The glossary comes first: the other pages refer to its terms.
        let glossary = page(.glossary).map { self.glossary($0) }
        definitions = TermDefinitions(glossary?.terms ?? [], at: topic.path(of: .glossary))
        let overviewPage = page(topic.overview, at: topic.path, kind: frontPage)
        let overview = overviewPage.map { self.overview($0) }
        var sections: [Section] = []
        for file in topic.sections {
            guard let page = page(file.file, at: file.path, kind: .section) else { continue }
            sections.append(section(page, number: sections.count + 1))
        }
        let characteristics = page(.characteristics).flatMap { self.characteristics($0) }
        let faq = page(.faq).flatMap { self.faq($0) }
        let changes = page(.changes).map { self.changes($0) }
        let pages = topic.pages.compactMap { file in page(file.file, at: file.path, kind: .page).map { freePage($0) } }
        let media = media
        for file in media { anchors[file.path] = [] }
        reportSharedNames(of: media)
        let works = sources.list.sorted
        if !works.isEmpty { anchors[topic.path(of: .sources)] = Set(works.map(\.sourcesAnchor)) }
        unlistedCitations.report(sources, on: frontPage, into: &report)
        unmade.formUnion(images.unreadable.map(topic.path(ofMedia:)))
        verifyLinks()
        for link in unresolvedLinks {
            let isCounted = report.isFull(of: .brokenLink, in: link.file.shownPath)
            report.add(isCounted ? link.countedDiagnostic : link.diagnostic(aliases: aliases))
        }
        inspector?.finish(citing: citedKeys, linking: webLinks, into: &report)
        guard let overview else { return nil }
        return Topic(
            overview: overview, sections: sections, pages: pages, characteristics: characteristics, faq: faq, glossary: glossary,
            changes: changes, sources: works, aliases: aliasCollector.aliases,
            markdown: markdown, figures: figures)
    }

    /// Sets the formulas of all files together, so that the program is started once. What each page has is known when it is parsed.
    private func setFormulas() {
        guard let formulas = options.formulas else { return }
        // What cannot be read is reported with its page.
        var unreported = DiagnosticReport()
        let files = topic.published.map(\.file).filter { $0.name.hasSuffix(".md") }
        let found = files.flatMap { file in
            file.read(atMost: ParsingLimits.standard.maximumBytes, into: &unreported).map { FormulaSyntax.candidates(in: $0.bytes) } ?? []
        }
        if !found.isEmpty { _ = formulas.results(of: found) }
    }

    /// The page of a kind of which the topic has one at most, parsed.
    private mutating func page(_ kind: PageKind) -> ParsedPage? { topic[kind].flatMap { page($0, at: topic.path(of: kind), kind: kind) } }

    /// A page that is to be published, parsed.
    private mutating func page(_ file: ContentFile, at path: PagePath, kind: PageKind) -> ParsedPage? {
        let page = ParsedPage.read(
            file, at: path, kind: kind, trial: options.trial, formulas: options.formulas, into: &report)
        guard let page else {
            // Whatever it says and cites.
            unmade.insert(path)
            citedKeys = nil
            options.copies.leaveOut()
            return nil
        }
        guard options.includesDrafts || !page.head.isDraft else {
            // What a draft cites will be cited when it is published.
            citedKeys?.formUnion(CitationScanner.keys(in: page.source.bytes))
            options.copies.leaveOut()
            return nil
        }
        report.allow(page.suppressions)
        inspector?.inspect(page, into: &report)
        for alias in page.head.aliases {
            if let path = FileReference.path(alias.value, from: topic.directory) { aliases[path] = file }
        }
        aliasCollector.add(page.head, into: &report)
        return page
    }

    /// Looks up the destinations of links within the topic, now that all its pages are rendered; the others are for later.
    private mutating func verifyLinks() {
        let own = Set(topic.published.map(\.path))
        var verifier = LinkVerifier()
        verifier.add(anchors)
        for (locator, links) in links {
            // Links that share a definition share its mistake.
            var told: Set<Range<Int>> = []
            for link in links where !unmade.contains(link.target) {
                if catalog.isStatic(link.target) { continue }
                if !own.contains(link.target), anchors[link.target] == nil {
                    pendingLinks.append(link.located(by: locator))
                } else if !verifier.holds(link.target, fragment: link.fragment) {
                    let link = link.located(by: locator)
                    if let range = link.range, !told.insert(range).inserted { continue }
                    verifier.verify([link], into: &report)
                }
            }
        }
        links = []
    }

    /// Reports files that would be one on a disk that knows no case.
    private mutating func reportSharedNames(of media: [PublishedMedia]) {
        var known: [String: ContentFile] = [:]
        for media in media {
            guard let other = known.updateValue(media.file, forKey: media.path.text.lowercased()) else { continue }
            report.add(
                .pathTaken, "'\(other.name)' and '\(media.file.name)' would be one file on disks that ignore upper and lower case",
                at: media.file.location, help: "rename one of the files")
        }
    }

    // MARK: Rendering

    /// - Parameter definitions: the terms that the page links; those of the glossary by default.
    func rendering(of page: ParsedPage, linking definitions: TermDefinitions? = nil) -> PageRendering {
        let resolver = TopicResolver(
            catalog: catalog, files: files, topic: topic, source: page.source, file: page.head.file, page: page.head.path,
            sources: sources, words: options.words, images: images, definitions: definitions ?? self.definitions,
            reservedIDs: options.rendering.reservedIDs, formulas: options.formulas)
        return PageRendering(of: page, resolver: resolver, options: options)
    }

    /// Takes over what rendering a page has found out, and gives the works it cites.
    /// - Parameters:
    ///   - entries: what the page shows under headings of its own, such as questions.
    ///   - columns: how many columns of its tables the page shows.
    mutating func finish(
        _ rendering: PageRendering, also entries: [(id: String, text: String)] = [], columns: Int = .max
    ) -> PageCitations {
        let (page, resolver) = (rendering.page, rendering.resolver)
        report.merge(rendering.report)
        report.merge(rendering.renderer.report)
        report.merge(resolver.report)
        if !resolver.pendingLinks.isEmpty { links.append((resolver.locator, resolver.pendingLinks)) }
        unresolvedLinks += resolver.unresolvedLinks
        unlistedCitations.add(resolver.unlistedCitations)
        citedKeys?.formUnion(resolver.citations.keys)
        webLinks += resolver.webLinks
        let headings = rendering.renderer.outline.map(\.entry) + entries.map { OutlineEntry(level: 2, id: $0.id, text: $0.text) }
        var citations = resolver.citations.citations(from: sources.list, under: headings)
        citations.terms = resolver.linkedTerms
        if options.writesMarkdown { markdown[page.head.path] = page.document.markdown(resolver: resolver, columns: columns) }
        if !resolver.figures.isEmpty {
            figures[page.head.path] = resolver.figures
            FigureStatements(page: page, words: options.words).compare(resolver.figures, into: &report)
        }
        anchors[page.head.path] = Set(headings.map(\.id) + citations.references.map(\.id) + rendering.renderer.figureIDs)
        return citations
    }
}
