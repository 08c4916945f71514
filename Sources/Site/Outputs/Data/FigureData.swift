internal import Content
internal import Figures
internal import Bytes

/// The data of a figure, for programs.
struct FigureData {
    private let figure: PageFigure

    init(_ figure: PageFigure) { self.figure = figure }

    /// The rows as comma-separated values: numbers with a full stop, times as ISO 8601 has them.
    var csv: [UInt8] {
        CSV.bytes(
            header: figure.figure.table.columns,
            rows: figure.figure.table.rows.map { row in
                row.map { cell in
                    switch cell {
                    case .text(let text): .text(text)
                    case .number(let number, _): .number(number)
                    case .time(let time): .text(time.iso8601)
                    case .missing: .empty
                    }
                }
            })
    }

    /// The figure as a value of the topic's data.
    /// - Parameter url: gives the absolute URL of something, where the site has one.
    func json(url: (PagePath, String?) -> String?, on page: PagePath) -> JSONValue {
        let figure = figure.figure
        return .object([
            "id": .string(self.figure.id), "url": url(page, self.figure.id).map { .string($0) },
            "kind": .string("\(figure.kind)"), "title": .string(figure.title), "subtitle": figure.subtitle.map { .string($0) },
            "unit": figure.unit.map { .string($0) }, "source": figure.sourceText.map { .string($0) },
            "description": .string(self.figure.sentence), "csv": .string(self.figure.csv.text), "svg": self.figure.svg.map { .string($0.text) },
            "columns": .array(figure.table.columns.map { .string($0) }),
            "rows": .array(figure.table.rows.map { .array($0.map(Self.value)) }),
        ])
    }

    private static func value(_ cell: FigureTable.Cell) -> JSONValue {
        switch cell {
        case .text(let text): .string(text)
        case .number(let number, _): Int(exactly: number).map { .integer($0) } ?? .number(number)
        case .time(let time): .string(time.iso8601)
        case .missing: .null
        }
    }
}
