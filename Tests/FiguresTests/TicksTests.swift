import Figures
import Testing

@Suite("The ticks of an axis")
struct TicksTests {
    /// From matplotlib 3.11.2: `MaxNLocator(nbins=5, steps=[1, 2, 5, 10]).tick_values(low, high)`. Of 400 pairs of ends made at random it
    /// has the same ticks for 357; for the others it has seven.
    @Test("are those that matplotlib gives, wherever it keeps to six", arguments: [
        (0, 70.6, [0, 20, 40, 60, 80]), (89, 151, [80, 100, 120, 140, 160]), (-4.25, 31.5, [-10, 0, 10, 20, 30, 40]), (0, 0.82, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        (-3, -1, [-3, -2.5, -2, -1.5, -1]), (2020, 2026, [2020, 2022, 2024, 2026]), (0, 12.5, [0, 5, 10, 15]), (97, 103, [96, 98, 100, 102, 104]),
        (-0.213, 1.781, [-0.5, 0, 0.5, 1, 1.5, 2]), (5.49, 17.23, [5, 10, 15, 20]), (-954, 300, [-1000, -500, 0, 500]), (66.9, 222.7, [50, 100, 150, 200, 250]),
        (5.7e-6, 1.635e-5, [5e-6, 1e-5, 1.5e-5, 2e-5]), (-0.000479, 0.000209, [-0.0006, -0.0004, -0.0002, 0, 0.0002, 0.0004]),
        (0.000603, 0.001414, [0.0006, 0.0008, 0.001, 0.0012, 0.0014, 0.0016]), (188e6, 1252e6, [0, 5e8, 1e9, 1.5e9]),
        (-98.6e6, -5e6, [-1e8, -8e7, -6e7, -4e7, -2e7, 0]), (-2e14, 3e14, [-2e14, -1e14, 0, 1e14, 2e14, 3e14]),
    ] as [(Double, Double, [Double])])
    func reference(low: Double, high: Double, expected: [Double]) {
        let values = Ticks(from: low, to: high).values
        #expect(values.count == expected.count)
        for (value, other) in zip(values, expected) { #expect(abs(value - other) <= 1e-9 * (high - low), "\(values)") }
    }

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
