/// The kinds of pages, by the names that their paths, their files and their data have.
public enum PageKind: String, Sendable, Hashable, CaseIterable {
    /// The front page of a library.
    case library
    /// The front page of a topic.
    case overview
    /// One of a topic's thematic sections.
    case section
    /// One of the pages that are looked things up in; see ``backMatter``.
    case characteristics, faq, glossary, sources, changes
    /// A page that belongs to no topic's plan, such as an imprint.
    case page
    /// The whole topic on one page, or on two sheets of paper.
    case print, handout
    /// What hosts show for a URL that leads nowhere.
    case notFound = "not-found"
    /// What stands at a page's former URL.
    case moved

    /// The kinds of which a topic has at most one page each, after its sections, in reading order. Each is made of a file of its own
    /// name, in a directory of its own name.
    public static let backMatter: [PageKind] = [.characteristics, .faq, .glossary, .sources, .changes]
}

extension PageKind {
    /// The names that the file of such a page can have.
    var fileNames: [String] {
        self == .sources ? ["sources.yaml", "sources.yml", "sources.json"] : ["\(rawValue).md"]
    }

    /// The kind of page that is made of a file of a topic; `nil` where the name is none of these.
    init?(fileName: String) {
        guard let kind = Self.backMatter.first(where: { $0.fileNames.contains(fileName) }) else { return nil }
        self = kind
    }

    /// The kinds that every topic may have a page of, beside its sections, at a path of the kind's name.
    static let ofEveryTopic = backMatter + [.print, .handout]
}
