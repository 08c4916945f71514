package import Diagnostics
internal import Bytes
internal import Publication
internal import Synchronization

/// Looks over the finished files of a site, one at a time and on any thread, whatever theme made them.
///
/// Of a page that was looked at stay its findings, and hashes of its places and of what it links to; so a site of any size
/// is checked in little memory.
package final class SiteInspection: Sendable {
    private let base: SiteBase
    private let known: SoundPages?
    private let origins: Mutex<Origins>
    /// What stays of the files, by the parts of the site that they were taken for.
    private let parts = Mutex<[String: InspectedPart]>([:])

    /// Whether this program was built with the parser that page checks need: with the package's trait `PageChecks`.
    package static var isAvailable: Bool {
        #if PageChecks
        true
        #else
        false
        #endif
    }

    /// - Parameters:
    ///   - base: where the site is published.
    ///   - known: the pages that need not be parsed, as long as their bytes are the same; `nil` where none is to be kept either.
    ///   - origin: what the page in a file of the site is made of; `nil` for files that are published as they are.
    package init(base: SiteBase, known: SoundPages? = nil, origin: @escaping @Sendable (String) -> PageOrigin?) {
        self.base = base
        self.known = known
        origins = Mutex(Origins(origin: origin))
    }

    /// Forgets all but some parts of the site: the others are made again.
    /// - Parameter origin: stands in for the one that was given before.
    package func keep(_ kept: Set<String>, origin: @escaping @Sendable (String) -> PageOrigin?) {
        origins.withLock { $0 = Origins(origin: origin) }
        parts.withLock { parts in parts = parts.filter { kept.contains($0.key) } }
    }

    private func origin(of path: String) -> PageOrigin? { origins.withLock { $0 }.origin(path) }

    /// What pages are made of. A closure by itself is wrapped anew whenever a lock lends it as a value of any type, so that the
    /// ten thousandth call would go through ten thousand wrappers; in a structure it stays as it is.
    private struct Origins: Sendable {
        let origin: @Sendable (String) -> PageOrigin?
    }

    /// Takes a file of the site.
    /// - Parameters:
    ///   - bytes: what it holds; only of pages it is asked for.
    ///   - path: its path below the site's root.
    ///   - part: the part of the site that it belongs to, by which it may be forgotten.
    ///   - followsMistakes: whether the content that it is made of has mistakes, from which others on the page may follow.
    package func take(_ bytes: @autoclosure () -> [UInt8], at path: String, in part: String = "", followsMistakes: Bool = false) {
        let file = AnchorHash(path.utf8)
        let paths = HostAnswers.paths(of: path)
        guard path.hasSuffix(".html"), Self.isAvailable, let origin = origin(of: path) else {
            return parts.withLock { $0[part, default: InspectedPart()].add(file, at: paths) }
        }
        let source = SourceText(path: path, bytes: bytes())
        let hash = known.map { _ in ContentHash(source.bytes) }
        let page: InspectedPart.Inspected
        if let hash, let record = known?.page(at: file, holding: hash) {
            page = InspectedPart.Inspected(path: path, record: PageRecords(record), followsMistakes: followsMistakes, isParsed: false)
        } else {
            page = inspect(source, as: file, holding: hash, followsMistakes: followsMistakes, origin)
        }
        parts.withLock { $0[part, default: InspectedPart()].add(page, file, at: paths) }
    }

    private func inspect(
        _ source: SourceText, as file: AnchorHash, holding hash: ContentHash?, followsMistakes: Bool, _ origin: PageOrigin
    ) -> InspectedPart.Inspected {
        let walk = HTMLWalk(of: source, base: base)
        let places = walk.places
        var findings = FindingAggregator()
        var asideCount = 0
        func add(_ finding: HTMLFinding) {
            if followsMistakes, finding.rule.mayFollowContent { asideCount += 1 } else { findings.add(finding, on: source, origin) }
        }
        for finding in walk.findings.all { add(finding) }
        findings.omit(walk.findings.omitted)
        for link in walk.links.own where link.fragment.map({ !places.contains($0) }) ?? false {
            let text = walk.links.text(of: link)
            add(HTMLFinding(.pageBrokenFragment, "the page has no anchor '#\(text.fragment ?? "")'", for: text))
        }
        // A page with mistakes is looked at again each time: what is told of them depends on more than its bytes.
        let isSound = findings.isEmpty && asideCount == 0
        let record = PageRecords(path: file, bytes: isSound ? hash : nil, places: places, links: walk.links.others)
        return InspectedPart.Inspected(
            path: source.path, record: record, followsMistakes: followsMistakes, findings: findings, asideCount: asideCount)
    }

    /// What was found on all pages.
    package struct Result {
        package let report: DiagnosticReport
        /// How much more was found that may follow from mistakes in the content, and so is looked at again without them.
        package let asideCount: Int
    }

    /// The links that lead nowhere, once all files were taken. The pages that it names are to be shown to it before the result is.
    /// - Parameter awaited: the files that are to be made and could not be, as their content has mistakes.
    package func brokenLinks(awaiting awaited: [String] = []) -> BrokenLinks {
        let whole = parts.withLock { parts in
            if parts.count == 1, let only = parts.values.first { return only }
            return parts.values.reduce(into: InspectedPart()) { $0.merge($1) }
        }
        return BrokenLinks(of: whole, awaiting: Set(awaited.flatMap(HostAnswers.paths).map(\.hash)), base: base)
    }

    /// Everything that was found.
    package func result(with links: BrokenLinks) -> Result {
        parts.withLock { parts in
            var findings = FindingAggregator()
            for part in parts.values { findings.merge(part.findings) }
            for (page, all) in links.all {
                let origin = origin(of: page)
                for found in all { findings.add(found.finding, at: found.location, on: page, pages: found.pageCount, origin) }
            }
            return Result(report: findings.report, asideCount: parts.values.reduce(links.asideCount) { $0 + $1.asideCount })
        }
    }

    /// How many pages were parsed; the others were known to be sound.
    package var parsedCount: Int { parts.withLock { $0.values.reduce(0) { $0 + $1.parsedCount } } }

    /// The file that keeps the pages which are sound, for the next look; `nil` where it is to stay as it is.
    package var soundPages: [UInt8]? {
        guard let known else { return nil }
        return known.file(keeping: parts.withLock { $0.values.reduce(into: PageRecords()) { $0.append($1.pages) } })
    }
}

extension Rule {
    /// Whether mistakes in the content may be what breaks it: what a page names or leads to may not have been made.
    fileprivate var mayFollowContent: Bool {
        [.pageTitle, .pageLanguage, .pageHeadings, .pageUnnamedLink, .pageBrokenReference, .pageBrokenLink, .pageBrokenFragment].contains(self)
    }

    /// A link of a page that leads nowhere.
    package static let pageBrokenLink = Rule(
        "page-broken-link", .error,
        summary: "A link of a finished page that leads to no file of the site.",
        example: "-- public/index.html --\n<!doctype html>\n<html lang=\"en\"><title>A</title><main><h1>A</h1><a href=\"b/\">B</a></main></html>\n",
        fix: "Correct the link in the template or in the content.")

    /// A link to a place that its page does not have.
    package static let pageBrokenFragment = Rule(
        "page-broken-fragment", .error,
        summary: "A link of a finished page to an anchor that its destination does not have.",
        example: "-- public/index.html --\n<!doctype html>\n<html lang=\"en\"><title>A</title><main><h1>A</h1><a href=\"#b\">B</a></main></html>\n",
        fix: "Correct the part after `#`, or give that id to the element that is meant.")
}
