internal import Bibliography
internal import Diagnostics
internal import Hypertext
internal import Localization
internal import Markdown

/// Resolves links and citations for one page that is being rendered.
///
/// A class, as the renderer asks it and the reader takes what it has found.
final class TopicResolver: MarkdownResolver {
    let catalog: ContentCatalog
    let files: PublishedFiles
    let topic: TopicFiles
    let source: SourceText
    /// Finds in the file what is wrong.
    let locator: ReferenceLocator
    let file: ContentFile
    /// The page's path; links are relative to it.
    let page: PagePath
    let sources: TopicSources
    let words: InterfaceWords
    let images: ImageRegistry
    let definitions: TermDefinitions
    /// The ids that no heading takes.
    let reservedIDs: ReservedIDs
    /// Sets the formulas of figures; they stay text where it is `nil`.
    let formulas: (any FormulaSetter)?
    /// How many images the page shows so far.
    private var imageCount = 0
    var citations = CitationCounter()
    /// Links whose anchor can only be looked up when all pages are rendered.
    private(set) var pendingLinks: [InternalLink] = []
    /// The links to other hosts.
    private(set) var webLinks: [WebLink] = []
    /// The pages that were linked to, in order.
    private(set) var linkedPages: [PagePath] = []
    /// The terms of the glossary that were used, in order.
    private(set) var linkedTerms: [TermDefinition] = []
    private(set) var report = DiagnosticReport()
    /// Citations where the topic lists no works.
    private(set) var unlistedCitations = UnlistedCitations()
    /// Links to files that are not there.
    private(set) var unresolvedLinks: [BrokenLink] = []
    private var unresolvedDestinations: Set<Range<Int>> = []
    private var mentions = Mentions()
    /// The figures that the page shows, in order.
    private(set) var figures: [PageFigure] = []
    private var describedFigures: [[UInt8]: PageFigure] = [:]

    init(
        catalog: ContentCatalog, files: PublishedFiles, topic: TopicFiles, source: SourceText, file: ContentFile, page: PagePath, sources: TopicSources,
        words: InterfaceWords, images: ImageRegistry, definitions: TermDefinitions, reservedIDs: ReservedIDs,
        formulas: (any FormulaSetter)?
    ) {
        self.catalog = catalog
        self.files = files
        self.topic = topic
        self.source = source
        locator = ReferenceLocator(source)
        self.file = file
        self.page = page
        self.sources = sources
        self.words = words
        self.images = images
        self.definitions = definitions
        self.reservedIDs = reservedIDs
        self.formulas = formulas
    }

    func link(to destination: String, at place: ReferencePlace) -> LinkTarget {
        let reference = FileReference(destination)
        let fragment = reference.fragment.map { reservedIDs.linked($0) }
        switch reference.kind {
        case .web:
            webLinks.append(WebLink(url: destination, place: place, locator: locator))
            return .external(destination)
        case .other: return .external(destination)
        case .file(let path):
            guard let found = find(path, written: destination, at: place) else { return .refused }
            linkedPages.append(found.path)
            images.link(to: found.file)
            pendingLinks.append(InternalLink(
                target: found.path, fragment: fragment, place: place, written: destination,
                occurrence: mentions.count(destination, at: place)))
            return .site(found.path.reference(from: page, fragment: fragment))
        case .samePage:
            guard let fragment else { return .site("") }
            pendingLinks.append(InternalLink(
                target: page, fragment: fragment, place: place, written: destination,
                occurrence: mentions.count(destination, at: place)))
            return .site("#" + fragment)
        }
    }

    func image(at destination: String, at place: ReferencePlace, alt: String) -> ImageTarget {
        guard let (file, image) = image(at: destination, at: place) else { return .refused }
        let copies = images.copies(of: file, image, at: locator.find(destination, at: place).location, into: &report)
        imageCount += 1
        // The first image may be seen at once; those further down can wait until a reader comes near.
        return .file(
            url: image.path.reference(from: page), width: image.size?.width, height: image.size?.height,
            isLazy: imageCount > 1,
            copies: copies.map { ImageCopy(url: $0.media.path.reference(from: page), width: $0.size.width) })
    }

    /// The image that previews of the page show; `nil` after reporting that there is none.
    func preview(_ written: WrittenImage) -> PreviewImage? {
        let line = written.location.line ?? 1
        guard let (file, image) = image(at: written.file, at: ReferencePlace(line: line, lastLine: line, headingID: nil))
        else { return nil }
        PreviewImage.warn(of: file, at: written.location, into: &report)
        let copy = images.previewCopy(of: file, image, at: written.location, into: &report)
        let size = copy?.size ?? image.size
        return PreviewImage(path: copy?.media.path ?? image.path, width: size?.width, height: size?.height, alt: written.alt)
    }

    /// An image of the content directory; `nil` after reporting that there is none.
    private func image(at destination: String, at place: ReferencePlace) -> (file: ContentFile, image: ImageRegistry.Image)? {
        let reference = FileReference(destination)
        guard case .file(let path) = reference.kind else {
            report.add(
                .remoteImage, "the image '\(destination)' is not in the content directory",
                at: find(destination, at: place, isCounted: report.isFull(of: .remoteImage, in: source.path)).location,
                help: "put a copy into 'media/': pages load nothing from other hosts")
            return nil
        }
        guard let found = find(path, written: destination, at: place) else { return nil }
        guard catalog.isMedia(found.file) else {
            let isStatic = catalog.isStatic(found.file)
            report.add(
                .pageAsImage, isStatic ? "'\(destination)' is published unchanged, and pages cannot show it" : "'\(destination)' is a page, not an image", at: locator.find(destination, at: place).location,
                help: isStatic ? "move it to 'media/' to show it" : "remove the '!' to make it a link, or name a file of 'media/'")
            return nil
        }
        return images.image(found.file, at: locator.find(destination, at: place).location, into: &report).map { (found.file, $0) }
    }

    func citation(_ citation: Citation, at place: ReferencePlace) -> RenderedCitation? {
        var works: [CitationMark.Work] = []
        for item in citation.items {
            guard let work = sources.list[item.key] else {
                tellOfUnknown(item, isNarrative: citation.isNarrative, at: place)
                continue
            }
            let (number, id) = citations.cite(work.id, under: place.headingID)
            works.append(CitationMark.Work(
                number: number, id: id, prefix: item.prefix, locator: item.locator, label: "\(words.source) \(number)"))
        }
        return RenderedCitation(words: HTML(text: words(of: citation)).bytes, mark: works.isEmpty ? nil : CitationMark(works))
    }

    private func tellOfUnknown(_ item: CitationItem, isNarrative: Bool, at place: ReferencePlace) {
        let key = item.key
        if sources.explainsAbsence(of: key) { return }
        if let reference = CrossReference(key: key) {
            let isCounted = report.isFull(of: .unknownSource, in: source.path)
            return report.add(
                .unknownSource, "'@\(key)' is \(reference.kind) as Quarto and pandoc-crossref refer to it, and no source has that key",
                at: find("@" + key, at: place, isCounted: isCounted).location, help: "link to it: '[\(reference.text)](\(reference.example))'")
        }
        if sources.isEmpty { return unlistedCitations.add(at: find("@" + key, at: place, isCounted: false).location) }
        let isCounted = report.isFull(of: .unknownSource, in: source.path)
        if let url = item.unbracedURL {
            return report.add(
                .unknownSource, "a key that is a URL needs braces, or it ends at '\(key)'",
                at: find("@" + key, at: place, isCounted: isCounted).location, help: "write [@{\(url)}]")
        }
        let near = isCounted ? nil : sources.list.nearest(to: key)
        report.add(
            .unknownSource, "no source has the key '\(key)'", at: find("@" + key, at: place, isCounted: isCounted).location,
            help: near.map { "did you mean '\($0)'?" }
                ?? (isNarrative ? "add it to \(sources.fileName); the name of an account is written `@\(key)`, between backticks, or is the text of a link" : "add it to \(sources.fileName)"))
    }

    func words(of citation: Citation) -> String {
        guard citation.isNarrative, let key = citation.items.first?.key, let work = sources.list[key] else { return "" }
        return work.shortCreators(words)
    }

    var terms: TermIndex { definitions.index }

    func destination(ofTerm term: Int) -> String {
        let definition = definitions[term]
        linkedTerms.append(definition)
        return definition.reference(from: page)
    }

    /// Notes a figure that the page shows.
    func add(_ figure: PageFigure, of text: [UInt8]) {
        figures.append(figure)
        describedFigures[text] = figure
    }

    /// The figure that a block on the page describes.
    func figure(describedBy text: [UInt8]) -> PageFigure? { describedFigures[text] }

    func addFindings(_ findings: DiagnosticReport) { report.merge(findings) }

    /// The published file a link names; `nil` after noting that there is none.
    private func find(_ path: String, written: String, at place: ReferencePlace) -> (file: ContentFile, path: PagePath)? {
        guard let whole = FileReference.path(path, from: file.directory) else {
            report.add(
                .brokenLink, "'\(written)' leads out of the content directory", at: locator.find(written, at: place).location,
                help: "link to a file of the content directory, or to a URL")
            return nil
        }
        if let found = files[whole] { return found }
        let isCounted = unresolvedLinks.count >= DiagnosticReport.capacityPerRuleAndFile
        let destination = find(written, at: place, isCounted: isCounted)
        // Links that share a definition share its mistake.
        if let range = destination.range, !unresolvedDestinations.insert(range).inserted { return nil }
        unresolvedLinks.append(BrokenLink(
            written: written, path: path, whole: whole, location: destination.location, range: destination.range, file: file,
            topic: catalog.listedTopic(of: whole) ?? topic))
        return nil
    }

    /// The place of a text; the file as a whole where the finding will only be counted, and so its place is of no use.
    private func find(_ text: String, at place: ReferencePlace, isCounted: Bool) -> (location: SourceLocation, range: Range<Int>?) {
        isCounted ? (source.location, nil) : locator.find(text, at: place, occurrence: mentions.count(text, at: place))
    }
}

/// How often each destination has been met on a line, so that the second of two is not mistaken for the first.
private struct Mentions {
    private var line = 0
    private var counts: [String: Int] = [:]

    /// How often the destination was met on the line before.
    mutating func count(_ text: String, at place: ReferencePlace) -> Int {
        if place.line != line {
            line = place.line
            counts.removeAll(keepingCapacity: true)
        }
        let occurrence = counts[text, default: 0]
        counts[text] = occurrence + 1
        return occurrence
    }
}
