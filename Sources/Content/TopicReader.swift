internal import Bibliography
internal import Diagnostics
internal import Hypertext
internal import Localization
internal import Markdown
internal import YAMLSchema

/// Reads one topic's files and renders them into the values its pages are made of.
struct TopicReader {
    let survey: ContentSurvey
    let topic: TopicFiles
    let options: ReadingOptions
    /// What the front page is: a topic's overview, or the front page of a library.
    private let frontPage: PageKind
    private var inspector: (any TopicInspector)?
    private(set) var report: DiagnosticReport
    /// The links that lead out of the topic.
    private(set) var pendingLinks: [PendingLink] = []
    private var links: [(locator: ReferenceLocator, links: [UnverifiedLink])] = []
    /// The keys of the works that are cited; `nil` once something cannot be read that may cite others.
    private var citedKeys: Set<String>? = []
    /// The pages that cannot be made of their files; of links to them there is nothing more to say.
    private var unmade: Set<PageAddress> = []
    /// The links to other hosts.
    private(set) var webLinks: [WebLink] = []
    private(set) var anchors: [PageAddress: Set<String>] = [:]
    private var markdown: [PageAddress: String] = [:]
    private var formerAddresses: AliasCollector
    private let sources: TopicSources
    private var unlistedCitations = UnlistedCitations()
    private let pictures: TopicPictures
    private let files: PublishedFiles
    private var definitions: TermDefinitions

    /// Links to no file, reported when the former addresses of all pages are known.
    private var unresolvedLinks: [UnresolvedLink] = []
    private var aliases: [String: ContentFile] = [:]

    init(survey: ContentSurvey, topic: TopicFiles, options: ReadingOptions, frontPage: PageKind = .overview) {
        self.survey = survey
        self.topic = topic
        self.options = options
        pictures = TopicPictures(of: topic)
        files = PublishedFiles(survey, askedIn: topic)
        definitions = TermDefinitions([], at: topic.glossaryAddress)
        self.frontPage = frontPage
        report = DiagnosticReport(severities: options.severities)
        sources = TopicSources(of: topic, into: &report)
        inspector = options.inspector?.inspector(
            of: InspectionScope(settings: options.settings, survey: survey, topic: topic, sources: sources.list))
        formerAddresses = AliasCollector(topic, neighbours: frontPage == .library ? survey.topics : nil)
    }

    /// The files of `media/` to publish.
    var media: [PublishedMedia] { pictures.published }
    /// Whether any page names a file outside the topic's folder.
    var looksBeyond: Bool { files.wereSoughtBeyond }

    /// The topic, or `nil` where its overview cannot be read or is an unpublished draft.
    mutating func read() -> Explainer? {
        // The glossary comes first: the other pages refer to its terms.
        let glossary = topic.glossary.flatMap { page($0, at: topic.glossaryAddress, kind: .glossary) }.map { self.glossary($0) }
        definitions = TermDefinitions(glossary?.terms ?? [], at: topic.glossaryAddress)
        let overviewPage = page(topic.overview, at: topic.address, kind: frontPage)
        let overview = overviewPage.map { self.overview($0) }
        var sections: [Section] = []
        for file in topic.sections {
            guard let page = page(file.file, at: file.address, kind: .section) else { continue }
            sections.append(section(page, number: sections.count + 1))
        }
        let characteristics = topic.characteristics
            .flatMap { page($0, at: topic.characteristicsAddress, kind: .characteristics) }.flatMap { self.characteristics($0) }
        let faq = topic.faq.flatMap { page($0, at: topic.faqAddress, kind: .faq) }.flatMap { self.faq($0) }
        let changes = topic.changes.flatMap { page($0, at: topic.changesAddress, kind: .changes) }.map { self.changes($0) }
        let media = media
        for file in media { anchors[file.address] = [] }
        reportSharedNames(of: media)
        let works = sources.list.sorted
        if !works.isEmpty { anchors[topic.sourcesAddress] = Set(works.map(\.sourcesAnchor)) }
        unlistedCitations.report(sources, on: frontPage, into: &report)
        unmade.formUnion(pictures.unreadable.map(topic.address(ofMedia:)))
        verifyLinks()
        for link in unresolvedLinks {
            let isCounted = report.isFull(of: .brokenLink, in: link.file.shownPath)
            report.add(isCounted ? link.countedDiagnostic : link.diagnostic(aliases: aliases))
        }
        inspector?.finish(citing: citedKeys, into: &report)
        guard let overview else { return nil }
        return Explainer(
            overview: overview, sections: sections, characteristics: characteristics, faq: faq, glossary: glossary,
            changes: changes, sources: works, aliases: formerAddresses.aliases,
            markdown: markdown)
    }

    /// A page that is to be published, parsed.
    private mutating func page(_ file: ContentFile, at address: PageAddress, kind: PageKind) -> ParsedPage? {
        let page = ParsedPage.read(
            file, at: address, kind: kind, trial: options.trial, into: &report)
        guard let page else {
            noteUnmade(address)
            return nil
        }
        guard options.includesDrafts || !page.head.isDraft else {
            // What a draft cites will be cited when it is published.
            citedKeys?.formUnion(CitationScanner.keys(in: page.source.bytes))
            return nil
        }
        report.allow(page.excuses)
        inspector?.inspect(page, into: &report)
        for alias in page.head.aliases {
            if let path = FileReference.path(alias.value, from: topic.folder) { aliases[path] = file }
        }
        formerAddresses.add(page.head, into: &report)
        return page
    }

    /// Takes note that a page cannot be made, whatever it says and cites.
    private mutating func noteUnmade(_ address: PageAddress) {
        unmade.insert(address)
        citedKeys = nil
    }

    /// Looks up the goals of links within the topic, now that all its pages are rendered; the others are for later.
    private mutating func verifyLinks() {
        let own = Set(topic.published.map(\.address))
        var verifier = LinkVerifier()
        verifier.add(anchors)
        for (locator, links) in links {
            // Links that share a definition share its mistake.
            var told: Set<Range<Int>> = []
            for link in links where !unmade.contains(link.target) {
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
            guard let other = known.updateValue(media.file, forKey: media.address.path.lowercased()) else { continue }
            report.add(
                .addressTaken, "'\(other.name)' and '\(media.file.name)' would be one file where upper and lower case are the same",
                at: media.file.location, help: "rename one of the files")
        }
    }

    // MARK: Pages

    private mutating func overview(_ page: ParsedPage) -> Overview {
        var rendering = rendering(of: page)
        let head = rendering.head()
        let takeaways = page.takeaways.map { rendering.inline($0) }
        let text = rendering.text(of: 0..<page.document.blocks.count, endsPage: true)
        return Overview(head: head, takeaways: takeaways, text: text, citations: finish(rendering))
    }

    private mutating func section(_ page: ParsedPage, number: Int) -> Section {
        var rendering = rendering(of: page)
        let blocks = page.document.blocks
        if blocks.isEmpty {
            report.add(
                .emptyPage, "the section has no text", at: page.source.location(line: 1),
                help: "write it, or mark it 'draft: true' until it is written")
        }
        let head = rendering.head()
        let text = rendering.text(of: 0..<blocks.count, endsPage: true)
        let seeAlso = page.seeAlso.map { rendering.inline($0) }
        return Section(
            head: head, number: number, text: text, seeAlso: seeAlso, citations: finish(rendering))
    }

    private mutating func characteristics(_ page: ParsedPage) -> Characteristics? {
        let blocks = page.document.blocks
        var rendering = rendering(of: page)
        let head = rendering.head()
        let tables = blocks.indices.filter { if case .table = blocks[$0].kind { true } else { false } }
        guard let table = tables.first, tables.count == 1, case .table(columns: 2) = blocks[table].kind else {
            let place = tables.dropFirst().first ?? tables.first
            report.add(
                .characteristicsTable,
                tables.isEmpty
                    ? "the page has no table of characteristics"
                    : tables.count > 1 ? "the page has a second table" : "the table has other than two columns",
                at: page.source.location(line: place.map { blocks[$0].firstLine } ?? 1),
                help: "write one table with the columns 'Characteristic' and 'Value'")
            // Links to the page and mistakes in its text are looked for all the same.
            _ = rendering.text(of: 0..<blocks.count, endsPage: true)
            _ = finish(rendering)
            return nil
        }
        let introduction = rendering.text(of: 0..<table)
        let lines = rendering.renderer.rows(ofTable: table, in: page.document)
        var rows: [Characteristic] = []
        for line in lines where !line.isHeader {
            guard line.cells.count == 2, !line.cells[0].text.isBlank, !line.cells[1].text.isBlank else {
                report.add(
                    .emptyCharacteristic, "this row lacks its \(line.cells.first?.text.isBlank == false ? "value" : "name")",
                    at: page.source.location(line: line.line), help: "fill the cell, or delete the row")
                continue
            }
            rows.append(Characteristic(
                id: line.id, name: HTML(verbatim: line.cells[0].html),
                value: HTML(verbatim: line.cells[1].html), nameText: line.cells[0].text, valueText: line.cells[1].text,
                sourceKeys: rendering.resolver.citations.keys(under: line.id)))
        }
        let header = lines.first { $0.isHeader }?.cells ?? []
        let conclusion = rendering.text(of: (table + 1)..<blocks.count, endsPage: true)
        let columns = (
            name: HTML(verbatim: header.first?.html ?? []), value: HTML(verbatim: header.dropFirst().first?.html ?? [])
        )
        let citations = finish(rendering, also: rows.map { ($0.id, $0.nameText) })
        return Characteristics(
            head: head, introduction: introduction, columns: columns, rows: rows, conclusion: conclusion,
            citations: citations)
    }

    private mutating func faq(_ page: ParsedPage) -> FAQ? {
        let entries = page.document.blocks.entries
        var rendering = rendering(of: page)
        let head = rendering.head()
        let introduction = rendering.text(
            of: 0..<(entries.first?.heading ?? page.document.blocks.count), endsPage: entries.isEmpty)
        guard !entries.isEmpty else {
            report.add(
                .noQuestions, "the page has no questions", at: page.source.location(line: 1),
                help: "write each question as a heading '## …?' with its answer below")
            _ = finish(rendering)
            return nil
        }
        var questions: [Question] = []
        for (index, entry) in entries.enumerated() {
            let block = page.document.blocks[entry.heading]
            let id = rendering.renderer.heading(block.text)
            let title = HTML(verbatim: rendering.renderer.renderInlines(of: entry.heading, in: page.document))
            if entry.content.isEmpty {
                report.add(
                    .unansweredQuestion, "this question has no answer", at: page.source.location(line: block.firstLine),
                    help: "write the answer below it, or delete the question")
            }
            let answer = rendering.text(of: entry.content, endsPage: index == entries.count - 1)
            questions.append(Question(
                id: id, title: title, titleText: block.text, answer: answer, answerText: answer.plainText))
        }
        return FAQ(
            head: head, introduction: introduction, questions: questions,
            citations: finish(rendering, also: questions.map { ($0.id, $0.titleText) }))
    }

    private mutating func glossary(_ page: ParsedPage) -> Glossary {
        let entries = page.document.blocks.entries
        var rendering = rendering(of: page)
        let head = rendering.head()
        let introduction = rendering.text(of: 0..<(entries.first?.heading ?? page.document.blocks.count))
        var terms: [GlossaryTerm] = []
        for (index, entry) in entries.enumerated() {
            let name = page.document.blocks[entry.heading].text
            let id = rendering.renderer.heading(name)
            let definition = rendering.text(of: entry.content, endsPage: index == entries.count - 1)
            terms.append(GlossaryTerm(id: id, name: name, definition: definition.html, definitionText: definition.plainText))
        }
        return Glossary(
            head: head, introduction: introduction, terms: terms,
            citations: finish(rendering, also: terms.map { ($0.id, $0.name) }))
    }

    private mutating func changes(_ page: ParsedPage) -> ChangeLog {
        let entries = page.document.blocks.entries
        // An entry is also shown at the foot of the page it is about, and in a feed.
        var rendering = rendering(of: page, linking: TermDefinitions([], at: topic.glossaryAddress))
        let head = rendering.head()
        let introduction = rendering.text(of: 0..<(entries.first?.heading ?? page.document.blocks.count))
        var changes: [Change] = []
        for (index, entry) in entries.enumerated() {
            let block = page.document.blocks[entry.heading]
            guard let heading = ChangeHeading(block.text) else {
                report.add(
                    .changeWithoutDate, "this entry does not start with a day", at: page.source.location(line: block.firstLine),
                    help: "write '## 2026-03-31: Correction', say")
                citedKeys = nil
                continue
            }
            let id = rendering.renderer.heading(block.text)
            let before = rendering.resolver.linkedPages.count
            let text = rendering.text(of: entry.content, endsPage: index == entries.count - 1)
            changes.append(Change(
                id: id, date: heading.date, title: heading.title, text: text.html, plainText: text.plainText,
                pages: Array(rendering.resolver.linkedPages[before...])))
        }
        // A stable order: the newest day first, and within a day as written.
        let sorted = changes.enumerated().sorted { ($1.element.date, $0.offset) < ($0.element.date, $1.offset) }
        return ChangeLog(
            head: head, introduction: introduction, entries: sorted.map(\.element),
            citations: finish(rendering, also: changes.map { ($0.id, $0.title) }))
    }

    // MARK: Rendering

    /// - Parameter definitions: the terms that the page links; those of the glossary by default.
    private func rendering(of page: ParsedPage, linking definitions: TermDefinitions? = nil) -> PageRendering {
        let resolver = TopicResolver(
            survey: survey, files: files, topic: topic, source: page.source, file: page.head.file, page: page.head.address,
            sources: sources, words: options.words, pictures: pictures, definitions: definitions ?? self.definitions)
        return PageRendering(of: page, resolver: resolver, options: options)
    }

    /// Takes over what rendering a page has found out, and gives the works it cites.
    /// - Parameter entries: what the page shows under headings of its own, such as questions.
    private mutating func finish(
        _ rendering: PageRendering, also entries: [(id: String, text: String)] = []
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
        let citations = resolver.citations.citations(from: sources.list, under: headings)
        if options.writesMarkdown { markdown[page.head.address] = page.document.markdown(resolver: resolver) }
        anchors[page.head.address] = Set(headings.map(\.id) + citations.references.map(\.id))
        return citations
    }
}
