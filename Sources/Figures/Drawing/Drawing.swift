internal import Localization

/// A chart as marks, before anything is known of the size that it is shown in.
struct Drawing: Sendable {
    /// The names of series that cannot stand beside what they name, in their order.
    var key: [String] = []
    var body: Body
    /// How much room words need before and after the plot, in multiples of their size.
    var roomBefore = 0.0
    var roomAfter = 0.0
    /// Whether values stand below bars, which then need room for them.
    var hasParts = false

    enum Body: Sendable {
        /// Names with bars or dots below each other.
        case rows([Row])
        /// Plots with axes.
        case panels([Panel])
    }

    /// What stands beside or below a name.
    struct Row: Sendable {
        let name: String
        /// One above the other.
        var tracks: [[Mark]]
    }

    /// A plot with its axes.
    struct Panel: Sendable {
        let title: String?
        var marks: [Mark]
    }

    /// The same where lines of text run from right to left.
    var mirrored: Drawing {
        var drawing = self
        switch body {
        case .rows(let rows):
            drawing.body = .rows(rows.map { Row(name: $0.name, tracks: $0.tracks.map { $0.map(\.mirrored) }) })
        case .panels(let panels):
            drawing.body = .panels(panels.map { Panel(title: $0.title, marks: $0.marks.map(\.mirrored)) })
        }
        return drawing
    }
}

extension Drawing {
    /// - Parameters:
    ///   - chart: what is drawn.
    ///   - texts: writes its numbers and times.
    init(_ chart: Chart, _ texts: FigureTexts) {
        let drawing = switch chart.kind {
        case .columns: PlotLayout(chart, texts).columns
        case .lines: PlotLayout(chart, texts).lines
        case .multiples: PlotLayout(chart, texts).multiples
        case .slope: PlotLayout(chart, texts).slope
        case .stacked, .shares: RowLayout(chart, texts).parts
        case .dots: RowLayout(chart, texts).dots
        default: RowLayout(chart, texts).bars
        }
        self = texts.isRightToLeft ? drawing.mirrored : drawing
    }
}
