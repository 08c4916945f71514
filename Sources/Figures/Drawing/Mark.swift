/// A place in a plot, as shares of its width and height from the corner where lines of text start and the top.
struct Point: Hashable, Sendable {
    var x: Double
    var y: Double
}

/// How something looks: what the style sheet of pages, and of pictures by themselves, gives colours and strokes to.
enum MarkStyle: Hashable, Sendable {
    /// One of the series, by its place.
    case series(Int)
    /// What tells an area of a series from others without colour.
    case texture(Int)
    /// A line at a tick, and the one at zero.
    case grid, zero
    /// What joins two values.
    case range
    /// Words: at a tick, of a value, of a series.
    case tick, value, name

    /// How many series have looks of their own.
    static let seriesCount = 7

    /// The class in the markup.
    var className: String {
        switch self {
        case .series(let index): "s\(index % Self.seriesCount + 1)"
        case .texture(let index): "x\(index % Self.seriesCount + 1)"
        case .grid: "grid"
        case .zero: "zero"
        case .range: "range"
        case .tick: "tick"
        case .value: "value"
        case .name: "name"
        }
    }
}

/// Where a text stands at its point, in the direction that it is read in.
enum TextAnchor: Hashable, Sendable {
    case start, middle, end
}

/// Something that is drawn.
enum Mark: Hashable, Sendable {
    case bar(x: Double, y: Double, width: Double, height: Double, MarkStyle)
    case line(from: Point, to: Point, MarkStyle)
    /// A line through points; each run of them is a line of its own.
    case curve([[Point]], MarkStyle)
    case dot(Point, MarkStyle)
    /// Words, moved from their point by multiples of their size.
    case label(String, at: Point, dx: Double, dy: Double, TextAnchor, MarkStyle)

    /// The same where lines of text run from right to left.
    var mirrored: Mark {
        switch self {
        case .bar(let x, let y, let width, let height, let style): .bar(x: 1 - x - width, y: y, width: width, height: height, style)
        case .line(let start, let end, let style): .line(from: start.mirrored, to: end.mirrored, style)
        case .curve(let runs, let style): .curve(runs.map { $0.map(\.mirrored) }, style)
        case .dot(let point, let style): .dot(point.mirrored, style)
        case .label(let text, let point, let dx, let dy, let anchor, let style):
            .label(text, at: point.mirrored, dx: -dx, dy: dy, anchor, style)
        }
    }
}

extension Point {
    var mirrored: Point { Point(x: 1 - x, y: y) }
}
