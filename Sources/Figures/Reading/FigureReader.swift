package import Diagnostics
internal import Localization
package import YAMLSchema

/// Reads a figure from its block, reporting all that is wrong with it.
package struct FigureReader {
    /// The largest file of data that is read, in bytes.
    package static let maximumDataSize = 1 << 20

    /// What was found wrong.
    package internal(set) var report = DiagnosticReport()
    let language: String
    /// Reads a file of data and gives its path from the content directory on; `nil` after reporting that there is none.
    let load: (Located<String>) -> (source: SourceText, path: String)?

    /// - Parameters:
    ///   - language: the site's language, as a BCP 47 tag.
    ///   - load: reads a file of data that a figure names.
    package init(language: String, load: @escaping (Located<String>) -> (source: SourceText, path: String)?) {
        self.language = language
        self.load = load
    }

    /// - Parameters:
    ///   - block: what kind of block it is.
    ///   - value: the block's YAML.
    /// - Returns: `nil` where it cannot be drawn, which has been reported.
    package mutating func read(_ block: FigureBlock, _ value: YAMLValue) -> Figure? {
        var keys = MappingReader(value, of: "the \(block.rawValue)")
        // Each event of a timeline has its own source, and none has a unit.
        let head = FigureHead(&keys, needsSource: block != .timeline)
        let figure: Figure? =
            switch block {
            case .chart: chart(&keys, head)
            case .timeline: timeline(&keys, head)
            case .map: map(&keys, head)
            }
        let found = keys.finish()
        let isBroken = found.hasErrors
        report.merge(found)
        guard !isBroken, let figure, !report.hasErrors else { return nil }
        return figure
    }

    /// The rows of a figure, from its block or from a file.
    mutating func data(_ keys: inout MappingReader) -> (table: DataTable, file: String?)? {
        let (file, rows) = (keys.string("data"), keys.value("rows"))
        let separator = self.separator(&keys)
        var reader = DataReader()
        defer { report.merge(reader.report) }
        switch (file, rows) {
        case (let file?, nil):
            guard let found = load(file) else { return nil }
            return reader.file(found.source, separator: separator, asked: file.location).map { ($0, found.path) }
        case (nil, let rows?):
            return reader.rows(rows, of: "'rows'").map { ($0, nil) }
        case (let file?, .some):
            report.add(.figureData, "both 'data' and 'rows' are given", at: file.location, help: "keep one of the two")
        case (nil, nil):
            report.add(
                .figureData, "there is no data", at: keys.location,
                help: "name a file, as in 'data: data/exports.csv', or write the rows, as in 'rows: [{year: 2020, value: 3}]'")
        }
        return nil
    }

    private mutating func separator(_ keys: inout MappingReader) -> UInt8? {
        guard let written = keys.string("separator") else { return nil }
        let text = written.value == "tab" ? "\t" : written.value
        guard text.utf8.count == 1, let byte = text.utf8.first, CSVReader.separators.contains(byte) else {
            report.add(.wrongType, "'separator' takes one of , ; and tab, not '\(written.value)'", at: written.location)
            return nil
        }
        return byte
    }

    /// What numbers of this figure are read by.
    mutating func numbers(_ keys: inout MappingReader) -> NumberReader {
        guard let sign = keys.string("decimal") else { return NumberReader(language: language) }
        guard [".", ","].contains(sign.value), let scalar = sign.value.unicodeScalars.first else {
            report.add(.wrongType, "'decimal' takes a full stop or a comma in quotes, not '\(sign.value)'", at: sign.location)
            return NumberReader(language: language)
        }
        return NumberReader(language: language, decimalSign: scalar)
    }

    /// The number in a cell; `nil` if it is missing, or after reporting that it is not a number.
    mutating func number(_ cell: DataTable.Cell, _ reader: NumberReader) -> (value: Double, decimals: Int)? {
        guard let text = cell.text else { return nil }
        switch reader.read(text) {
        case .missing: return nil
        case .number(let value, let decimals): return (value, decimals)
        case .ambiguous:
            report.add(
                .figureNumber, "'\(text)' may be a thousand or a fraction", at: cell.place.location,
                help: "say which sign is the decimal one, as in: decimal: \",\"")
        case .text:
            report.add(
                .figureNumber, "'\(text)' is not a number", at: cell.place.location,
                help: "write digits alone; the unit belongs in 'unit', and what is missing is left empty")
        }
        return nil
    }

    /// A column by its name.
    mutating func column(_ name: Located<String>, of table: DataTable) -> Int? {
        if let index = table.columns.firstIndex(of: name.value) { return index }
        let near = Suggestion.nearest(to: name.value, among: table.columns)
        report.add(
            .figureData, "the data has no column '\(name.value)'", at: name.location,
            help: near.map { "did you mean '\($0)'?" } ?? "its columns: " + table.columns.joined(separator: ", "))
        return nil
    }
}
