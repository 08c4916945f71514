internal import Bibliography
internal import Content
public import Hypertext
internal import Localization
internal import Markdown

/// A whole explainer on one page, to be printed or read without a network.
public struct PrintEdition: Sendable {
    /// The topic's pages in the order they are printed.
    public let parts: [Part]
    /// Where the edition stands.
    private let path: PagePath
    /// The anchors of the parts, by the pages they are otherwise.
    private let anchors: [PagePath: String]
    /// The numbers of the works through all parts, by their keys, in the order in which they are first cited.
    private let numbers: [String: Int]

    /// A page of the topic as a part of the edition.
    public struct Part: Sendable {
        /// The anchor of the part; all ids in it start with it and a dot.
        public let id: String
        /// The page, as it stands by itself.
        public let page: Page
    }

    /// - Parameters:
    ///   - pages: the topic's pages in the order they are printed.
    ///   - path: where the edition stands.
    init(_ pages: [Page], at path: PagePath) {
        var ids = HeadingIDs(pages.first?.site.reservedIDs ?? .ofTexts)
        parts = pages.map { Part(id: ids.id(named: Self.name(of: $0)), page: $0) }
        self.path = path
        anchors = Dictionary(parts.map { ($0.page.path, $0.id) }, uniquingKeysWith: { first, _ in first })
        numbers = pages.flatMap(\.citations.references).reduce(into: [:]) { numbers, reference in
            if numbers[reference.source.id] == nil { numbers[reference.source.id] = numbers.count + 1 }
        }
    }

    /// The works of a list in the order of their numbers; what no part cites comes last.
    public func ordered(_ list: SourcesList) -> [SourceEntry] {
        list.entries.enumerated().sorted { one, other in
            (numbers[one.element.source.id] ?? .max, one.offset) < (numbers[other.element.source.id] ?? .max, other.offset)
        }.map(\.element)
    }

    /// What a page's path ends with. It holds no dot, so that ids of different parts differ.
    private static func name(of page: Page) -> String {
        guard page.path != page.topic?.path, let directory = page.path.text.split(separator: "/").last else { return "overview" }
        return String(directory)
    }

    /// HTML of a part's own page as it stands in the edition: its ids are its own, its links lead within the edition
    /// where they can, its works have the numbers of the one list, and its headings stand one level below the part's.
    public func html(_ html: HTML, of part: Part) -> HTML {
        let (notes, table) = (part.page.words.footnotes, part.page.words.table)
        return numbered(html, of: part.page).rebased(
            // Nothing leads back to a mark: the works are listed once, at the end.
            id: { CitationAnchor.isOne($0) ? nil : "\(part.id).\($0)" },
            url: { reference in
                guard let target = part.page.path.target(of: reference) else { return reference }
                guard let anchor = anchors[target.path] else {
                    return target.path.reference(from: path, fragment: target.fragment)
                }
                return "#" + (target.fragment.map { "\(anchor).\($0)" } ?? anchor)
            },
            // Every part may have notes, and a first table: landmarks of a page differ by name.
            label: { $0 == notes || $0.hasPrefix(table + " ") ? "\(part.page.title): \($0)" : $0 },
            headingsBy: 1)
    }

    /// A part's HTML with marks that lead to the list of all works.
    private func numbered(_ html: HTML, of page: Page) -> HTML {
        guard let list = page.topic?.link(.sources), !page.citations.references.isEmpty else { return html }
        let references = Dictionary(page.citations.references.map { ("#" + $0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return html.renumbered { path in
            guard let reference = references[path], let number = numbers[reference.source.id] else { return nil }
            return (reference.number, number, page.reference(to: list.path, fragment: reference.source.sourcesAnchor))
        }
    }
}
