internal import Localization

/// What a reader is told who cannot see the figure: what it is, how much it shows, between which values, and the change.
extension FigureMarkup {
    package var sentence: String {
        let words = texts.words
        var parts = [texts.figures.kinds[figure.kind] ?? ""]
        switch figure.content {
        case .chart(let chart): parts += sentences(of: chart)
        case .timeline(let timeline): parts += sentences(of: timeline)
        case .map(let map): parts += sentences(of: map)
        }
        if let unit = figure.unit, !figure.isPercent { parts.append(texts.figures.unit + words.colon + unit) }
        return parts.filter { !$0.isEmpty }.joined(separator: ". ") + "."
    }

    private func sentences(of chart: Chart) -> [String] {
        let colon = texts.words.colon
        var count = texts.count(texts.figures.valuesPattern, chart.values.count)
        let times = chart.categories.compactMap(\.time)
        if times.count == chart.categories.count, let first = times.first, let last = times.last, first != last {
            count += texts.words.comma + texts.figures.spanPattern(texts.time(first), texts.time(last))
        }
        var parts = [count]
        let all = chart.series.enumerated().flatMap { place, series in
            series.values.enumerated().compactMap { index, value in value.map { (value: $0, place: place, index: index) } }
        }
        if let most = all.max(by: { $0.value < $1.value }), let least = all.min(by: { $0.value < $1.value }), most.value != least.value {
            parts.append(texts.figures.highest + colon + name(chart, most))
            parts.append(texts.figures.lowest + colon + name(chart, least))
        }
        let isAlongTime = [.lines, .multiples, .columns].contains(chart.kind)
        if chart.kind == .slope, chart.series.count == 2 {
            for (index, category) in chart.categories.enumerated().prefix(FigureReader.mostSeries) {
                if let start = chart.series[0].values[index], let end = chart.series[1].values[index] {
                    parts.append(change(texts.category(category), from: (start, chart.series[0]), to: (end, chart.series[1]), chart))
                }
            }
        } else if isAlongTime {
            for series in chart.series.prefix(FigureReader.mostSeries) {
                let known = series.values.compactMap(\.self)
                guard known.count > 1, let start = known.first, let end = known.last else { continue }
                parts.append(change(chart.series.count > 1 ? series.name : texts.figures.change, from: (start, series), to: (end, series), chart))
            }
        }
        return parts
    }

    private func change(_ name: String, from start: (Double, Chart.Series), to end: (Double, Chart.Series), _ chart: Chart) -> String {
        let values = [start, end].map { texts.value($0.0, decimals: $0.1.decimals, isPercent: chart.isPercent) }
        return name + texts.words.colon + texts.figures.spanPattern(values[0], values[1])
    }

    /// A value with what it is of.
    private func name(_ chart: Chart, _ found: (value: Double, place: Int, index: Int)) -> String {
        let series = chart.series[found.place]
        let of = [texts.category(chart.categories[found.index])] + (chart.series.count > 1 ? [series.name] : [])
        let value = texts.value(found.value, decimals: series.decimals, isPercent: chart.isPercent)
        return "\(value) (\(of.joined(separator: texts.words.comma)))"
    }

    private func sentences(of timeline: Timeline) -> [String] {
        let count = texts.count(texts.figures.eventsPattern, timeline.events.count)
        guard let first = timeline.events.first, let last = timeline.events.last, first.start != last.start else { return [count] }
        return [count + texts.words.comma + texts.figures.spanPattern(texts.time(first.start), texts.time(last.end ?? last.start))]
    }

    private func sentences(of map: WorldMap) -> [String] {
        let colon = texts.words.colon
        var parts = [texts.count(texts.figures.countriesPattern, map.values.count)]
        let numbers = map.values.compactMap { value in value.number.map { (number: $0, country: value.country) } }
        func name(_ found: (number: Double, country: Country)) -> String {
            "\(texts.value(found.number, decimals: map.decimals, isPercent: map.isPercent)) (\(found.country.name))"
        }
        if let most = numbers.max(by: { $0.number < $1.number }), let least = numbers.min(by: { $0.number < $1.number }), most.number != least.number {
            parts.append(texts.figures.highest + colon + name(most))
            parts.append(texts.figures.lowest + colon + name(least))
        }
        return parts
    }
}
