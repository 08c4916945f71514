internal import CalendarDates
internal import Localization

/// Lays out charts that have an axis of values: columns and lines along a time, slopes.
struct PlotLayout {
    private let chart: Chart
    private let texts: FigureTexts
    private let ticks: Ticks

    init(_ chart: Chart, _ texts: FigureTexts) {
        self.chart = chart
        self.texts = texts
        let (low, high) = (chart.values.min() ?? 0, chart.values.max() ?? 0)
        // Columns are as high as their values; a line may start anywhere, and does at zero where that is near.
        let startsAtZero = chart.kind == .columns || (low > 0 && low < high * 0.4)
        ticks = Ticks(from: startsAtZero ? min(0, low) : low, to: startsAtZero ? max(0, high) : high)
    }

    private func y(_ value: Double) -> Double { 1 - ticks.fraction(of: value) }

    // MARK: Axes

    /// Lines at the ticks with their values before the plot.
    private var grid: [Mark] {
        ticks.values.flatMap { tick -> [Mark] in
            let height = y(tick)
            return [
                .line(from: Point(x: 0, y: height), to: Point(x: 1, y: height), tick == 0 ? .zero : .grid),
                .label(
                    texts.value(tick, decimals: ticks.decimals, isPercent: chart.isPercent), at: Point(x: 0, y: height), dx: -0.5, dy: 0.35,
                    .end, .tick),
            ]
        }
    }

    private var roomForTicks: Double {
        LabelRoom.of(ticks.values.map { texts.value($0, decimals: ticks.decimals, isPercent: chart.isPercent).count }.max() ?? 0)
    }

    private var times: [TimeOfData] { chart.categories.compactMap(\.time) }

    /// The times as numbers, in which what is equally far apart for readers is: months are, whatever their days.
    private var moments: [Double] {
        let times = times
        if times.allSatisfy({ $0.precision == .year }) { return times.map { Double($0.start.year) } }
        if times.allSatisfy({ $0.precision == .month }) { return times.map { Double($0.start.year * 12 + $0.start.month) } }
        return times.map { Double($0.dayNumber) }
    }

    /// As many times below the plot as a phone has room for: the last, the first, and what lies well apart between them.
    private func timeLabels(at places: [Double], room: Double) -> [Mark] {
        let times = times
        let letters = times.flatMap { texts.shortTime($0, after: nil) }.map(\.count).max() ?? 0
        let shown = Self.spread(places, apart: LabelRoom.of(letters) / max(6, LabelRoom.phone - room))
        var marks: [Mark] = []
        var former: TimeOfData?
        for index in shown {
            for (line, words) in texts.shortTime(times[index], after: former).enumerated() {
                marks.append(.label(words, at: Point(x: places[index], y: 1), dx: 0, dy: 1.4 + 1.15 * Double(line), .middle, .tick))
            }
            former = times[index]
        }
        return marks
    }

    /// The places that are far enough apart, the ends first, then those between them in their order.
    private static func spread(_ places: [Double], apart: Double, first: [Int] = []) -> [Int] {
        var taken: [Int] = []
        for index in first + [places.count - 1, 0] + Array(places.indices) where places.indices.contains(index) {
            if taken.allSatisfy({ abs(places[$0] - places[index]) >= apart }) { taken.append(index) }
        }
        return taken.sorted()
    }

    // MARK: Columns

    /// A column for each value, as far apart as their times.
    var columns: Drawing {
        let series = chart.series[0]
        let moments = moments
        let gap = zip(moments.dropFirst(), moments).map { $0 - $1 }.filter { $0 > 0 }.min() ?? 1
        let (start, end) = (moments.first ?? 0, moments.last ?? 0)
        let whole = end - start + gap
        let width = min(0.16, 0.74 * gap / whole)
        let places = moments.map { ($0 - start + gap / 2) / whole }
        let zero = y(0)
        var marks = grid
        var labelled: [Int] = []
        for (index, value) in series.values.enumerated() {
            guard let value else { continue }
            labelled.append(index)
            let top = y(value)
            marks.append(.bar(x: places[index] - width / 2, y: min(top, zero), width: width, height: abs(top - zero), .series(0)))
        }
        marks += valueLabels(of: labelled, at: places, series)
        marks += timeLabels(at: places, room: roomForTicks + 1)
        return Drawing(body: .panels([Drawing.Panel(title: nil, marks: marks)]), roomBefore: roomForTicks, roomAfter: 1)
    }

    /// The values at the ends of columns, as many as there is room for: the last, the greatest and the least first.
    private func valueLabels(of indexes: [Int], at places: [Double], _ series: Chart.Series) -> [Mark] {
        let values = indexes.compactMap { series.values[$0] }
        guard let most = values.max(), let least = values.min() else { return [] }
        let words = values.map { texts.value($0, decimals: series.decimals, isPercent: chart.isPercent) }
        let first = [values.count - 1, values.firstIndex(of: most) ?? 0, values.firstIndex(of: least) ?? 0]
        let shown = Self.spread(indexes.map { places[$0] }, apart: 0.034 * Double(words.map(\.count).max() ?? 0), first: first)
        return shown.map { index in
            let isNegative = values[index] < 0
            return .label(
                words[index], at: Point(x: places[indexes[index]], y: y(values[index])), dx: 0, dy: isNegative ? 1.15 : -0.4, .middle, .value)
        }
    }

    // MARK: Lines

    /// How many points each show as measured.
    private static let mostDots = 24

    private func linePlaces() -> [Double] {
        let moments = moments
        let (start, end) = (moments.first ?? 0, moments.last ?? 0)
        return moments.map { end > start ? ($0 - start) / (end - start) : 0.5 }
    }

    /// The runs of a series that were measured one after another.
    private func curve(_ series: Chart.Series, at places: [Double], place: Int) -> [Mark] {
        var runs: [[Point]] = [[]]
        for (index, value) in series.values.enumerated() {
            if let value { runs[runs.count - 1].append(Point(x: places[index], y: y(value))) } else if !runs[runs.count - 1].isEmpty { runs.append([]) }
        }
        runs.removeAll(where: \.isEmpty)
        let points = runs.flatMap(\.self)
        let dots = points.count <= Self.mostDots ? points : runs.filter { $0.count == 1 }.flatMap(\.self)
        return [.curve(runs.filter { $0.count > 1 }, .series(place))] + dots.map { .dot($0, .series(place)) }
    }

    /// Lines with their names and last values at their ends.
    var lines: Drawing {
        let places = linePlaces()
        var marks = grid
        var ends: [EndLabels.End] = []
        for (place, series) in chart.series.enumerated() {
            marks += curve(series, at: places, place: place)
            guard let last = series.values.lastIndex(where: { $0 != nil }), let value = series.values[last] else { continue }
            let number = texts.value(value, decimals: series.decimals, isPercent: chart.isPercent)
            let words = chart.series.count > 1 ? "\(series.name) \(number)" : number
            ends.append(EndLabels.End(words: words, height: y(value), place: place))
        }
        let labels = EndLabels(ends, lineHeight: 0.07)
        marks += labels.marks(at: 1) + timeLabels(at: places, room: roomForTicks + max(1.2, labels.room))
        return Drawing(body: .panels([Drawing.Panel(title: nil, marks: marks)]), roomBefore: roomForTicks, roomAfter: max(1.2, labels.room))
    }

    /// A small chart for each series, all on one scale.
    var multiples: Drawing {
        let places = linePlaces()
        let ends = [0, times.count - 1].filter { times.indices.contains($0) }
        let panels = chart.series.map { series -> Drawing.Panel in
            var marks = grid + curve(series, at: places, place: 0)
            if let last = series.values.lastIndex(where: { $0 != nil }), let value = series.values[last] {
                marks.append(.label(
                    texts.value(value, decimals: series.decimals, isPercent: chart.isPercent), at: Point(x: places[last], y: y(value)), dx: 0, dy: -0.7,
                    .end, .value))
            }
            for index in Set(ends).sorted() {
                let words = texts.shortTime(times[index], after: nil).joined(separator: " ")
                let anchor: TextAnchor = times.count == 1 ? .middle : index == 0 ? .start : .end
                marks.append(.label(words, at: Point(x: places[index], y: 1), dx: 0, dy: 1.4, anchor, .tick))
            }
            return Drawing.Panel(title: series.name, marks: marks)
        }
        return Drawing(body: .panels(panels), roomBefore: roomForTicks, roomAfter: 0.8)
    }

    // MARK: Slopes

    /// A line for each category from its first value to its second.
    var slope: Drawing {
        guard chart.series.count == 2 else { return Drawing(body: .panels([])) }
        var marks: [Mark] = [0.0, 1.0].map { .line(from: Point(x: $0, y: 0), to: Point(x: $0, y: 1), .grid) }
        var (starts, ends): ([EndLabels.End], [EndLabels.End]) = ([], [])
        for (place, category) in chart.categories.enumerated() {
            let values = chart.series.map { $0.values[place] }
            let points = values.enumerated().compactMap { x, value in value.map { Point(x: Double(x), y: y($0)) } }
            if points.count == 2 { marks.append(.curve([points], .series(place))) }
            marks += points.map { .dot($0, .series(place)) }
            let words = zip(values, chart.series).map { value, series in
                value.map { texts.value($0, decimals: series.decimals, isPercent: chart.isPercent) }
            }
            if let value = values[0], let number = words[0] { starts.append(EndLabels.End(words: number, height: y(value), place: place)) }
            if let value = values[1], let number = words[1] {
                ends.append(EndLabels.End(words: "\(texts.category(category)) \(number)", height: y(value), place: place))
            }
        }
        let (before, after) = (EndLabels(starts, lineHeight: 0.07), EndLabels(ends, lineHeight: 0.07))
        marks += before.marks(at: 0) + after.marks(at: 1)
        for (index, series) in chart.series.enumerated() {
            marks.append(.label(series.name, at: Point(x: Double(index), y: 1), dx: 0, dy: 1.5, .middle, .tick))
        }
        let names = chart.series.map { LabelRoom.of($0.name.count) / 2 }
        return Drawing(
            body: .panels([Drawing.Panel(title: nil, marks: marks)]), roomBefore: max(before.room, names[0]), roomAfter: max(after.room, names[1]))
    }
}
