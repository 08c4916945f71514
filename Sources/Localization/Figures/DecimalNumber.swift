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
        var text = text(number, decimals: decimals)
        guard text.utf8.contains(UInt8(ascii: ".")), !text.utf8.contains(UInt8(ascii: "e")) else { return text }
        while text.utf8.last == UInt8(ascii: "0") { text.removeLast() }
        if text.utf8.last == UInt8(ascii: ".") { text.removeLast() }
        return text == "-0" ? "0" : text
    }
}
