package import Diagnostics
internal import Synchronization

/// Looks over the finished files of a site, one at a time and on any thread, whatever theme made them.
///
/// Of a page that was looked at stay its findings, and hashes of its places and of what it links to; so a site of any size
/// is checked in little memory.
package final class SiteInspection: Sendable {
    private let base: SiteBase
    private let origin: @Sendable (String) -> PageOrigin?
    private let state = Mutex(State())

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
        self.origin = origin
    }

    private struct State {
        var files: Set<Int> = []
        var pages: Set<Int> = []
        var places: Set<Int> = []
        var goals: [Int: LinkGoal] = [:]
        var findings = FoldedFindings()
    }

    /// A place that pages link to, and the first of them, by path.
    private struct LinkGoal {
        let link: FoundLink
        var page: String
        var location: SourceLocation
        var pageCount: Int
    }

    /// Takes a file of the site.
    /// - Parameters:
    ///   - bytes: what it holds.
    ///   - path: its path below the site's root.
    package func take(_ bytes: [UInt8], at path: String) {
        let file = Self.hash(path)
        guard path.hasSuffix(".html"), Self.isAvailable, let origin = origin(path) else {
            state.withLock { _ = $0.files.insert(file) }
            return
        }
        let source = SourceText(path: path, bytes: bytes)
        let walk = Self.walk(bytes, of: path, base: base)
        let (links, brokenHere) = Self.sort(walk.links, of: path)
        var findings = FoldedFindings()
        for finding in walk.findings.all { findings.add(finding, on: source, origin) }
        for finding in brokenHere { findings.add(finding, on: source, origin) }
        let places = walk.links.places.map { Self.hash(path, $0) }
        state.withLock { state in
            state.files.insert(file)
            state.pages.insert(file)
            state.places.formUnion(places)
            state.findings.merge(findings)
            for (key, link) in links { Self.note(link, key, on: source, in: &state.goals) }
        }
    }

    /// Everything that was found, once all files were taken.
    package func report() -> DiagnosticReport {
        state.withLock { state in
            var findings = state.findings
            for goal in state.goals.values {
                guard let finding = Self.finding(for: goal, state) else { continue }
                findings.add(finding, at: goal.location, on: goal.page, pages: goal.pageCount, origin(goal.page))
            }
            return findings.report
        }
    }

    private static func walk(_ bytes: [UInt8], of path: String, base: SiteBase) -> PageWalk {
        var walk = PageWalk(page: path, base: base)
        #if PageChecks
        HTMLParse.walk(bytes, showing: &walk)
        #endif
        walk.finish()
        return walk
    }

    // MARK: Links

    /// The links that lead to other pages, one for each goal, and those that lead nowhere on their own page.
    private static func sort(_ collector: LinkCollector, of page: String) -> (links: [Int: FoundLink], broken: [PageFinding]) {
        var links: [Int: FoundLink] = [:]
        var broken: [PageFinding] = []
        for link in collector.links {
            guard isPage(page, at: link.path) else {
                let key = hash(link.path, link.fragment.map(PlaceName.init))
                if links[key] == nil { links[key] = link }
                continue
            }
            guard let fragment = link.fragment, !collector.places.contains(PlaceName(fragment)) else { continue }
            broken.append(finding(.pageBrokenFragment, "the page has no place '#\(fragment)'", for: link))
        }
        return (links, broken)
    }

    private static func note(_ link: FoundLink, _ key: Int, on source: SourceText, in goals: inout [Int: LinkGoal]) {
        if let known = goals[key] {
            goals[key]?.pageCount += 1
            guard source.path.utf8.lexicographicallyPrecedes(known.page.utf8) else { return }
        }
        goals[key] = LinkGoal(
            link: link, page: source.path, location: source.place(of: link.range), pageCount: goals[key]?.pageCount ?? 1)
    }

    private static func finding(for goal: LinkGoal, _ state: borrowing State) -> PageFinding? {
        let link = goal.link
        guard let file = files(at: link.path).first(where: { state.files.contains(hash($0)) }) else {
            return finding(.pageBrokenLink, "'\(link.written)' leads to no page or file of the site", for: link)
        }
        guard let fragment = link.fragment, state.pages.contains(hash(file)), !state.places.contains(hash(file, PlaceName(fragment))) else { return nil }
        return finding(.pageBrokenFragment, "'\(link.written)' leads to a place that '\(file)' does not have", for: link)
    }

    private static func finding(_ rule: Rule, _ message: String, for link: FoundLink) -> PageFinding {
        let text = link.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let clues = link.isContent ? ["](\(link.written)", text].filter { $0.utf8.count > 3 } : []
        return PageFinding(rule: rule, message: message, help: nil, range: link.range, clues: clues)
    }

    /// The files that a host may answer a path with, the likeliest first.
    private static func files(at path: String) -> [String] {
        path.isEmpty || path.hasSuffix("/") ? [path + "index.html"] : [path, path + "/index.html", path + ".html"]
    }

    /// Whether a path leads to a page itself.
    private static func isPage(_ page: String, at path: String) -> Bool {
        guard path.isEmpty || path.utf8.last == UInt8(ascii: "/") else { return path == page }
        return page.utf8.count == path.utf8.count + 10 && page.hasSuffix("index.html") && page.hasPrefix(path)
    }

    /// By bytes, as hosts and browsers go by them.
    private static func hash(_ path: String, _ place: PlaceName? = nil) -> Int {
        var hasher = Hasher()
        var path = path
        path.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(place)
        return hasher.finalize()
    }
}

extension Rule {
    /// A link of a page that leads nowhere.
    package static let pageBrokenLink = Rule(
        "page-broken-link", .error,
        summary: "A link of a finished page that leads to no file of the site.",
        example: "-- public/index.html --\n<!doctype html>\n<html lang=\"en\"><title>A</title><main><h1>A</h1><a href=\"b/\">B</a></main></html>\n",
        fix: "Correct the link in the template or in the content.")

    /// A link to a place that its page does not have.
    package static let pageBrokenFragment = Rule(
        "page-broken-fragment", .error,
        summary: "A link of a finished page to a place that the page led to does not have.",
        example: "-- public/index.html --\n<!doctype html>\n<html lang=\"en\"><title>A</title><main><h1>A</h1><a href=\"#b\">B</a></main></html>\n",
        fix: "Correct the part after `#`, or give the element meant that id.")
}
