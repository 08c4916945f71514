/// A season of the year, numbered as CSL does.
package enum Season: Int, Sendable, Hashable {
    case spring = 1, summer, autumn, winter

    /// A season by its number or its English name.
    init?(_ text: String) {
        let names: [String: Season] = ["spring": .spring, "summer": .summer, "autumn": .autumn, "fall": .autumn, "winter": .winter]
        guard let season = Int(text).flatMap(Season.init(rawValue:)) ?? names[text.lowercased()] else { return nil }
        self = season
    }

    /// The season that stands where a month would: 21 to 24 by EDTF, 13 to 16 by the custom of citation processors.
    ///
    /// Source: Extended Date/Time Format (ISO 8601-2:2019), level 1.
    init?(month: Int) {
        switch month {
        case 13...16: self.init(rawValue: month - 12)
        case 21...24: self.init(rawValue: month - 20)
        default: return nil
        }
    }

    /// The number that EDTF writes where a month would stand.
    var month: Int { rawValue + 20 }
}
