package import Diagnostics

extension Rule {
    /// A link to what is no longer there.
    package static let externalLinkGone = Rule(
        "external-link-gone", .warning,
        summary: "A link to another host that leads nowhere any more; asked for by `check --external`.",
        example: "-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\nSee [it](https://example.org/gone).\n",
        fix: """
            Link to a copy in a web archive; for a source, write its URL as `archive` and `gone: true`. `check --external --fix` \
            writes `gone: true` itself where there is an `archive` and the source's own host says that nothing is there.
            """)

    /// A link to what has moved.
    package static let externalLinkMoved = Rule(
        "external-link-moved", .note,
        summary: "A link to another host that redirects permanently, or to a front page; asked for by `check --external`.",
        example: "-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\nSee [it](https://example.org/moved).\n",
        fix: "Write the new URL; for a link that leads to a front page, find the page's new URL, or a copy in a web archive.")

    /// A link that could not be asked.
    package static let externalLinkUnclear = Rule(
        "external-link-unclear", .note,
        summary: "A link to another host that could not be checked now; asked for by `check --external`.",
        example: "-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\nSee [it](https://example.org/slow).\n",
        fix: "Open it in a browser: the host may just be slow, or refuse programs.")
}

/// A place of the content that leads to another host.
package struct ExternalLink: Sendable {
    package let url: String
    package let location: SourceLocation
    /// What it is for a source's own URL, or for the copy of one.
    package let role: Role

    package enum Role: Sendable, Hashable {
        case link
        /// A source, and whether it names a copy.
        case source(hasArchive: Bool)
        /// The copy that stands in for a source.
        case archive
    }

    package init(url: String, location: SourceLocation, role: Role = .link) {
        self.url = url
        self.location = location
        self.role = role
    }
}

extension DiagnosticReport {
    /// Adds what was learnt of a link.
    /// - Parameter fixing: the changes that send readers to the copy, where there is one and the answer is clear.
    package mutating func add(_ answer: LinkAnswer, of link: ExternalLink, mending: () -> [SourceEdit] = { [] }) {
        switch answer {
        case .present: break
        case .moved(let url) where HostURL.leadsToFrontPage(from: link.url, to: url):
            add(
                .externalLinkMoved, "'\(link.url)' leads to a front page now; it may be gone", at: link.location,
                help: "look for it there, or link to a copy in a web archive")
        case .moved(let url):
            add(.externalLinkMoved, "'\(link.url)' has moved permanently", at: link.location, help: "write '\(url)'")
        case .gone(let absence):
            let help =
                switch link.role {
                case .link: "link to a copy in a web archive"
                case .source(hasArchive: true): "write 'gone: true' for this source, and readers are sent to its copy in 'archive'"
                case .source(hasArchive: false): "write 'archive: ' with the URL of a copy in a web archive, and 'gone: true'"
                case .archive: "find another copy of the work"
                }
            let isClear = absence == .said && link.role == .source(hasArchive: true)
            add(
                .externalLinkGone, "'\(link.url)' is gone: \(absence.reason)", at: link.location, help: help,
                fixes: isClear ? mending() : [])
        case .unclear(let doubt):
            add(.externalLinkUnclear, "'\(link.url)' could not be checked: \(doubt.reason)", at: link.location)
        }
    }
}

extension Rule {
    /// What asking other hosts finds.
    package static let ofExternalLinks: [Rule] = [
        .externalLinkGone, .externalLinkMoved, .externalLinkUnclear,
    ]
}
