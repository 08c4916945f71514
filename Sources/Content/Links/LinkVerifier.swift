package import Diagnostics

/// Looks up the destinations of links when every page that can be linked to is known.
package struct LinkVerifier: Sendable {
    /// The anchors of each published page and file.
    private var anchors: [PagePath: PageAnchors] = [:]
    /// Those of the pages that were asked about.
    private var known: [PagePath: Set<String>] = [:]

    /// On a page of more anchors than these no likeness is looked for: each of many broken links would be compared with each.
    private static let suggestionLimit = 1_000

    package init() {}

    /// Notes the pages of a topic or of the library.
    package mutating func add(_ pages: [PagePath: PageAnchors]) {
        anchors.merge(pages) { first, _ in first }
    }

    /// The same, of pages that will be asked about.
    mutating func add(_ pages: [PagePath: Set<String>]) {
        known.merge(pages) { first, _ in first }
    }

    /// Whether a page or file is published and has a place.
    mutating func holds(_ target: PagePath, fragment: String?) -> Bool {
        guard let known = anchors(of: target) else { return false }
        return fragment.map { $0.isEmpty || Self.hasExactly($0, in: known) } ?? true
    }

    private mutating func anchors(of page: PagePath) -> Set<String>? {
        if let set = known[page] { return set }
        guard let set = anchors[page]?.set else { return nil }
        known[page] = set
        return set
    }

    /// Whether a page has an anchor, to the byte: Swift holds composed and decomposed characters for equal, browsers do not.
    private static func hasExactly(_ fragment: String, in known: Set<String>) -> Bool {
        known.firstIndex(of: fragment).map { known[$0].utf8.elementsEqual(fragment.utf8) } ?? false
    }

    /// Forgets pages, before those of a topic that was read again are noted.
    package mutating func remove(_ pages: some Sequence<PagePath>) {
        for page in pages { (anchors[page], known[page]) = (nil, nil) }
    }

    /// Reports every link that leads to an unpublished page or to an anchor its page does not have.
    /// - Parameters:
    ///   - links: the links, in any order.
    ///   - report: takes the mistakes.
    package mutating func verify(_ links: [CrossTopicLink], into report: inout DiagnosticReport) {
        for link in links {
            guard let known = anchors(of: link.target) else {
                report.add(
                    .draftLink, "'\(link.written)' leads to a page that is not published", at: link.location,
                    help: "publish the page, or build with --drafts")
                continue
            }
            guard let fragment = link.fragment, !fragment.isEmpty, !Self.hasExactly(fragment, in: known) else { continue }
            if let index = known.firstIndex(of: fragment) {
                report.add(
                    .brokenAnchor, "'#\(fragment)' looks like an anchor of the page, but is spelt with other characters", at: link.location,
                    help: "copy it from the heading: one of the two has accents as separate characters",
                    fixes: edit(of: link, to: known[index]).map { [$0] } ?? [])
                continue
            }
            let isCounted = report.isFull(of: .brokenAnchor, in: link.location.file)
            let candidates = isCounted || known.count > Self.suggestionLimit ? [] : known.sorted()
            // A heading's id is another where the page itself has that one.
            let renamed = known.contains("section-" + fragment) ? "section-" + fragment : nil
            let near = renamed ?? Suggestion.nearest(to: fragment, among: candidates)
            report.add(
                .brokenAnchor, "the page has no anchor '#\(fragment)'", at: link.location,
                help: near.map { "did you mean '#\($0)'?" } ?? "link to one of its headings",
                fixes: (renamed ?? Suggestion.onlyNearest(to: fragment, among: candidates)).flatMap { edit(of: link, to: $0) }.map { [$0] } ?? [])
        }
    }

    /// The anchor in the place of the one written, where that stands in the file as it reads.
    private func edit(of link: CrossTopicLink, to anchor: String) -> SourceEdit? {
        guard let range = link.range, let sign = link.written.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
        let old = link.written.utf8[link.written.utf8.index(after: sign)...]
        return SourceEdit(
            file: link.location.file, range: range.upperBound - old.count..<range.upperBound, original: Array(old),
            replacement: Array(FileReference.percentEncoded(anchor).utf8))
    }
}
