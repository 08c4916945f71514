public import Localization
package import YAMLSchema

/// A figure as an author describes it: what it says, and the data that it is drawn from.
public struct Figure: Sendable {
    /// What is drawn.
    package enum Content: Sendable {
        case chart(Chart)
        case timeline(Timeline)
        case map(WorldMap)
    }

    /// What the figure is.
    public let kind: FigureWords.Kind
    /// What the figure shows, as a finding.
    public private(set) var title: String
    /// What is measured, and where.
    public private(set) var subtitle: String?
    /// What the values are counted in.
    public let unit: String?
    /// What a reader must know of the data; it may cite works.
    package let note: Located<String>?
    /// Where the data is from; it may cite works.
    package let source: Located<String>?
    package let content: Content
    /// Where the data is from, as its author writes it, with the keys of the works that are cited.
    public var sourceText: String? { source?.value }
    /// What a reader must know of the data, as its author writes it.
    package var noteText: String? { note?.value }
    /// The data that is drawn, as a table.
    public let table: FigureTable
    /// The file of data that it is drawn from, by its path from the content directory on; `nil` where the data stands in the page.
    public let dataFile: String?

    /// The figure with what stands above it in other words, as where no markup can be.
    package func said(_ words: (String) -> String) -> Self {
        var figure = self
        figure.title = words(title)
        figure.subtitle = subtitle.map(words)
        return figure
    }
}

/// What a fenced block may hold, by the word after its fence.
package enum FigureBlock: String, Sendable, CaseIterable {
    case chart, timeline, map
}
