internal import Diagnostics
internal import Localization
internal import YAMLSchema

extension FigureReader {
    /// Reads a chart.
    mutating func chart(_ keys: inout MappingReader, _ head: FigureHead) -> Figure? {
        let kind = chartKind(&keys)
        refuseAxes(&keys, kind)
        let (x, names) = (keys.string("x"), keys.value("names"))
        let (y, split) = (keys.strings("y"), keys.string("series"))
        let numbers = numbers(&keys)
        guard let (table, file) = data(&keys), let kind, let title = head.title else { return nil }
        guard let columns = columns(x: x, y: y, split: split, of: table) else { return nil }
        let shown = displayNames(names, of: table)
        var chart = split == nil
            ? wide(table, columns, kind, shown, numbers, isPercent: head.isPercent)
            : long(table, columns, kind, shown, numbers, isPercent: head.isPercent)
        if chart?.values.isEmpty == true {
            if !report.hasErrors { report.add(.figureData, "there is no value to draw", at: keys.location) }
            chart = nil
        }
        guard var chart else { return nil }
        chart = ordered(chart, at: keys.location)
        check(chart, head, at: keys.location)
        return Figure(
            kind: kind, title: title.value, subtitle: head.subtitle, unit: head.unit, note: head.note, source: head.source,
            content: .chart(chart), table: FigureTable(chart, firstColumn: shown(table.columns[columns.x])), dataFile: file)
    }

    // MARK: What is asked for

    private static let kinds: [String: FigureWords.Kind] = [
        "bars": .bars, "stacked": .stacked, "shares": .shares, "columns": .columns, "lines": .lines, "dots": .dots, "slope": .slope,
        "multiples": .multiples,
    ]

    private mutating func chartKind(_ keys: inout MappingReader) -> FigureWords.Kind? {
        let list = Self.kinds.keys.sorted().joined(separator: ", ")
        guard let written = keys.requiredString("kind", help: "say what is drawn: \(list)") else { return nil }
        if let kind = Self.kinds[written.value] { return kind }
        let better = switch written.value {
        case "pie", "donut", "doughnut": "parts of a whole are compared along one line: write 'shares'"
        case "area", "areas", "stacked-area": "an area suggests that the space below the line is a quantity: write 'lines', or 'columns' for amounts"
        case "histogram", "column": "write 'columns' for amounts over time, 'bars' for anything else"
        case "scatter", "points": "write 'dots'"
        default: Suggestion.nearest(to: written.value, among: Self.kinds.keys).map { "did you mean '\($0)'?" } ?? "kinds: \(list)"
        }
        report.add(
            written.value.hasPrefix("area") ? .areaChart : .figureKind, "there is no kind of chart '\(written.value)'", at: written.location,
            help: better)
        return nil
    }

    /// Keys of other programs by which readers are misled.
    private mutating func refuseAxes(_ keys: inout MappingReader, _ kind: FigureWords.Kind?) {
        for key in ["y2", "right", "secondary"] {
            guard let value = keys.value(key) else { continue }
            report.add(
                .twoAxes, "with a second axis, any two lines can be made to meet", at: value.location,
                help: "write two charts, or 'kind: multiples'")
        }
        for key in ["min", "start", "baseline", "zero"] {
            guard let value = keys.value(key) else { continue }
            let startsAtZero = value.text.map { ["0", "true"].contains($0) } ?? false
            guard !startsAtZero else { continue }
            let isLength = kind.map { [.bars, .stacked, .shares, .columns].contains($0) } ?? true
            report.add(
                isLength ? .barsFromZero : .unknownKey,
                isLength ? "the length of a bar is its value, so that it starts at zero" : "the chart has no key '\(key)': its scale follows from the data",
                at: value.location, help: isLength ? "remove the line, or write 'kind: dots' for small differences" : "remove the line")
        }
    }

    /// The columns of a table that a chart is made of.
    private struct Columns {
        let x: Int
        let y: [Int]
        /// The column whose texts name the series.
        let split: Int?
    }

    private mutating func columns(x: Located<String>?, y: [Located<String>], split: Located<String>?, of table: DataTable) -> Columns? {
        let names = (x.map { [$0] } ?? []) + y + (split.map { [$0] } ?? [])
        var found: [String: Int] = [:]
        for name in names {
            guard let index = column(name, of: table) else { continue }
            found[name.value] = index
        }
        guard names.allSatisfy({ found[$0.value] != nil }) else { return nil }
        let splitIndex = split.flatMap { found[$0.value] }
        let xIndex = x.flatMap { found[$0.value] } ?? table.columns.indices.first { $0 != splitIndex } ?? 0
        var yIndexes = y.compactMap { found[$0.value] }
        if yIndexes.isEmpty { yIndexes = table.columns.indices.filter { $0 != xIndex && $0 != splitIndex } }
        guard !yIndexes.isEmpty else {
            report.add(.figureData, "the data has no column of values beside '\(table.columns[xIndex])'", at: x?.location ?? table.rows[0][0].place.location)
            return nil
        }
        return Columns(x: xIndex, y: yIndexes, split: splitIndex)
    }

    /// What readers see in the place of the columns' names.
    private mutating func displayNames(_ value: YAMLValue?, of table: DataTable) -> (String) -> String {
        guard let value else { return { $0 } }
        guard let entries = value.entries else {
            report.add(.wrongType, "'names' takes a mapping of columns to words, not \(value.kind)", at: value.location)
            return { $0 }
        }
        var names: [String: String] = [:]
        for entry in entries {
            guard table.columns.contains(entry.key) || table.rows.contains(where: { $0.contains { $0.text == entry.key } }) else {
                let near = Suggestion.nearest(to: entry.key, among: table.columns)
                report.add(
                    .figureData, "the data has no column '\(entry.key)'", at: entry.keyLocation, help: near.map { "did you mean '\($0)'?" })
                continue
            }
            if let text = entry.value.text { names[entry.key] = text }
        }
        return { names[$0] ?? $0 }
    }

    // MARK: Values

    /// A table with a column for each series.
    private mutating func wide(
        _ table: DataTable, _ columns: Columns, _ kind: FigureWords.Kind, _ shown: (String) -> String, _ numbers: NumberReader, isPercent: Bool
    ) -> Chart? {
        guard let categories = categories(table.rows.map { $0[columns.x] }, kind, shown) else { return nil }
        var known: Set<Chart.Category> = []
        for (category, row) in zip(categories, table.rows) where !known.insert(category).inserted {
            reportRepeated(category, at: row[columns.x])
        }
        let series = columns.y.map { column in
            var decimals = 0
            let values = table.rows.map { row -> Double? in
                let number = number(row[column], numbers)
                decimals = max(decimals, number?.decimals ?? 0)
                return number?.value
            }
            return Chart.Series(name: shown(table.columns[column]), values: values, decimals: min(decimals, 6))
        }
        return Chart(kind: kind, categories: categories, series: series, isPercent: isPercent)
    }

    /// A table with a row for each value and a column that names its series.
    private mutating func long(
        _ table: DataTable, _ columns: Columns, _ kind: FigureWords.Kind, _ shown: (String) -> String, _ numbers: NumberReader, isPercent: Bool
    ) -> Chart? {
        guard let split = columns.split, let categories = categories(table.rows.map { $0[columns.x] }, kind, shown), let column = columns.y.first else { return nil }
        guard columns.y.count == 1 else {
            report.add(
                .figureData, "'series' names a column, so 'y' must be one", at: table.rows[0][columns.y[1]].place.location,
                help: "name the one column of values as 'y'")
            return nil
        }
        var order: [Chart.Category] = []
        var places: [Chart.Category: Int] = [:]
        for category in categories where places[category] == nil {
            places[category] = order.count
            order.append(category)
        }
        var names: [String] = []
        var values: [String: [Double?]] = [:]
        var taken: [String: Set<Int>] = [:]
        var decimals = 0
        for (row, category) in zip(table.rows, categories) {
            let name = row[split].text.map(shown) ?? ""
            let place = places[category] ?? 0
            if values[name] == nil {
                names.append(name)
                values[name] = Array(repeating: nil, count: order.count)
            }
            guard taken[name, default: []].insert(place).inserted else {
                reportRepeated(category, at: row[columns.x])
                continue
            }
            guard let number = number(row[column], numbers) else { continue }
            decimals = max(decimals, number.decimals)
            values[name]?[place] = number.value
        }
        return Chart(
            kind: kind, categories: order,
            series: names.map { Chart.Series(name: $0, values: values[$0] ?? [], decimals: min(decimals, 6)) }, isPercent: isPercent)
    }

    private mutating func reportRepeated(_ category: Chart.Category, at cell: DataTable.Cell) {
        let name = switch category {
        case .text(let text): text
        case .time(let time): time.iso8601
        }
        report.add(.figureData, "'\(name)' has two rows", at: cell.place.location, help: "keep one, or name the column that tells them apart as 'series'")
    }

    /// What the values are about: times where the chart stands along a time, texts everywhere else.
    private mutating func categories(_ cells: [DataTable.Cell], _ kind: FigureWords.Kind, _ shown: (String) -> String) -> [Chart.Category]? {
        let isTime = [.columns, .lines, .multiples].contains(kind)
        var categories: [Chart.Category] = []
        for cell in cells {
            guard let text = cell.text else {
                report.add(.figureData, "this row has no name", at: cell.place.location)
                continue
            }
            guard isTime else {
                categories.append(TimeOfData(text).map { .time($0) } ?? .text(shown(text)))
                continue
            }
            guard let time = TimeOfData(text) else {
                report.add(
                    .figureData, "'\(text)' is not a time, but \(kind == .columns ? "columns need times" : "lines need times")", at: cell.place.location,
                    help: "write times as 2020, 2020-03 or 2020-03-26, or choose 'kind: bars'")
                return nil
            }
            categories.append(.time(time))
        }
        return categories.count == cells.count ? categories : nil
    }
}
