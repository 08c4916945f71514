public import Figures
internal import Localization

/// A figure as a page shows it.
public struct PageFigure: Sendable {
    /// The anchor of the figure on its page.
    public let id: String
    public let figure: Figure
    /// The figure as its author wrote it: with the TeX of formulas in what stands above it.
    let written: Figure
    /// Where its data is published as comma-separated values.
    public let csv: PagePath
    /// Where it is published as a picture; `nil` for a list of events, which has no picture.
    public let svg: PagePath?
    /// What it shows, for those who cannot see it.
    public let sentence: String

    /// - Parameters:
    ///   - id: the anchor of the figure.
    ///   - figure: what is shown.
    ///   - written: the same as its author wrote it.
    ///   - page: the page that shows it.
    ///   - words: those of the site.
    init(id: String, _ figure: Figure, written: Figure, on page: PagePath, words: InterfaceWords) {
        self.id = id
        self.figure = figure
        self.written = written
        let directory = page.appending("figures/")
        csv = directory.appending(id + ".csv")
        svg = figure.kind == .timeline ? nil : directory.appending(id + ".svg")
        sentence = FigureMarkup(figure, words: words).sentence
    }
}
