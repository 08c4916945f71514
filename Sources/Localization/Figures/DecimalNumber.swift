/// Writes numbers with a fixed number of digits after the point, without the C library's locale.
package enum DecimalNumber {
    private static let powers: [Double] = (0...15).map { Double("1e\($0)") ?? 1 }

    /// A number as `1234.50`; beyond what can be counted exactly, in the shortest way that tells it from others.
    /// - Parameters:
    ///   - number: a finite number.
    ///   - decimals: 0 to 15.
    package static func text(_ number: Double, decimals: Int) -> String {
        let decimals = min(max(decimals, 0), 15)
        let scaled = (number * powers[decimals]).rounded(.toNearestOrAwayFromZero)
        guard abs(scaled) < 9e15 else { return number.description.replacing(".0e", with: "e") }
        let count = Int(scaled)
        var digits = String(count.magnitude)
        guard decimals > 0 else { return (count < 0 ? "-" : "") + digits }
        if digits.utf8.count <= decimals { digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits }
        return (count < 0 ? "-" : "") + digits.dropLast(decimals) + "." + digits.suffix(decimals)
    }

    /// The same without zeros at the end of the fraction.
    package static func short(_ number: Double, decimals: Int) -> String {
        var bytes: [UInt8] = []
        append(number, decimals: decimals, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the same to bytes: a drawing has hundreds of lengths, and a text for each would cost more than all else.
    package static func append(_ number: Double, decimals: Int, to bytes: inout [UInt8]) {
        var decimals = min(max(decimals, 0), 15)
        let scaled = (number * powers[decimals]).rounded(.toNearestOrAwayFromZero)
        guard abs(scaled) < 9e15 else { return bytes.append(contentsOf: text(number, decimals: decimals).utf8) }
        var rest = UInt64(abs(scaled))
        while decimals > 0, rest % 10 == 0 { (rest, decimals) = (rest / 10, decimals - 1) }
        if scaled < 0, rest != 0 { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        // The last digit first, and then all the other way round.
        var written = 0
        while rest > 0 || written <= decimals {
            if written == decimals, written > 0 { bytes.append(UInt8(ascii: ".")) }
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            (rest, written) = (rest / 10, written + 1)
        }
        bytes[start...].reverse()
    }
}
