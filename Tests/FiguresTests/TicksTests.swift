import Figures
import Testing

@Suite("The ticks of an axis")
struct TicksTests {
    /// The values that matplotlib and d3 give for the same ends are not these: neither keeps to six ticks.
    @Test("are at most six, and the smallest step of 1, 2 or 5 that does", arguments: [
        (0.0, 70.6, [0.0, 20, 40, 60, 80]), (89, 151, [80, 100, 120, 140, 160]), (-4.25, 31.5, [-10, 0, 10, 20, 30, 40]),
        (0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]), (0.3, 0.7, [0.3, 0.4, 0.5, 0.6, 0.7]), (3, 3, [0, 1, 2, 3]), (0, 0, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        (-7, -7, [-8, -6, -4, -2, 0]), (0, 134.4, [0, 50, 100, 150]),
    ] as [(Double, Double, [Double])])
    func values(low: Double, high: Double, expected: [Double]) {
        #expect(Ticks(from: low, to: high).values == expected)
    }

    @Test("hold every value between them, however large or small", arguments: [
        (1e-9, 3e-9), (-1e300, 1e300), (1e15, 1e15 + 7), (-3e-200, 4e-201), (0, 5e-324), (-4e307, 4e306),
    ] as [(Double, Double)])
    func extremes(low: Double, high: Double) {
        let ticks = Ticks(from: low, to: high)
        #expect(ticks.values.count <= Ticks.most)
        #expect(ticks.start <= low && ticks.end >= high)
    }

    @Test("say how many digits they need", arguments: [(0.0, 1.0, 1), (0, 70.6, 0), (0, 0.03, 2)])
    func decimals(low: Double, high: Double, expected: Int) {
        #expect(Ticks(from: low, to: high).decimals == expected)
    }
}
