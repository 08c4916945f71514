package import Diagnostics
package import Formulas
internal import Localization
package import Markdown

/// Reads a content directory: its settings at once, its topics one by one and on any thread.
package struct ContentReader: Sendable {
    package let catalog: ContentCatalog
    package let settings: SiteSettings
    /// What is wrong with the directory and its settings; each topic has a report of its own.
    package let report: DiagnosticReport
    /// The image that previews show of pages that name none.
    package let image: SiteImage?
    /// How the site looks.
    package let brand: SiteBrand
    /// What the site says on every page.
    package let texts: SiteTexts
    /// The links in these, verified when all pages are known.
    package let siteLinks: [CrossTopicLink]
    /// The files whose titles stand on every page.
    package let namedFiles: [ContentFile]
    /// How many files of text the content has, as far as names tell.
    package let fileCount: Int
    /// Inputs other than files: settings and command-line options. Part of the cache key.
    package let basis: [UInt8]
    /// The pictures in other sizes that are kept with the content.
    package let copies: ImageCopies
    /// The ids that no heading takes.
    package let reservedIDs: ReservedIDs
    let options: ReadingOptions

    /// - Parameters:
    ///   - root: the content directory's path.
    ///   - includesDrafts: whether pages marked as drafts are read too.
    ///   - baseURL: stands in for the `base-url` of the settings.
    ///   - outputs: what is asked for beside what the settings ask for.
    ///   - formerSettings: stand in for settings with mistakes.
    ///   - trial: how to try a text that may be costly to parse; such texts are refused where it is `nil`.
    ///   - formulas: sets formulas, where the settings ask for it.
    ///   - inspector: looks at the content while it is read.
    ///   - writesMarkdown: whether the pages' texts are kept as Markdown, too.
    ///   - theme: writes parts of the texts.
    ///   - reserved: the names that the site gives files and directories of its own.
    package init(
        root: String, includesDrafts: Bool = false, baseURL: BaseURL? = nil, outputs: OutputFormats = [], formerSettings: SiteSettings? = nil,
        trial: ParsingTrial? = nil, formulas: (any FormulaProgram)? = nil, inspector: (any ContentInspector)? = nil,
        writesMarkdown: Bool = true, theme: any TextTheme = PlainTextTheme(), reserved: ReservedNames = .ofContent
    ) {
        reservedIDs = theme.reservedIDs.union(.ofTexts)
        catalog = ContentCatalog(of: root, reserved: reserved)
        var found = catalog.report
        var settings = SiteSettings(title: "")
        var written: [UInt8] = []
        if let file = catalog.settings, let source = file.readText(atMost: SiteSettings.maximumSize, into: &found) {
            written = source.bytes
            var mistakes = DiagnosticReport()
            mistakes.allow(SuppressionScanner(source).suppressions(in: 0..<source.bytes.count, opening: "#"))
            settings = SiteSettings(source, into: &mistakes)
            if mistakes.hasErrors, let formerSettings { settings = formerSettings }
            found.merge(mistakes)
        } else if let formerSettings {
            settings = formerSettings
        }
        if let baseURL { settings.baseURL = baseURL }
        settings.outputs.formUnion(outputs)
        inspector?.inspect(settings, into: &found)
        let copies = ImageCopies(of: root, settings.images)
        self.copies = copies
        if let written = settings.image { image = SiteImage(written, catalog: catalog, copies: copies, into: &found) } else { image = nil }
        var brandReader = BrandReader(catalog)
        brand = brandReader.brand(settings.theme, scripts: settings.scripts)
        found.merge(brandReader.report)
        let formulaTable = FormulaTable.of(settings, program: formulas, into: &found)
        options = ReadingOptions(
            includesDrafts: includesDrafts, settings: settings, trial: trial, formulas: formulaTable, inspector: inspector,
            writesMarkdown: writesMarkdown, theme: theme, copies: copies)
        if var textsReader = SiteTextsReader(catalog, options: options) {
            texts = textsReader.texts()
            (siteLinks, namedFiles) = (textsReader.pendingLinks, textsReader.namedFiles)
            found.merge(textsReader.report)
        } else {
            (texts, siteLinks, namedFiles) = (SiteTexts(), [], [])
        }
        // What the site sets holds for what was found before it was known, too.
        var report = DiagnosticReport(severities: settings.rules.severities)
        report.merge(found)
        self.settings = settings
        self.report = report
        fileCount = (catalog.settings == nil ? 0 : 1) + (catalog.front.map { $0.published.count - $0.media.count } ?? 0)
            + catalog.topics.reduce(0) { $0 + $1.published.count - $1.media.count }
        // The paths of images, fonts and style tell what these hold.
        let files = ([image?.image.path, brand.styleSheet].compactMap(\.self) + brand.files.map(\.path)).map(\.text).joined(separator: " ")
        let formulaState = settings.math == nil ? "" : formulas?.identity ?? ""
        let options = "\(includesDrafts) \(trial != nil) \(baseURL?.text ?? "") \(outputs.rawValue)"
        basis = written + "\(written.count) \(options) \(files) \(texts.titles)\(copies.state) \(formulaState)".utf8
    }

    /// Reads and renders one topic.
    package func read(_ topic: TopicFiles) -> TopicReading {
        read(topic, options)
    }

    /// Reads a topic for its links and places, once more: nobody inspects it.
    package func readAgain(_ topic: TopicFiles) -> TopicReading {
        var options = options
        options.inspector = nil
        return read(topic, options)
    }

    private func read(_ topic: TopicFiles, _ options: ReadingOptions) -> TopicReading {
        var reader = TopicReader(catalog: catalog, topic: topic, options: options)
        let explainer = reader.read()
        return TopicReading(
            explainer: explainer, report: reader.report, anchors: reader.anchors.mapValues { PageAnchors($0) }, unmade: reader.unmade,
            pendingLinks: reader.pendingLinks, media: reader.media, webLinks: reader.webLinks, looksBeyond: reader.looksBeyond)
    }

    /// Reads the front page of a library, where the content has one.
    package func readLibrary() -> LibraryReading? {
        catalog.front.map { LibraryReading($0, catalog: catalog, options: options) }
    }
}

/// What reading a topic gave.
package struct TopicReading: Sendable {
    /// The topic's values; `nil` where the overview is unreadable or an unpublished draft.
    package let explainer: Topic?
    package let report: DiagnosticReport
    /// The anchors of each page that is published.
    package let anchors: [PagePath: PageAnchors]
    /// The pages that cannot be made of their files, which has been reported: of links to them there is nothing more to say.
    package let unmade: Set<PagePath>
    /// The links whose destinations are verified when all topics are read.
    package let pendingLinks: [CrossTopicLink]
    /// The files of `media/` to publish, and where.
    package let media: [PublishedMedia]
    /// The links to other hosts.
    package let webLinks: [WebLink]
    /// Whether its pages name files of other topics, and so depend on what these are called.
    package let looksBeyond: Bool
}

/// How topics are read, the same for all of them.
struct ReadingOptions: Sendable {
    let includesDrafts: Bool
    let settings: SiteSettings
    let severities: [String: Severity?]
    let words: InterfaceWords
    let rendering: RenderingOptions
    let trial: ParsingTrial?
    /// Sets formulas; they stay text where it is `nil`.
    var formulas: (any FormulaSetter)? { rendering.formulas }
    var inspector: (any ContentInspector)?
    let writesMarkdown: Bool
    let copies: ImageCopies

    init(
        includesDrafts: Bool, settings: SiteSettings, trial: ParsingTrial?, formulas: (any FormulaSetter)?, inspector: (any ContentInspector)?,
        writesMarkdown: Bool, theme: any TextTheme, copies: ImageCopies
    ) {
        self.includesDrafts = includesDrafts
        self.settings = settings
        self.trial = trial
        self.inspector = inspector
        self.writesMarkdown = writesMarkdown
        self.copies = copies
        severities = settings.rules.severities
        words = InterfaceWords.words(for: settings.language)
        var rendering = RenderingOptions.page
        rendering.theme = theme
        rendering.marksFollowPunctuation = words.marksFollowPunctuation
        rendering.wordsAfterNumbers = UnitWords.words(for: settings.language)
        rendering.formulas = formulas
        rendering.words.linkToHeading = words.linkToHeading
        rendering.words.table = words.table
        rendering.words.notes = words.footnotes
        rendering.words.note = words.footnote
        rendering.words.backToText = words.backToText
        rendering.words.done = words.done
        rendering.words.notDone = words.notDone
        rendering.words.alerts = [
            .note: words.alertNote, .tip: words.alertTip, .important: words.alertImportant, .warning: words.alertWarning,
            .caution: words.alertCaution,
        ]
        self.rendering = rendering
    }
}
