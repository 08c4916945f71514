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
        let places = list.entries.indices.map { (number: numbers[list.entries[$0].source.id] ?? .max, index: $0) }
        return places.sorted { $0 < $1 }.map { list.entries[$0.index] }
    }

    /// What a page's path ends with. It holds no dot, so that ids of different parts differ.
    private static func name(of page: Page) -> String {
        guard page.path != page.topic?.path, let directory = page.path.text.split(separator: "/").last else { return "overview" }
        return String(directory)
    }

    /// HTML of a part's own page as it stands in the edition: its ids are its own, its links lead within the edition
    /// where they can, its works have the numbers of the one list, and its headings stand one level below the part's.
    public func html(_ html: HTML, of part: Part) -> HTML {
        let (notes, table) = (part.page.words.footnotes, part.page.words.table + " ")
        let start = part.id + "."
        return numbered(html, of: part.page).rebased(
            // Nothing leads back to a mark: the works are listed once, at the end.
            id: { CitationAnchor.isOne($0) ? nil : start + $0 },
            url: { reference in
                // Most lead to another place in the same part.
                if reference.utf8.first == UInt8(ascii: "#") { return "#" + start + String(Substring(reference.utf8.dropFirst())) }
                guard let target = part.page.path.target(of: reference) else { return reference }
                guard let anchor = anchors[target.path] else {
                    return target.path.reference(from: path, fragment: target.fragment)
                }
                return "#" + (target.fragment.map { "\(anchor).\($0)" } ?? anchor)
            },
            // Every part may have notes, and a first table: landmarks of a page differ by name.
            label: { $0 == notes || $0.hasPrefix(table) ? "\(part.page.title): \($0)" : $0 },
            headingsBy: 1)
    }

    /// A part's HTML with marks that lead to the list of all works.
    private func numbered(_ html: HTML, of page: Page) -> HTML {
        guard let list = page.topic?.link(.sources), !page.citations.references.isEmpty else { return html }
        var works: [String: (former: Int, number: Int, url: String)] = [:]
        for reference in page.citations.references {
            guard let number = numbers[reference.source.id] else { continue }
            works["#" + reference.id] = (reference.number, number, page.reference(to: list.path, fragment: reference.source.sourcesAnchor))
        }
        return html.renumbered { works[$0] }
    }
}
