/// The words that a figure brings with it, in one language: what it is, what a reader who cannot see it is told, its tools.
///
/// Sentences are made of labels and values rather than of grammar, so that they hold for whatever the data is about.
public struct FigureWords: Sendable {
    /// What a figure is.
    public enum Kind: Sendable, Hashable, CaseIterable {
        /// Bars side by side or in groups.
        case bars
        /// Bars of parts, one after another.
        case stacked
        /// Bars of parts of a whole.
        case shares
        /// Columns along a time.
        case columns
        /// Lines along a time.
        case lines
        /// Dots, or the ranges between them.
        case dots
        /// Lines from one time to another.
        case slope
        /// Several small charts on one scale.
        case multiples
        /// Events in their order.
        case timeline
        /// A map of the world.
        case map
    }

    /// What each kind of figure is called.
    package let kinds: [Kind: String]
    /// How many values there are.
    package let valuesPattern: @Sendable (_ count: Int) -> String
    /// How many events there are.
    package let eventsPattern: @Sendable (_ count: Int) -> String
    /// How many countries there are.
    package let countriesPattern: @Sendable (_ count: Int) -> String
    /// From one value or time to another.
    package let spanPattern: @Sendable (_ start: String, _ end: String) -> String
    /// Stands before the unit of the values.
    package let unit: String
    /// Stands before the greatest value.
    package let highest: String
    /// Stands before the least value.
    package let lowest: String
    /// Stands before how a value changed from the first time to the last.
    package let change: String
    /// Stands in the place of a value that is missing.
    package let noValue: String
    /// What is pressed to see the data as a table and to take it along.
    public let data: String
    /// The link to the data as comma-separated values.
    public let csv: String
    /// The link to the figure as a picture.
    public let svg: String
    /// The link to the figure itself.
    public let link: String
    /// Stands before the countries that are too small for the map.
    package let notOnMap: String
    /// Says where the outlines of a map come from, and whose view of borders they draw.
    package let borders: String
    /// The first day of a span within one month, as the 14 of 14–20 January.
    package let firstDayPattern: @Sendable (_ day: Int) -> String
    /// The first day of a span within one year, its month written out.
    package let longDayPattern: @Sendable (_ day: Int, _ month: String) -> String
    /// A day of a year that is named elsewhere.
    package let dayPattern: @Sendable (_ day: Int, _ month: String) -> String
    /// The months in short, January first.
    package let shortMonths: [String]

    /// The words for a language tag; English where its language has none yet.
    package static func words(for language: String) -> FigureWords {
        translation(for: language) ?? .english
    }

    /// The words for a language tag; `nil` where its language has none yet.
    package static func translation(for language: String) -> FigureWords? {
        switch language.prefix(while: { $0 != "-" }).lowercased() {
        case "ar": .arabic
        case "de": .german
        case "en": .english
        case "es": .spanish
        case "fr": .french
        default: nil
        }
    }
}

extension InterfaceWords {
    /// The words of figures in the language of these.
    public var figures: FigureWords { FigureWords.words(for: language) }

}
