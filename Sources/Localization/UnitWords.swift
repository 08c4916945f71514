/// The words that stay on the line of the number before them, by language: multiples, units, currencies, months.
package enum UnitWords {
    /// - Parameter language: the language of a text, as a BCP 47 tag.
    /// - Returns: those of its language, and what is written alike in all.
    package static func words(for language: String) -> Set<String> {
        let own = byLanguage[language.prefix { $0 != "-" }.lowercased()] ?? ""
        return Set((everywhere + " " + own).split(separator: " ").map(String.init))
    }

    private static let everywhere = "% ‰ °C °F km m cm mm kg g mg l ml ha t h min s € $ £ ¥ kWh MW GW Hz kB MB GB"

    private static let byLanguage = [
        "en": """
            thousand million billion trillion percent tonnes tons kilograms kilometres kilometers metres meters miles hectares yuan euros \
            dollars pounds January February March April May June July August September October November December BCE CE am pm
            """,
        "de": """
            Tausend Million Millionen Milliarde Milliarden Billion Billionen Prozent Tonnen Kilogramm Kilometer Meter Hektar Euro Dollar Yuan \
            Franken Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Uhr
            """,
        "fr": """
            million millions milliard milliards billion billions tonnes kilogrammes kilomètres mètres hectares euros dollars yuans francs \
            janvier février mars avril mai juin juillet août septembre octobre novembre décembre heures
            """,
        "es": """
            mil millón millones billón billones toneladas kilogramos kilómetros metros hectáreas euros dólares yuanes pesos horas
            """,
        "ar": "ألف آلاف مليون ملايين مليار مليارات طن أطنان كيلومتر متر دولار يورو يوان يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    ]
}
