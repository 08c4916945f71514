package import Localization

/// The values of a figure, by which the numbers of the text beside it are looked at.
///
/// A number of the text is one of the figure's where the figure's unit follows it. It agrees where a value, the difference of
/// two or a sum of some rounds to it, up or down; it differs where it agrees with none and yet misses one by little.
package struct StatedValues {
    /// A number that the text states otherwise than the figure.
    package struct Difference: Sendable, Hashable {
        /// The number as the text has it.
        package let stated: String
        /// The value that it misses, as the figure shows it.
        package let value: String
    }

    private struct Number {
        let text: Substring
        let value: Double
        let decimals: Int
    }

    private let values: [(shown: String, value: Double)]
    private let derived: [Double]
    /// What stands behind a number of this figure: the first word of its unit, or nothing where these are hundredths.
    private let unit: String?
    private let reader: NumberReader

    /// Of more values than these, no differences are looked at.
    private static let mostCompared = 60
    /// By how much a number may miss a value and still be meant for it.
    private static let reach = 0.05
    private static let hundredths = ["percent", "prozent", "pour cent", "por ciento", "per cent", "بالمئة", "في المئة", "بالمائة"]

    /// - Parameters:
    ///   - figure: the figure.
    ///   - words: those of the site.
    package init(_ figure: Figure, words: InterfaceWords) {
        let texts = FigureTexts(words)
        reader = NumberReader(language: words.siteLanguage)
        var columns: [[Double?]] = Array(repeating: [], count: figure.table.columns.count)
        var values: [(shown: String, value: Double)] = []
        var rows: [Double] = []
        let numbers = figure.table.rows.flatMap { $0 }.compactMap { cell -> Double? in if case .number(let number, _) = cell { number } else { nil } }
        // Shares are also kept as parts of one, and said in hundredths.
        let areParts = !figure.isPercent && numbers.contains { $0 != $0.rounded() } && numbers.allSatisfy { (0...1).contains($0) }
        let factor = areParts ? 100.0 : 1
        for row in figure.table.rows {
            var sum = 0.0
            for (index, cell) in row.enumerated() {
                guard case .number(let number, let decimals) = cell else { continue }
                values.append((texts.value(number, decimals: decimals, isPercent: figure.isPercent), number * factor))
                columns[index].append(number * factor)
                sum += number * factor
            }
            rows.append(sum)
        }
        self.values = values
        unit = figure.isPercent || areParts ? nil : figure.unit?.split(separator: " ").first.map { $0.lowercased() } ?? ""
        var derived = rows + columns.map { $0.compactMap(\.self).reduce(0, +) }
        if values.count <= Self.mostCompared {
            for a in values { for b in values where a.value > b.value { derived.append(a.value - b.value) } }
        }
        self.derived = derived
    }

    /// The numbers of a text that differ from the figure, in the order of the text.
    package func differences(in text: String) -> [Difference] {
        guard unit != "", !values.isEmpty else { return [] }
        return numbers(in: text).compactMap { number in
            guard !values.contains(where: { Self.agree($0.value, number) }), !derived.contains(where: { Self.agree($0, number) }) else { return nil }
            let near = values.filter { abs($0.value - number.value) <= abs($0.value) * Self.reach }
            return near.min { abs($0.value - number.value) < abs($1.value - number.value) }.map { Difference(stated: String(number.text), value: $0.shown) }
        }
    }

    /// Whether a value is rounded up or down to a number: to its last decimal, or to the last digit that is not a nought.
    private static func agree(_ value: Double, _ number: Number) -> Bool {
        var step = 1.0
        if number.decimals > 0 {
            for _ in 0..<number.decimals { step /= 10 }
        } else {
            while step < 1e15, number.value != 0, (number.value / (step * 10)).rounded() * step * 10 == number.value { step *= 10 }
        }
        return abs(value - number.value) < step * (1 - 1e-9)
    }

    /// The numbers of a text that have two digits or more and the figure's unit behind them.
    private func numbers(in text: String) -> [Number] {
        var numbers: [Number] = []
        var rest = text[...]
        while let start = rest.firstIndex(where: \.isWholeDigit) {
            let isPart = start > text.startIndex && { before in before.isLetter || before.isNumber || "-–.,/".contains(before) }(text[text.index(before: start)])
            var end = rest[start...].firstIndex { !$0.isWholeDigit && !Self.separators.contains($0) } ?? rest.endIndex
            while end > start, !text[text.index(before: end)].isWholeDigit { end = text.index(before: end) }
            let written = rest[start..<end]
            rest = rest[end...]
            guard !isPart, written.count(where: \.isWholeDigit) > 1, hasUnit(rest), case .number(let value, let decimals) = reader.read(String(written)) else { continue }
            numbers.append(Number(text: written, value: value, decimals: decimals))
        }
        return numbers
    }

    private func hasUnit(_ rest: Substring) -> Bool {
        let words = rest.drop { $0.isWhitespace }
        guard let unit else { return "%٪".contains(words.first ?? " ") || Self.hundredths.contains { words.lowercased().hasPrefix($0) } }
        let word = words.prefix { !$0.isWhitespace && !".,;:!?)".contains($0) }.lowercased()
        return word == unit || word == unit + "s" || word + "s" == unit
    }

    private static let separators: Set<Character> = [".", ",", "٫", "٬", "’", "'", "\u{A0}", "\u{202F}"]
}

extension Character {
    fileprivate var isWholeDigit: Bool { unicodeScalars.count == 1 && properties?.numericType == .decimal }
    private var properties: Unicode.Scalar.Properties? { unicodeScalars.first?.properties }
}
