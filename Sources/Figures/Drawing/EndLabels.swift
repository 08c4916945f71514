/// Names at the ends of lines, moved apart where they would lie on each other.
struct EndLabels {
    /// The end of one line.
    struct End {
        let words: String
        /// Where the line ends, from the top.
        let height: Double
        /// The place of its series.
        let place: Int
    }

    private struct Placed {
        let lines: [String]
        let place: Int
        /// The middle of its lines.
        var height: Double
        let extent: Double
    }

    private var placed: [Placed]
    private let lineHeight: Double

    /// How long a line of words gets before the next begins, in letters.
    private static let longest = 13

    /// - Parameters:
    ///   - ends: the ends of lines.
    ///   - lineHeight: how high a line of words is, as a share of the plot's height.
    init(_ ends: [End], lineHeight: Double) {
        self.lineHeight = lineHeight
        placed = ends.map { end in
            let lines = Self.lines(of: end.words)
            return Placed(lines: lines, place: end.place, height: end.height, extent: Double(lines.count) * lineHeight)
        }.sorted { ($0.height, $0.place) < ($1.height, $1.place) }
        separate()
    }

    /// Moves labels down until none lies on another, then up from the lower edge.
    private mutating func separate() {
        guard placed.count > 1 else { return }
        for index in placed.indices.dropFirst() {
            let least = placed[index - 1].height + (placed[index - 1].extent + placed[index].extent) / 2
            placed[index].height = max(placed[index].height, least)
        }
        var edge = 1 + lineHeight / 2
        for index in placed.indices.reversed() {
            placed[index].height = min(placed[index].height, edge - placed[index].extent / 2)
            edge = placed[index].height - placed[index].extent / 2
        }
    }

    /// How much room the labels need, in multiples of their size.
    var room: Double { LabelRoom.of(placed.flatMap(\.lines).map(\.count).max() ?? 0) }

    /// The labels at the start or the end of a plot.
    func marks(at x: Double) -> [Mark] {
        placed.flatMap { label in
            label.lines.enumerated().map { index, words in
                .label(
                    words, at: Point(x: x, y: label.height), dx: x > 0 ? 0.6 : -0.6,
                    dy: 0.35 + 1.12 * (Double(index) - Double(label.lines.count - 1) / 2), x > 0 ? .start : .end, .series(label.place))
            }
        }
    }

    /// A word in pieces that fit on a line.
    private static func pieces(of word: Substring) -> [Substring] {
        var (rest, pieces) = (word, [Substring]())
        while rest.count > longest {
            pieces.append(rest.prefix(longest))
            rest = rest.dropFirst(longest)
        }
        return pieces + [rest]
    }

    /// Words on as few lines as their length allows.
    private static func lines(of words: String) -> [String] {
        var lines: [String] = []
        for word in words.split(separator: " ").flatMap(pieces) {
            if let last = lines.last, last.count + word.count + 1 <= longest {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
