extension FigureTable {
    /// The data of a chart: a row for each category, a column for each series.
    init(_ chart: Chart, firstColumn: String) {
        columns = [firstColumn] + chart.series.map(\.name)
        rows = chart.categories.enumerated().map { index, category in
            let first: Cell = switch category {
            case .text(let text): .text(text)
            case .time(let time): .time(time)
            }
            return [first] + chart.series.map { series in
                series.values[index].map { .number($0, decimals: series.decimals) } ?? .missing
            }
        }
    }
}
