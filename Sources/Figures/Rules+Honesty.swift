package import Diagnostics

/// What readers would be misled by, or not told.
extension Rule {
    /// A figure that does not say where its data is from.
    package static let figureSource = Rule(
        "figure-source", .warning,
        summary: "A figure that does not say where its data is from.",
        example: chart(source: nil),
        corrected: chart(),
        fix: "Name the source, best by citing a work, as in `source: \"[@key]\"`.")

    /// A name on a map that no country has.
    package static let unknownCountry = Rule(
        "unknown-country", .error,
        summary: "A name or code on a map that no country has.",
        example: map(title: "Teams landed in three countries", rows: "[{country: Italy}, {country: Irak}]"),
        corrected: map(title: "Teams landed in three countries", rows: "[{country: Italy}, {country: Iraq}]"),
        fix: "Write the country's name, or its code of ISO 3166, such as `IQ`.")

    /// A country that the map has no outline for.
    package static let unmappedCountry = Rule(
        "unmapped-country", .note,
        summary: "A country that is too small for the map of the world, so that it is only named below it.",
        example: map(title: "Teams landed in two countries", rows: "[{country: Italy}, {country: Singapore}]"),
        corrected: map(title: "Teams landed in two countries", rows: "[{country: Italy}, {country: Iraq}]"),
        fix: "Ignore this if the list below the map is enough; a chart of bars shows small countries as well as large ones.")

    /// A figure that does not say what its values are counted in.
    package static let figureUnit = Rule(
        "figure-unit", .warning,
        summary: "A figure that does not say what its values are counted in.",
        example: chart(unit: nil),
        corrected: chart(),
        fix: "Add a line `unit:`.")

    /// A title that names a figure and does not say what it shows.
    package static let figureTitle = Rule(
        "figure-title", .warning,
        summary: "A title that names a figure and does not say what it shows.",
        example: chart(title: "Output"),
        corrected: chart(),
        fix: "Write the finding as the title, and what is measured as `subtitle:`.")

    /// More series in one chart than can be told apart.
    package static let figureSeries = Rule(
        "figure-series", .warning,
        summary: "More series in one chart than can be told apart.",
        example: chart(title: "Every river grew in that year", kind: "lines", data: """
                rows:
                  - {year: 2019, a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8}
                  - {year: 2020, a: 2, b: 3, c: 4, d: 5, e: 6, f: 7, g: 8, h: 9}
                """),
        corrected: chart(title: "Every river grew in that year", kind: "multiples", data: """
                rows:
                  - {year: 2019, a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8}
                  - {year: 2020, a: 2, b: 3, c: 4, d: 5, e: 6, f: 7, g: 8, h: 9}
                """),
        fix: "Keep those that the finding is about, or draw small multiples.")

    /// Parts of a whole that do not add up to it.
    package static let figureShares = Rule(
        "figure-shares", .warning,
        summary: "Parts of a whole that do not add up to it.",
        example: chart(title: "Most answered with a clear yes", kind: "shares", unit: #""%""#, data: #"rows: [{group: All, "yes": 60, "no": 30}]"#),
        corrected: chart(title: "Most answered with a clear yes", kind: "shares", unit: #""%""#, data: #"rows: [{group: All, "yes": 60, "no": 30, none: 10}]"#),
        fix: "Add what is missing as a part of its own, or correct the value.")

    /// A number in the text that the data beside it has otherwise.
    package static let figureText = Rule(
        "figure-text", .note,
        summary: "A number in the text beside a figure, or in the figure's own words, that differs from its data.",
        example: chart(title: "Output passed 6.1 tonnes in 2020", data: #"rows: [{year: "2019", output: 3}, {year: "2020", output: 6.25}]"#),
        corrected: chart(title: "Output passed 6.2 tonnes in 2020", data: #"rows: [{year: "2019", output: 3}, {year: "2020", output: 6.25}]"#),
        fix: "Correct the text or the data. If the number is about something else, reword the sentence, or suppress the finding.")

    /// Rows whose times are out of order.
    package static let figureDateOrder = Rule(
        "figure-date-order", .warning,
        summary: "Rows whose times are out of order.",
        example: chart(kind: "columns", data: "rows: [{year: 2020, output: 6}, {year: 2019, output: 3}]"),
        corrected: chart(kind: "columns"),
        fix: "Write the rows in the order of their times.")

    /// A line that continues over a time in which nothing was measured.
    package static let figureGap = Rule(
        "figure-gap", .warning,
        summary: "A line that continues over a time in which nothing was measured.",
        example: chart(title: "Output doubled within ten years", kind: "lines", data: "rows: [{year: 2001, output: 3}, {year: 2002, output: 4}, {year: 2003, output: 4}, {year: 2011, output: 6}]"),
        corrected: chart(title: "Output doubled within ten years", kind: "lines", data: "rows: [{year: 2001, output: 3}, {year: 2002, output: 4}, {year: 2003, output: 4}, {year: 2007}, {year: 2011, output: 6}]"),
        fix: "Add a row without a value, which breaks the line, or draw columns.")
}
