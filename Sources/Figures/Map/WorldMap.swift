/// Values by countries.
package struct WorldMap: Sendable {
    /// How values show.
    package enum Style: Sendable, Hashable {
        /// The country's area takes the colour of its class.
        case areas
        /// A dot in the country has an area in proportion to its value.
        case dots
    }

    package let style: Style
    package let values: [Value]
    package let isPercent: Bool
    /// How many digits stand after the decimal sign.
    package let decimals: Int

    /// What is known of one country.
    package struct Value: Sendable {
        package let country: Country
        /// The value, or `nil` where it is only said to be among those that are shown.
        package let number: Double?
        /// The words of a class, such as "bought"; `nil` where values are numbers.
        package let category: String?
    }
}
