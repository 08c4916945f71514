internal import Localization

/// Reads numbers as authors write them: plainly, as programs do, or in the way of the site's language.
package struct NumberReader: Sendable {
    /// What a text is.
    package enum Outcome: Sendable, Hashable {
        /// Nothing: the value is missing.
        case missing
        /// A number, and how many digits stand after its decimal sign.
        case number(Double, decimals: Int)
        /// A number with one sign in it that may part thousands or begin the fraction.
        case ambiguous
        /// No number.
        case text
    }

    private let style: NumberStyle
    /// The decimal sign that the author names.
    private let decimalSign: Unicode.Scalar?

    /// - Parameters:
    ///   - language: the site's language.
    ///   - decimalSign: the decimal sign of all numbers; `nil` where the author names none.
    package init(language: String, decimalSign: Unicode.Scalar? = nil) {
        style = NumberStyle(language: language)
        self.decimalSign = decimalSign
    }

    /// Reads one text, such as `1234.5`, `1 234,5`, `−3`, `١٠٫٢` or `83%`.
    package func read(_ text: String) -> Outcome {
        var scalars = text.unicodeScalars.filter { !Self.ignored.contains($0) }
        if scalars.isEmpty { return .missing }
        if let last = scalars.last, "%٪".unicodeScalars.contains(last) { scalars.removeLast() }
        var isNegative = false
        if let first = scalars.first, "-−+".unicodeScalars.contains(first) {
            isNegative = first != "+"
            scalars.removeFirst()
        }
        var digits = ""
        var signs: [(sign: Unicode.Scalar, place: Int)] = []
        for scalar in scalars {
            if let digit = Self.digit(scalar) {
                digits += String(digit)
            } else if ".,٫٬'’".unicodeScalars.contains(scalar) {
                signs.append((scalar, digits.utf8.count))
            } else {
                return exponent(text, digits: digits)
            }
        }
        guard !digits.isEmpty, digits.utf8.count <= 40 else { return .text }
        switch decimalPlace(of: signs, among: digits.utf8.count) {
        case .none: return .text
        case .ambiguous: return .ambiguous
        case .place(let place):
            let whole = digits.prefix(place), fraction = digits.dropFirst(place)
            guard let value = Double("\(whole.isEmpty ? "0" : whole).\(fraction.isEmpty ? "0" : fraction)") else { return .text }
            return .number(isNegative ? -value : value, decimals: fraction.utf8.count)
        }
    }

    private enum DecimalPlace { case none, ambiguous, place(Int) }

    /// After how many digits the fraction begins.
    private func decimalPlace(of signs: [(sign: Unicode.Scalar, place: Int)], among count: Int) -> DecimalPlace {
        guard let last = signs.last else { return .place(count) }
        let decimal = decimalSign ?? Unicode.Scalar(style.decimal) ?? "."
        let arabic: Unicode.Scalar = "٫"
        let isDecimal = { (sign: Unicode.Scalar) in sign == decimal || sign == arabic }
        let groups = signs.filter { !isDecimal($0.sign) }
        if isDecimal(last.sign) {
            // The decimal sign stands once, at the end, and before it thousands may be parted.
            guard signs.dropLast().allSatisfy({ !isDecimal($0.sign) }), areThousands(groups, upTo: last.place) else { return .none }
            return .place(last.place)
        }
        guard groups.count == signs.count else { return .none }
        let looksGrouped = areThousands(groups, upTo: count)
        // Programs write a full stop whatever the language.
        let isPlain = decimalSign == nil && groups.count == 1 && last.sign == "."
        if isPlain, looksGrouped { return .ambiguous }
        if isPlain { return .place(last.place) }
        return looksGrouped ? .place(count) : .none
    }

    /// Whether signs of one kind part digits into groups of three, or, as in India, of two before the last three.
    private func areThousands(_ signs: [(sign: Unicode.Scalar, place: Int)], upTo end: Int) -> Bool {
        guard let first = signs.first else { return true }
        guard first.place > 0, first.place <= 3, signs.allSatisfy({ $0.sign == first.sign }) else { return false }
        let ends = signs.dropFirst().map(\.place) + [end]
        let lengths = zip(signs.map(\.place), ends).map { $1 - $0 }
        return lengths.last == 3 && (lengths.dropLast().allSatisfy { $0 == 3 } || (style.hasGroupsOfTwo && lengths.dropLast().allSatisfy { $0 == 2 }))
    }

    /// A number as programs write very large and very small ones: `1.2e-7`.
    private func exponent(_ text: String, digits: String) -> Outcome {
        guard decimalSign == nil, text.utf8.count <= 32, text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }),
            text.utf8.allSatisfy({ $0.isPlainNumber }), let value = Double(text), value.isFinite
        else { return .text }
        return .number(value, decimals: 0)
    }

    /// Blanks that part thousands, and marks of direction.
    private static let ignored = Set(" \t\u{A0}\u{202F}\u{2009}\u{200E}\u{200F}\u{061C}".unicodeScalars)

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0x660...0x669: Int(scalar.value - 0x660)
        case 0x6F0...0x6F9: Int(scalar.value - 0x6F0)
        case 0x966...0x96F: Int(scalar.value - 0x966)
        default: nil
        }
    }
}

extension UInt8 {
    fileprivate var isPlainNumber: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || "+-.eE".utf8.contains(self)
    }
}
