internal import Localization

/// Lays out charts that are read row by row: bars, parts of a whole, dots.
struct RowLayout {
    private let chart: Chart
    private let texts: FigureTexts

    init(_ chart: Chart, _ texts: FigureTexts) {
        self.chart = chart
        self.texts = texts
    }

    /// Bars from zero, one for each value.
    var bars: Drawing {
        let scale = LinearScale(from: min(0, chart.values.min() ?? 0), to: max(0, chart.values.max() ?? 0))
        let zero = scale.fraction(of: 0)
        var longest = (before: 0, after: 0)
        let rows = chart.categories.indices.map { index in
            let tracks = chart.series.enumerated().map { place, series -> [Mark] in
                guard let value = series.values[index] else { return [label(texts.figures.noValue, at: zero, after: true, series)] }
                let end = scale.fraction(of: value)
                let words = text(of: value, series)
                if value < 0 { longest.before = max(longest.before, words.count) } else { longest.after = max(longest.after, words.count) }
                var marks: [Mark] = [.bar(x: min(zero, end), y: 0, width: abs(end - zero), height: 1, .series(place))]
                if usesKey { marks.append(.bar(x: min(zero, end), y: 0, width: abs(end - zero), height: 1, .texture(place))) }
                if zero > 0 { marks.append(.line(from: Point(x: zero, y: 0), to: Point(x: zero, y: 1), .zero)) }
                marks.append(label(words, at: end, after: value >= 0, series))
                return marks
            }
            return Drawing.Row(name: texts.category(chart.categories[index]), tracks: tracks)
        }
        if chart.values.count < chart.categories.count * chart.series.count { longest.after = max(longest.after, texts.figures.noValue.count + nameLength) }
        // Beside bars that reach the other way, there is room already.
        return Drawing(
            key: usesKey ? chart.series.map(\.name) : [], body: .rows(rows), roomBefore: zero > 0 ? LabelRoom.of(longest.before) : 0, roomAfter: LabelRoom.of(longest.after))
    }

    private var nameLength: Int { chart.series.count > 1 && !usesKey ? chart.series.map { $0.name.count + 1 }.max() ?? 0 : 0 }

    /// Whether the names of series are too long to stand beside each bar on a phone.
    private var usesKey: Bool { chart.series.count > 1 && chart.series.contains { $0.name.count > 14 } }

    /// A value, and where there are several series, which of them it is of.
    private func text(of value: Double, _ series: Chart.Series) -> String {
        let number = texts.value(value, decimals: series.decimals, isPercent: chart.isPercent)
        return chart.series.count > 1 && !usesKey ? "\(number) \(series.name)" : number
    }

    private func label(_ words: String, at x: Double, after: Bool, _ series: Chart.Series) -> Mark {
        .label(words, at: Point(x: x, y: 0.5), dx: after ? 0.4 : -0.4, dy: 0.35, after ? .start : .end, .value)
    }

    /// Parts one after another, as long as their values or as their shares of the whole.
    var parts: Drawing {
        let sums = chart.categories.indices.map { index in chart.series.reduce(0) { $0 + max(0, $1.values[index] ?? 0) } }
        let most = sums.max() ?? 0
        let rows = chart.categories.indices.map { index -> Drawing.Row in
            let whole = chart.kind == .shares ? sums[index] : most
            var start = 0.0
            var marks: [Mark] = []
            for (place, series) in chart.series.enumerated() {
                guard let value = series.values[index], value > 0, whole > 0 else { continue }
                let width = value / whole
                marks.append(.bar(x: start, y: 0, width: width, height: 0.5, .series(place)))
                marks.append(.bar(x: start, y: 0, width: width, height: 0.5, .texture(place)))
                let words = texts.value(value, decimals: series.decimals, isPercent: chart.isPercent)
                // As much as a phone has room for.
                if width > 0.035 * Double(words.count) {
                    marks.append(.label(words, at: Point(x: start + width / 2, y: 1), dx: 0, dy: -0.2, .middle, .value))
                }
                start += width
            }
            return Drawing.Row(name: texts.category(chart.categories[index]), tracks: [marks])
        }
        return Drawing(key: chart.series.map(\.name), body: .rows(rows), hasParts: true)
    }

    /// Dots, and what lies between those of one row.
    var dots: Drawing {
        let scale = LinearScale(from: chart.values.min() ?? 0, to: chart.values.max() ?? 0)
        var longest = (before: 0, after: 0)
        let rows = chart.categories.indices.map { index -> Drawing.Row in
            let values = chart.series.enumerated().compactMap { place, series in series.values[index].map { (place: place, value: $0) } }
            var marks: [Mark] = [.line(from: Point(x: 0, y: 0.5), to: Point(x: 1, y: 0.5), .grid)]
            guard let least = values.min(by: { $0.value < $1.value }), let most = values.max(by: { $0.value <= $1.value }) else {
                return Drawing.Row(name: texts.category(chart.categories[index]), tracks: [marks])
            }
            let ends = [least, most].map { scale.fraction(of: $0.value) }
            if values.count > 1 { marks.append(.line(from: Point(x: ends[0], y: 0.5), to: Point(x: ends[1], y: 0.5), .range)) }
            for (place, value) in values { marks.append(.dot(Point(x: scale.fraction(of: value), y: 0.5), .series(place))) }
            let words = [least, most].map { texts.value($0.value, decimals: chart.series[$0.place].decimals, isPercent: chart.isPercent) }
            if values.count > 1 {
                marks.append(.label(words[0], at: Point(x: ends[0], y: 0.5), dx: -0.7, dy: 0.35, .end, .value))
                longest.before = max(longest.before, words[0].count)
            }
            marks.append(.label(words[1], at: Point(x: ends[1], y: 0.5), dx: 0.7, dy: 0.35, .start, .value))
            longest.after = max(longest.after, words[1].count)
            return Drawing.Row(name: texts.category(chart.categories[index]), tracks: [marks])
        }
        return Drawing(
            key: chart.series.count > 1 ? chart.series.map(\.name) : [], body: .rows(rows),
            roomBefore: LabelRoom.of(longest.before), roomAfter: LabelRoom.of(longest.after))
    }
}

/// Where values stand between two ends.
struct LinearScale {
    private let low: Double
    private let high: Double

    init(from low: Double, to high: Double) { (self.low, self.high) = (low, high) }

    /// 0 at the low end, 1 at the high one; the middle where there is no length between them.
    func fraction(of value: Double) -> Double {
        // Halves first: the distance of two huge values may be more than a number can hold.
        let span = high / 2 - low / 2
        guard span > 0 else { return low == 0 ? 0 : 0.5 }
        return (value / 2 - low / 2) / span
    }
}

/// How much room words need, as far as their number of letters tells.
enum LabelRoom {
    /// How wide a plot is on a phone, in the same measure.
    static let phone = 22.0

    /// In multiples of the size of the words.
    static func of(_ letters: Int) -> Double { letters == 0 ? 0 : Double(letters) * 0.56 + 0.9 }
}
