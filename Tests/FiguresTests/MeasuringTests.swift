import Figures
import Foundation
import Testing

/// What is drawn is measured in the markup and compared with the data, for a plot as wide as a large screen has it.
@Suite("What is drawn")
struct MeasuringTests {
    private static let width = 1000.0
    private static let height = 320.0

    /// Values of many shapes, the same in every run.
    static let shapes: [(name: String, values: [Double?])] = {
        var state: UInt64 = 42
        func random() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) / Double(1 << 53)
        }
        let few: [(name: String, values: [Double?])] = [
            ("one", [3]), ("zeros", [0, 0, 0]), ("equal", [5, 5, 5]), ("negative", [-3, -1, -2]), ("both signs", [-4.25, 0, 31.5]),
            ("tiny", [1e-9, 3e-9, 2.5e-9]), ("huge", [1e14, 3e14, -2e14]), ("missing", [1, nil, 3, nil, 5]), ("steep", [1, 10, 100, 1000, 10000]),
        ]
        let long: [Double?] = (0..<500).map { _ in (random() * 1000 - 200).rounded() / 10 }
        let more = (0..<20).map { number -> (name: String, values: [Double?]) in
            let values: [Double?] = (0..<(2 + number)).map { _ in ((random() - 0.3) * 200).rounded() }
            return ("random \(number)", values)
        }
        return few + [("long", long)] + more
    }()

    private func figure(_ kind: String, _ values: [Double?], years: Bool) throws -> (markup: String, ticks: Ticks, values: [Double]) {
        let rows = values.enumerated().map { index, value in
            "\(years ? String(1200 + index) : "n\(index)"),\(value.map { "\($0)" } ?? "")\n"
        }.joined()
        let (figure, report) = readFigure(head + "kind: \(kind)\ndata: a.csv\n", files: ["a.csv": "of,value\n" + rows])
        let found = try #require(figure, "\(report.findings.map(\.message))")
        let known = values.compactMap(\.self)
        let (low, high) = (known.min() ?? 0, known.max() ?? 0)
        let startsAtZero = kind == "columns" || (low > 0 && low < high * 0.4)
        return (markup(found), Ticks(from: startsAtZero ? min(0, low) : low, to: startsAtZero ? max(0, high) : high), known)
    }

    private func attributes(_ name: String, of element: String, in markup: String) -> [Double] {
        let pattern = try? Regex("<\(element) [^>]*?\\b\(name)=\"([-0-9.e]+)%\"")
        guard let pattern else { return [] }
        return markup.matches(of: pattern).compactMap { $0.output[1].substring.flatMap { Double($0) } }
    }

    @Test("Bars are as long as their values", arguments: shapes.map(\.name))
    func bars(shape: String) throws {
        let values = try #require(Self.shapes.first { $0.name == shape }).values
        let (markup, _, known) = try figure("bars", values, years: false)
        let (low, high) = (min(0, known.min() ?? 0), max(0, known.max() ?? 0))
        let lengths = attributes("width", of: "rect", in: markup)
        #expect(lengths.count == known.count)
        for (length, value) in zip(lengths, known) {
            let expected = high > low ? abs(value) / (high - low) * Self.width : 0
            #expect(abs(length / 100 * Self.width - expected) <= 0.5)
        }
    }

    @Test("Columns are as high as their values, and start at zero", arguments: shapes.map(\.name))
    func columns(shape: String) throws {
        let values = try #require(Self.shapes.first { $0.name == shape }).values
        let (markup, ticks, known) = try figure("columns", values, years: true)
        #expect(ticks.start <= 0 && ticks.end >= 0)
        let heights = attributes("height", of: "rect", in: markup)
        #expect(heights.count == known.count)
        for (height, value) in zip(heights, known) {
            let expected = abs(value) / (ticks.end - ticks.start) * Self.height
            #expect(abs(height / 100 * Self.height - expected) <= 0.5)
        }
    }

    @Test("Lines go through their values, and through nothing where there is none", arguments: shapes.map(\.name))
    func lines(shape: String) throws {
        let values = try #require(Self.shapes.first { $0.name == shape }).values
        let (markup, ticks, known) = try figure("lines", values, years: true)
        var drawn: [(x: Double, y: Double)] = []
        if let path = markup.firstMatch(of: /<path class="s1" d="([^"]*)"/) {
            let numbers = path.1.split { "ML ".contains($0) }.compactMap { Double($0) }
            for index in stride(from: 0, to: numbers.count - 1, by: 2) { drawn.append((numbers[index] / 1000, numbers[index + 1] / 1000)) }
        }
        // What stands by itself is a dot.
        for match in markup.matches(of: /<circle class="s1" cx="([-0-9.]+)%" cy="([-0-9.]+)%"/) {
            if let x = Double(match.1), let y = Double(match.2), !drawn.contains(where: { abs($0.x - x / 100) < 0.0005 }) { drawn.append((x / 100, y / 100)) }
        }
        drawn.sort { $0.x < $1.x }
        #expect(drawn.count == known.count)
        for (point, value) in zip(drawn, known) {
            let expected = (1 - (value - ticks.start) / (ticks.end - ticks.start)) * Self.height
            #expect(abs(point.y * Self.height - expected) <= 0.5)
        }
        if shape == "missing" { #expect(!markup.contains("<path")) }
    }

    @Test("Parts of a whole fill it")
    func shares() throws {
        let (figure, _) = readFigure(head + "kind: shares\nrows: [{of: a, x: 3, y: 1}, {of: b, x: 1, y: 1}]\n")
        let widths = attributes("width", of: "rect", in: markup(try #require(figure)))
        #expect(widths.prefix(0) == [])
        #expect(widths.suffix(4) == [75, 25, 50, 50])
    }

    @Test("Dots stand at their values")
    func dots() throws {
        let (figure, _) = readFigure(head + "kind: dots\nrows: [{of: a, x: 10, y: 30}, {of: b, x: 20, y: 15}]\n")
        let places = attributes("cx", of: "circle", in: markup(try #require(figure)))
        #expect(places.suffix(4) == [0, 100, 50, 25])
    }

    @Test("Slopes lead from the first value to the second")
    func slope() throws {
        let (figure, _) = readFigure(head + "kind: slope\nrows: [{of: a, x: 0, y: 5}, {of: b, x: 4, y: 2}]\n")
        let paths = markup(try #require(figure)).matches(of: /<path class="s\d" d="([^"]*)"/).map { String($0.1) }
        #expect(paths == ["M0 1000L1000 0", "M0 200L1000 600"])
    }

    @Test("What runs from right to left is mirrored")
    func mirrored() throws {
        let (figure, _) = readFigure(head + "kind: bars\nrows: [{of: a, x: 4}, {of: b, x: 1}]\n", language: "ar")
        let found = try #require(figure)
        #expect(attributes("x", of: "rect", in: markup(found, language: "ar")) == [0, 75])
        #expect(attributes("x", of: "rect", in: markup(found)) == [0, 0])
    }
}
