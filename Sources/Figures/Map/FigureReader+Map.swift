internal import Diagnostics
internal import Localization
internal import YAMLSchema

extension FigureReader {
    /// Reads a map.
    mutating func map(_ keys: inout MappingReader, _ head: FigureHead) -> Figure? {
        let style = mapStyle(&keys)
        let (countryColumn, valueColumn) = (keys.string("country"), keys.string("value"))
        let numbers = numbers(&keys)
        guard let (table, file) = data(&keys), let style, let title = head.title else { return nil }
        let names = countryColumn.map { [$0] } ?? []
        let asked = (names + (valueColumn.map { [$0] } ?? [])).map { column($0, of: table) }
        guard asked.allSatisfy({ $0 != nil }) else { return nil }
        let country = countryColumn.flatMap { table.columns.firstIndex(of: $0.value) } ?? 0
        let value = valueColumn.flatMap { table.columns.firstIndex(of: $0.value) } ?? table.columns.indices.first { $0 != country }
        guard let values = values(of: table, country: country, value: value, numbers) else { return nil }
        let map = WorldMap(style: style, values: values.values, isPercent: head.isPercent, decimals: values.decimals)
        check(map, head, keys)
        return Figure(
            kind: .map, title: title.value, subtitle: head.subtitle, unit: head.unit, note: head.note, source: head.source, content: .map(map),
            table: FigureTable(map, columns: [table.columns[country]] + (value.map { [table.columns[$0]] } ?? [])), dataFile: file)
    }

    private mutating func mapStyle(_ keys: inout MappingReader) -> WorldMap.Style? {
        guard let written = keys.string("kind") else { return .areas }
        switch written.value {
        case "areas": return .areas
        case "dots": return .dots
        default:
            let near = Suggestion.nearest(to: written.value, among: ["areas", "dots"])
            report.add(
                .figureKind, "there is no kind of map '\(written.value)'", at: written.location,
                help: near.map { "did you mean '\($0)'?" } ?? "kinds: areas, dots")
            return nil
        }
    }

    private mutating func values(
        of table: DataTable, country: Int, value: Int?, _ numbers: NumberReader
    ) -> (values: [WorldMap.Value], decimals: Int)? {
        let names = CountryNames(language: language)
        // Words are classes where none of them is a number.
        let isClassed = value.map { column in
            table.rows.allSatisfy { row in row[column].text.map { if case .text = numbers.read($0) { true } else { false } } ?? true }
        } ?? false
        var values: [WorldMap.Value] = []
        var known: Set<Country> = []
        var decimals = 0
        for row in table.rows {
            guard let written = row[country].text else {
                report.add(.figureData, "this row does not say which country it is about", at: row[country].place.location)
                continue
            }
            guard let found = names.country(written) else {
                let near = Suggestion.nearest(to: written, among: names.known)
                report.add(
                    .unknownCountry, "'\(written)' is not a country", at: row[country].place.location,
                    help: near.map { "did you mean '\($0)'?" } ?? "write its code of ISO 3166, such as 'RS', or its name")
                continue
            }
            guard known.insert(found).inserted else {
                report.add(.figureData, "'\(found.name)' has two rows", at: row[country].place.location, help: "keep one")
                continue
            }
            if !found.isOnMap {
                report.add(
                    .unmappedCountry, "\(found.name) has no outline on this map", at: row[country].place.location,
                    help: "it is named below the map, as it is too small to be drawn")
            }
            guard let value else {
                values.append(WorldMap.Value(country: found, number: nil, category: nil))
                continue
            }
            if isClassed {
                values.append(WorldMap.Value(country: found, number: nil, category: row[value].text))
            } else if let number = number(row[value], numbers) {
                decimals = max(decimals, number.decimals)
                values.append(WorldMap.Value(country: found, number: number.value, category: nil))
            }
        }
        if values.isEmpty, !report.hasErrors { report.add(.figureData, "there is no value to draw", at: table.rows[0][country].place.location) }
        return values.isEmpty ? nil : (values, min(decimals, 6))
    }

    private mutating func check(_ map: WorldMap, _ head: FigureHead, _ keys: MappingReader) {
        let location = head.title?.location ?? keys.location
        let numbers = map.values.compactMap(\.number)
        if !numbers.isEmpty, head.unit == nil { reportMissingUnit(at: location) }
        if map.classes.count > WorldMap.mostClasses {
            report.add(
                .figureSeries, "\(map.classes.count) classes on one map can hardly be told apart", at: location,
                help: "keep at most \(WorldMap.mostClasses)")
        }
        if map.style == .dots, numbers.isEmpty || numbers.contains(where: { $0 < 0 }) {
            report.add(
                .figureData, "the area of a dot is its value, which must be a number from zero", at: location, help: "write 'kind: areas'")
        }
    }
}

extension FigureTable {
    /// The data of a map: a row for each country.
    init(_ map: WorldMap, columns: [String]) {
        self.columns = columns
        rows = map.values.map { value in
            let first = Cell.text(value.country.name)
            guard columns.count > 1 else { return [first] }
            return [first, value.number.map { .number($0, decimals: map.decimals) } ?? value.category.map { .text($0) } ?? .missing]
        }
    }
}

extension WorldMap {
    /// How many classes of words can be told apart.
    static let mostClasses = 4

    /// The words of its classes, in the order they are first met.
    var classes: [String] {
        var classes: [String] = []
        for category in values.compactMap(\.category) where !classes.contains(category) { classes.append(category) }
        return classes
    }
}
