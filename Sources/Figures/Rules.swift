package import Diagnostics

extension Rule {
    /// An example that is a figure on a section's page, whose block holds some YAML.
    static func figure(_ yaml: String, block: String = "chart", also files: String = "") -> String {
        "-- content/sections/1-first.md --\n---\ntitle: First\nsummary: The first part.\n---\n```\(block)\n\(yaml)\n```\n" + files
    }

    /// The same of a chart that is sound but for what is asked for.
    /// - Parameter more: lines at its end.
    static func chart(
        title: String = "Output doubled within a year", kind: String = "bars", unit: String? = "tonnes", source: String? = "A count of our own",
        data: String = "rows: [{year: \"2019\", output: 3}, {year: \"2020\", output: 6}]", _ more: String? = nil, also files: String = ""
    ) -> String {
        let lines = ["title: \(title)", "kind: \(kind)", unit.map { "unit: \($0)" }, source.map { "source: \($0)" }, data, more]
        return figure(lines.compactMap(\.self).joined(separator: "\n"), also: files)
    }

    /// The same of a map.
    static func map(title: String, rows: String) -> String {
        figure("title: \(title)\nsource: A count of our own\nrows: \(rows)", block: "map")
    }

    /// A chart of an unknown kind.
    package static let figureKind = Rule(
        "figure-kind", .error,
        summary: "A chart of an unknown kind.",
        example: chart(kind: "barz"),
        corrected: chart(),
        fix: "Choose one of the kinds that the message names.")

    /// An area below a line, which suggests that the space below it is a quantity.
    package static let areaChart = Rule(
        "area-chart", .error,
        summary: "An area below a line, which suggests that the space below it is a quantity.",
        example: chart(kind: "area"),
        corrected: chart(kind: "lines"),
        fix: "Draw lines, or columns where amounts are compared.")

    /// A chart with two axes of values, by which any two lines can be made to meet.
    package static let twoAxes = Rule(
        "two-axes", .error,
        summary: "A chart with two axes of values, by which any two lines can be made to meet.",
        example: chart("y2: output"),
        corrected: chart(),
        fix: "Write two charts, or small multiples.")

    /// Bars or columns that are set not to start at zero, so that their lengths are not their values.
    package static let barsFromZero = Rule(
        "bars-from-zero", .error,
        summary: "Bars or columns that are set not to start at zero, so that their lengths are not their values.",
        example: chart("min: 2"),
        corrected: chart(),
        fix: "Let them start at zero; dots can show small differences.")

    /// Data that a figure cannot be drawn from: missing, duplicated, or without the columns that the figure names.
    package static let figureData = Rule(
        "figure-data", .error,
        summary: "Data that a figure cannot be drawn from: missing, duplicated, or without the columns that the figure names.",
        example: chart("y: ouput"),
        corrected: chart("y: output"),
        fix: "Correct what the message names.")

    /// A value of a figure that is not a number, or could be read as two different ones.
    package static let figureNumber = Rule(
        "figure-number", .error,
        summary: "A value of a figure that is not a number, or could be read as two different ones.",
        example: chart(data: #"rows: [{year: "2019", output: 3}, {year: "2020", output: six}]"#),
        corrected: chart(),
        fix: "Write digits, the unit as `unit:`, and leave empty what is missing.")

    /// A figure of more rows than readers can see.
    package static let figureSize = Rule(
        "figure-size", .error,
        summary: "A figure of more rows than readers can see.",
        example: chart(data: "data: data/long.csv", also: "-- content/data/long.csv --\nyear,output\n" + String(repeating: "2020,1\n", count: 2_001)),
        fix: "Keep the rows that show the finding.")

    /// The rules that this module hands over.
    package static let ofFigures: [Rule] = [
        .figureKind, .areaChart, .twoAxes, .barsFromZero, .figureData, .figureNumber, .figureSize, .figureSource, .figureUnit, .figureTitle,
        .figureSeries, .figureShares, .figureDateOrder, .figureGap, .figureText, .unknownCountry, .unmappedCountry,
    ]
}
