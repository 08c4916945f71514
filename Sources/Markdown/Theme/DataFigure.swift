public import Hypertext

/// A chart, a timeline or a map, made of data: its pieces as they are written without a theme, and what they are made of.
public struct DataFigure: Sendable, Hashable {
    /// What stands in the figure's place in a text.
    public enum Kind: String, Sendable, Hashable {
        case chart, timeline, map
    }

    /// What is known of a figure beside its pieces.
    package struct Facts: Sendable, Hashable {
        let kind: Kind
        let id, titleID, title: String
        let measure: String?
        let sentence, csv: String
        let svg: String?
        let dataLabel: String
        let wordsLanguage: String?

        package init(
            kind: Kind, id: String, titleID: String, title: String, measure: String?, sentence: String, csv: String, svg: String?, dataLabel: String,
            wordsLanguage: String?
        ) {
            (self.kind, self.id, self.titleID, self.title, self.measure, self.sentence) = (kind, id, titleID, title, measure, sentence)
            (self.csv, self.svg, self.dataLabel, self.wordsLanguage) = (csv, svg, dataLabel, wordsLanguage)
        }
    }

    private let facts: Facts
    /// Title and measure, each a paragraph; the title has ``titleID``.
    public let caption: HTML
    /// What is drawn, with its key; the list of events of a timeline.
    public let drawing: HTML
    /// What a reader must know of the data, and where it is from: paragraphs that may cite works, or nothing.
    public let notes: HTML
    /// The data as a table; nothing for a timeline, whose list says it all.
    public let table: HTML
    /// A list of links: to the data, to the figure as a picture, to the figure on its page.
    public let downloads: HTML

    init(_ facts: Facts, caption: HTML, drawing: HTML, notes: HTML, table: HTML, downloads: HTML) {
        self.facts = facts
        (self.caption, self.drawing, self.notes, self.table, self.downloads) = (caption, drawing, notes, table, downloads)
    }

    /// What it is.
    public var kind: Kind { facts.kind }
    /// The figure's id, which links lead to.
    public var id: String { facts.id }
    /// The id of the title in the caption, by which the figure is named.
    public var titleID: String { facts.titleID }
    /// What the figure shows.
    public var title: String { facts.title }
    /// What is measured, and what it is counted in.
    public var measure: String? { facts.measure }
    /// What it shows, for those who cannot see it.
    public var sentence: String { facts.sentence }
    /// The URL of the data as comma-separated values, from the page.
    public var csv: String { facts.csv }
    /// The URL of the figure as a picture, from the page; `nil` for a timeline.
    public var svg: String? { facts.svg }
    /// What opens table and downloads, in the words of the interface: `Data and downloads`.
    public var dataLabel: String { facts.dataLabel }
    /// The language of such words where it is not that of the page.
    public var wordsLanguage: String? { facts.wordsLanguage }
}
