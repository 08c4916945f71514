internal import Content
internal import Diagnostics
internal import Markdown

/// Links that name a page of the site by the URL it is published at.
struct OwnURLs: PageCheck {
    static let ownURL = Rule(
        "own-url", .warning,
        summary: "A link to a page of this site by its published URL, which breaks when the site moves.",
        example: Rule.section("See [the questions](https://example.org/site/faq/).\n"),
        corrected: Rule.section("See [the questions](../faq.md).\n"),
        fix: "Link to the file: its URL is filled in and checked, and works under any base-url.")

    static let rules = [ownURL]
    static let kinds: NodeKinds = [.link]

    private let base: String
    private var urls: PublishedURLs

    init?(_ page: PageContext) {
        guard let base = page.scope.settings.baseURL?.text else { return nil }
        self.base = base
        urls = PublishedURLs(page.scope.catalog)
    }

    mutating func leave(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        let destination = node.destination
        guard destination.hasPrefix(base) || destination + "/" == base else { return }
        let parts = destination.dropFirst(base.count).split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let file = urls.file(at: parts.first ?? "") else { return }
        let fragment = parts.count == 2 ? "#" + parts[1] : ""
        let link = walk.page.page.head.file.link(to: file) + fragment
        var fixes: [SourceEdit] = []
        if let range = walk.link?.destination {
            let edit = findings.edit(range, to: link.utf8)
            if edit.original.elementsEqual(destination.utf8) { fixes = [edit] }
        }
        findings.add(
            Self.ownURL, "'\(destination)' is a page of this site", at: walk.link?.destination ?? walk.link?.range, line: walk.line,
            help: "link to its file: '\(link)'", fixes: fixes)
    }
}
