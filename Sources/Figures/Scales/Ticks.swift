/// Round values along an axis, from one end of it to the other.
///
/// The step is the smallest of 1, 2 and 5 × 10ⁿ by which the ends, rounded outwards, are at most six ticks apart in all.
package struct Ticks: Sendable, Hashable {
    /// How many ticks an axis has at most.
    package static let most = 6

    /// The step: 1, 2 or 5 times a power of ten.
    private let mantissa: Int
    private let exponent: Int
    /// The first tick, counted in steps from zero, and the last.
    private let first: Int
    private let last: Int

    /// - Parameters:
    ///   - low: the least value that is drawn.
    ///   - high: the greatest value that is drawn, no less than the least.
    package init(from low: Double, to high: Double) {
        var (low, high) = (low, high)
        // One value by itself is drawn against zero, and zero by itself against one.
        if low == high { (low, high) = low == 0 ? (0, 1) : (min(0, low), max(0, high)) }
        var exponent = max(-320, Self.magnitude(of: high / 2 - low / 2) - 2)
        while true {
            for mantissa in [1, 2, 5] {
                let step = Double(mantissa) * Self.power(exponent)
                // What misses a round value by a rounding is round.
                let (start, end) = ((low / step + 1e-9).rounded(.down), (high / step - 1e-9).rounded(.up))
                if end - start < Double(Self.most), abs(start) < 1e15, abs(end) < 1e15 {
                    (self.mantissa, self.exponent) = (mantissa, exponent)
                    (first, last) = (Int(start), Int(end))
                    return
                }
            }
            exponent += 1
        }
    }

    /// How many digits stand after the decimal sign of every tick.
    package var decimals: Int { max(0, -exponent) }

    /// Where the axis starts.
    package var start: Double { value(first) }
    /// Where the axis ends.
    package var end: Double { value(last) }
    /// All ticks, the least first.
    package var values: [Double] { (first...last).map(value) }

    /// Where a value stands between the ends: 0 at the start, 1 at the end.
    package func fraction(of value: Double) -> Double {
        // Halves first: the distance of two huge values may be more than a number can hold.
        let span = end / 2 - start / 2
        return span > 0 ? (value / 2 - start / 2) / span : 0
    }

    /// A whole number times a power of ten, rounded once.
    private func value(_ steps: Int) -> Double {
        let whole = Double(steps * mantissa)
        return exponent < 0 && exponent >= -300 ? whole / Self.power(-exponent) : whole * Self.power(exponent)
    }

    private static func power(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? (exponent < 0 ? .leastNonzeroMagnitude : .greatestFiniteMagnitude) }

    /// The exponent of the power of ten that is about as large as a number above zero.
    private static func magnitude(of number: Double) -> Int {
        number == 0 ? -320 : Int((Double(number.exponent) * 0.30102999566398120).rounded(.down))
    }
}
