internal import Diagnostics
internal import Figures
internal import Localization
internal import Markdown

/// Compares figures with the text beside them.
struct FigureStatements {
    let page: ParsedPage
    let words: InterfaceWords

    /// Tells of numbers that the paragraphs right before and after a figure, or its own words, state otherwise than its data.
    func compare(_ figures: [PageFigure], into report: inout DiagnosticReport) {
        let passages = page.document.passages
        let places = passages.indices.filter { passages[$0].kind == .figure }
        // Where some could not be drawn, nobody knows which are which.
        guard places.count == figures.count else { return }
        for (place, shown) in zip(places, figures) {
            let figure = shown.figure
            let values = StatedValues(figure, words: words)
            for words in [figure.title, figure.subtitle, figure.noteText].compactMap(\.self) {
                tell(values.differences(in: words), on: passages[place].lines, isOwn: true, into: &report)
            }
            for beside in [place - 1, place + 1] where passages.indices.contains(beside) && passages[beside].kind == .paragraph {
                tell(values.differences(in: passages[beside].text), on: passages[beside].lines, isOwn: false, into: &report)
            }
        }
    }

    private func tell(_ differences: [StatedValues.Difference], on lines: ClosedRange<Int>, isOwn: Bool, into report: inout DiagnosticReport) {
        for difference in differences {
            let place = lines.lazy.compactMap { line in
                page.source.lineRange(line).flatMap { range in page.source.bytes[range].firstRange(of: difference.stated.utf8) }
            }.first
            report.add(
                .figureText, "'\(difference.stated)' differs from the data: \(difference.value)",
                at: place.map { page.source.location(of: $0) } ?? page.source.location(line: lines.lowerBound),
                help: isOwn ? "correct the words or the data of the figure" : "correct the text or the data of the figure beside it")
        }
    }
}
