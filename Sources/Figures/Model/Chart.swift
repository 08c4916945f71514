package import Localization

/// Numbers to be drawn: some series of values, one for each category.
package struct Chart: Sendable {
    /// The kind of chart, without timelines and maps.
    package let kind: FigureWords.Kind
    package let categories: [Category]
    /// One or more.
    package let series: [Series]
    /// Whether the values are hundredths, whose sign stands beside each.
    package let isPercent: Bool

    /// What values are about.
    package enum Category: Sendable, Hashable {
        case text(String)
        case time(TimeOfData)

        package var time: TimeOfData? {
            if case .time(let time) = self { time } else { nil }
        }
    }

    /// Values of one kind.
    package struct Series: Sendable, Hashable {
        package let name: String
        /// A value for each category; `nil` where it is missing.
        package let values: [Double?]
        /// How many digits stand after the decimal sign.
        package let decimals: Int
    }

    /// All values that are there.
    package var values: [Double] { series.flatMap { $0.values.compactMap(\.self) } }
}
