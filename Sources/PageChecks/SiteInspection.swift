package import Diagnostics
internal import Bytes
internal import Synchronization

/// Looks over the finished files of a site, one at a time and on any thread, whatever theme made them.
///
/// Of a page that was looked at stay its findings, and hashes of its places and of what it links to; so a site of any size
/// is checked in little memory.
package final class SiteInspection: Sendable {
    private let base: SiteBase
    private let origins: Mutex<Origins>
    /// What stays of the files, by the parts of the site that they were taken for.
    private let parts = Mutex<[String: State]>([:])

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
    ///   - origin: what the page in a file of the site is made of; `nil` for files that are published as they are.
    package init(base: SiteBase, origin: @escaping @Sendable (String) -> PageOrigin?) {
        self.base = base
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

    private struct State {
        /// The paths of all files.
        var files: Set<AnchorHash> = []
        /// The places on each page, sorted.
        var pages: [AnchorHash: [AnchorHash]] = [:]
        var destinations: [AnchorHash: LinkDestination] = [:]
        /// The pages made from content with mistakes.
        var followers: Set<AnchorHash> = []
        var findings = FindingAggregator()
        var asideCount = 0

        mutating func merge(_ other: State) {
            files.formUnion(other.files)
            pages.merge(other.pages) { first, _ in first }
            followers.formUnion(other.followers)
            findings.merge(other.findings)
            asideCount += other.asideCount
            for (key, destination) in other.destinations {
                guard let first = destination.first else { continue }
                destinations[key, default: LinkDestination()].add(first, pageCount: destination.pageCount)
            }
        }
    }

    /// A place that pages link to, and the first of them, by path.
    private struct LinkDestination {
        typealias Link = (page: String, follows: Bool, location: SourceLocation, link: LinkText)

        private(set) var pageCount = 0
        private(set) var first: Link?

        /// Adds a link to it.
        /// - Parameter pageCount: how many pages have it, of which this is the first.
        mutating func add(_ link: @autoclosure () -> Link, on page: String, follows: Bool) {
            pageCount += 1
            if isFirst(page, follows) { first = link() }
        }

        mutating func add(_ link: Link, pageCount count: Int) {
            pageCount += count
            if isFirst(link.page, link.follows) { first = link }
        }

        /// Whether a page comes before the first so far. One without mistakes in its content tells more than one with.
        private func isFirst(_ page: String, _ follows: Bool) -> Bool {
            guard let first else { return true }
            return follows != first.follows ? !follows : page.utf8.lexicographicallyPrecedes(first.page.utf8)
        }
    }

    /// Takes a file of the site.
    /// - Parameters:
    ///   - bytes: what it holds; only of pages it is asked for.
    ///   - path: its path below the site's root.
    ///   - part: the part of the site that it belongs to, by which it may be forgotten.
    ///   - followsMistakes: whether the content that it is made of has mistakes, from which others on the page may follow.
    package func take(_ bytes: @autoclosure () -> [UInt8], at path: String, in part: String = "", followsMistakes: Bool = false) {
        let file = AnchorHash(path.utf8)
        guard path.hasSuffix(".html"), Self.isAvailable, let origin = origin(of: path) else {
            parts.withLock { _ = $0[part, default: State()].files.insert(file) }
            return
        }
        let source = SourceText(path: path, bytes: bytes())
        let walk = Self.walk(source, base: base)
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
            let broken = Self.finding(.pageBrokenFragment, "the page has no anchor '#\(text.fragment ?? "")'", for: text)
            add(broken)
        }
        let sorted = places.sorted()
        parts.withLock { parts in
            Self.note(walk.links, on: source, as: file, followsMistakes, in: &parts[part, default: State()]) { state in
                state.pages[file] = sorted
                state.asideCount += asideCount
                state.findings.merge(findings)
            }
        }
    }

    /// Adds a page to those of its part.
    private static func note(
        _ links: LinkCollector, on page: SourceText, as file: AnchorHash, _ follows: Bool, in state: inout State, _ add: (inout State) -> Void
    ) {
        state.files.insert(file)
        if follows { state.followers.insert(file) }
        add(&state)
        for link in links.others {
            state.destinations[link.destination, default: LinkDestination()].add(
                (page.path, follows, page.place(of: link.range), links.text(of: link)), on: page.path, follows: follows)
        }
    }

    /// What was found on all pages.
    package struct Result {
        package let report: DiagnosticReport
        /// How much more was found that may follow from mistakes in the content, and so is looked at again without them.
        package let asideCount: Int
    }

    /// Everything that was found, once all files were taken.
    /// - Parameter isAwaited: whether a page is to be made that could not be, as its content has mistakes; asked by its path.
    package func result(isAwaited: (String) -> Bool = { _ in false }) -> Result {
        parts.withLock { parts in
            var state = State()
            if parts.count == 1, let only = parts.values.first { state = only } else { for part in parts.values { state.merge(part) } }
            var (findings, asideCount) = (state.findings, state.asideCount)
            for destination in state.destinations.values {
                guard let (page, follows, location, link) = destination.first, let finding = Self.finding(for: link, state) else { continue }
                let files = Self.files(at: link.path)
                if follows || files.contains(where: { isAwaited($0) || state.followers.contains(AnchorHash($0.utf8)) }) {
                    asideCount += 1
                } else {
                    findings.add(finding, at: location, on: page, pages: destination.pageCount, origin(of: page))
                }
            }
            return Result(report: findings.report, asideCount: asideCount)
        }
    }

    private static func walk(_ page: SourceText, base: SiteBase) -> HTMLWalk {
        var walk = HTMLWalk(page: page.path, base: base)
        #if PageChecks
        HTMLParse.walk(page.bytes, showing: &walk)
        #endif
        walk.finish()
        return walk
    }

    // MARK: Links

    private static func finding(for link: LinkText, _ state: borrowing State) -> HTMLFinding? {
        guard let file = files(at: link.path).first(where: { state.files.contains(AnchorHash($0.utf8)) }) else {
            return finding(.pageBrokenLink, "'\(link.written)' leads to no page or file of the site", for: link)
        }
        guard let fragment = link.fragment, let places = state.pages[AnchorHash(file.utf8)], !places.hasSorted(AnchorHash(fragment.utf8)) else {
            return nil
        }
        return finding(.pageBrokenFragment, "'\(link.written)' leads to an anchor that '\(file)' does not have", for: link)
    }

    private static func finding(_ rule: Rule, _ message: String, for link: LinkText) -> HTMLFinding {
        let text = link.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let clues = link.isContent ? ["](\(link.written)", text].filter { $0.utf8.count > 3 } : []
        return HTMLFinding(rule: rule, message: message, help: nil, range: link.range, clues: clues)
    }

    /// The files that a host may answer a path with, the likeliest first.
    private static func files(at path: String) -> [String] {
        path.isEmpty || path.hasSuffix("/") ? [path + "index.html"] : [path, path + "/index.html", path + ".html"]
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
