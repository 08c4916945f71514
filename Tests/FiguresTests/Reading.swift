import Diagnostics
import Figures
import Localization
import YAMLSchema

/// A figure from the YAML of a block, and what is wrong with it.
func readFigure(
    _ yaml: String, block: FigureBlock = .chart, language: String = "en", files: [String: String] = [:]
) -> (figure: Figure?, report: DiagnosticReport) {
    let source = SourceText(path: "page.md", bytes: Array(yaml.utf8))
    var report = DiagnosticReport()
    guard let value = YAMLValue.parse(source, into: &report) else { return (nil, report) }
    var reader = FigureReader(language: language) { name in
        files[name.value].map { (SourceText(path: name.value, bytes: Array($0.utf8)), name.value) }
    }
    let figure = reader.read(block, value)
    report.merge(reader.report)
    return (figure, report)
}

/// The markup of a figure's pieces, in their order.
func markup(_ figure: Figure, language: String = "en") -> String {
    let markup = FigureMarkup(figure, words: .words(for: language))
    let parts = FigureMarkup.Piece.allCases.flatMap { markup.parts(of: $0, id: "figure", files: ("figure.csv", "figure.svg")) }
    return parts.map { part in
        switch part {
        case .html(let bytes): String(decoding: bytes, as: UTF8.self)
        case .text(let text): text.value
        }
    }.joined()
}

/// What every chart needs beside its data.
let head = "title: What it shows in four words\nunit: tonnes\nsource: A count of our own\n"
