internal import Diagnostics
internal import Localization
internal import YAMLSchema

/// What is wrong with the values of a chart as a whole.
extension FigureReader {
    /// The chart with its times in order, after telling where they were not.
    mutating func ordered(_ chart: Chart, at location: SourceLocation) -> Chart {
        let times = chart.categories.compactMap(\.time)
        guard times.count == chart.categories.count, [.columns, .lines, .multiples].contains(chart.kind) else { return chart }
        guard let place = zip(times, times.dropFirst()).enumerated().first(where: { $0.element.1 < $0.element.0 }) else { return chart }
        report.add(
            .figureDateOrder, "\(place.element.1.iso8601) stands after \(place.element.0.iso8601)", at: location,
            help: "write the rows in the order of their times; they are drawn so")
        let order = times.indices.sorted { (times[$0], $0) < (times[$1], $1) }
        return Chart(
            kind: chart.kind, categories: order.map { chart.categories[$0] },
            series: chart.series.map { series in
                Chart.Series(name: series.name, values: order.map { series.values[$0] }, decimals: series.decimals)
            }, isPercent: chart.isPercent)
    }

    mutating func check(_ chart: Chart, _ head: FigureHead, at location: SourceLocation) {
        if head.unit == nil { reportMissingUnit(at: head.title?.location ?? location) }
        if chart.series.count > Self.mostSeries, chart.kind != .multiples {
            report.add(
                .figureSeries, "\(chart.series.count) series in one chart can hardly be told apart", at: location,
                help: "keep at most \(Self.mostSeries), or write 'kind: multiples' for a small chart of each")
        }
        switch chart.kind {
        case .slope where chart.series.count != 2:
            report.add(
                .figureData, "a slope leads from one column of values to another, and there \(chart.series.count == 1 ? "is one" : "are \(chart.series.count)")",
                at: location, help: "name two columns, as in 'y: [2019, 2020]'")
        case .columns where chart.series.count > 1:
            report.add(
                .figureData, "columns show one series over time, but there are \(chart.series.count)", at: location,
                help: "name one column as 'y', or write 'kind: lines' or 'kind: multiples'")
        case .stacked, .shares: checkParts(chart, at: location)
        case .lines, .multiples: checkGaps(chart, at: location)
        default: break
        }
    }

    mutating func reportMissingUnit(at location: SourceLocation) {
        report.add(
            .figureUnit, "the figure does not say what its values are counted in", at: location,
            help: "add a line such as 'unit: billion yuan'; for mere counts name what is counted, as in 'unit: countries'")
    }

    /// How many series one chart has at most.
    static let mostSeries = 7

    private mutating func checkParts(_ chart: Chart, at location: SourceLocation) {
        if let negative = chart.values.first(where: { $0 < 0 }) {
            report.add(.figureShares, "a part of a whole cannot be \(DecimalNumber.short(negative, decimals: 6))", at: location, help: "write 'kind: bars'")
        }
        guard chart.isPercent else { return }
        for (index, category) in chart.categories.enumerated() {
            let parts = chart.series.compactMap { $0.values[index] }
            let sum = parts.reduce(0, +)
            // Rounded shares miss the whole by half a unit of their last digit each.
            let decimals = chart.series.map(\.decimals).max() ?? 0
            let slack = max(0.05, Double(parts.count) * 0.5 / (Double("1e\(decimals)") ?? 1))
            guard abs(sum - 100) > slack else { continue }
            report.add(
                .figureShares, "the parts of '\(name(of: category))' add up to \(DecimalNumber.short(sum, decimals: 2)) %, not to 100 %", at: location,
                help: "add what is missing as a part of its own, such as 'no answer'")
        }
    }

    /// Looks for times between which a line would be drawn as if it had been measured there.
    private mutating func checkGaps(_ chart: Chart, at location: SourceLocation) {
        let times = chart.categories.compactMap(\.time)
        guard times.count == chart.categories.count, times.count > 3 else { return }
        let steps = zip(times, times.dropFirst()).map { $1.dayNumber - $0.dayNumber }
        let usual = steps.sorted()[steps.count / 2]
        for (index, step) in steps.enumerated() where usual > 0 && step > usual * 3 {
            let isMeasured = chart.series.contains { $0.values[index] != nil && $0.values[index + 1] != nil }
            guard isMeasured else { continue }
            report.add(
                .figureGap, "between \(times[index].iso8601) and \(times[index + 1].iso8601) nothing was measured, and the line goes on", at: location,
                help: "add a row without a value where the gap is, which breaks the line, or write 'kind: columns'")
        }
    }

    private func name(of category: Chart.Category) -> String {
        switch category {
        case .text(let text): text
        case .time(let time): time.iso8601
        }
    }
}
