internal import Diagnostics
internal import YAMLSchema

/// Reads the data of a figure: rows that stand in it, or a file of comma-separated values or JSON.
struct DataReader {
    private(set) var report = DiagnosticReport()

    // MARK: YAML and JSON

    /// Rows of a YAML text: mappings, whose keys are the columns in the order they are first met.
    mutating func rows(_ value: YAMLValue, of subject: String) -> DataTable? {
        guard let items = value.items else {
            report.add(.figureData, "\(subject) is \(value.kind), not a list of rows", at: value.location, help: "write '- name: value' lines, one for each row")
            return nil
        }
        var columns: [String] = []
        var indexes: [String: Int] = [:]
        var read: [[(Int, DataTable.Cell)]] = []
        for item in items {
            guard let entries = item.entries else {
                report.add(.figureData, "a row is \(item.kind), not a mapping of columns to values", at: item.location)
                continue
            }
            read.append(entries.compactMap { entry in
                if entry.value.items != nil || entry.value.isMapping {
                    report.add(.figureData, "the value of '\(entry.key)' is \(entry.value.kind), not a text or number", at: entry.value.location)
                    return nil
                }
                let index = indexes[entry.key] ?? columns.count
                if index == columns.count {
                    columns.append(entry.key)
                    indexes[entry.key] = index
                }
                return (index, DataTable.Cell(text: entry.value.text, place: .value(entry.value)))
            })
        }
        let rows = zip(read, items).map { cells, item in
            var row = [DataTable.Cell](repeating: .nothing(at: .value(item)), count: columns.count)
            for (index, cell) in cells { row[index] = cell }
            return row
        }
        return bounded(DataTable(columns: columns, rows: rows), at: value.location)
    }

    /// A file of data, by its ending.
    /// - Parameters:
    ///   - source: the file.
    ///   - separator: what the author says stands between fields; `nil` where the first line is to tell.
    ///   - asked: where the figure names the file.
    mutating func file(_ source: SourceText, separator: UInt8?, asked: SourceLocation) -> DataTable? {
        if source.path.lowercased().hasSuffix(".json") {
            guard let value = YAMLValue.parse(source, into: &report) else { return nil }
            return rows(value, of: "the file")
        }
        var found = CSVReader.separators(of: source)
        if source.path.lowercased().hasSuffix(".tsv") { found = [UInt8(ascii: "\t")] }
        if let separator { found = [separator] }
        if found.count > 1 {
            let shown = found.map { $0 == UInt8(ascii: "\t") ? "a tab" : "'\(Unicode.Scalar($0))'" }.joined(separator: " or ")
            report.add(
                .figureData, "the first line does not show which sign separates the columns: \(shown)", at: source.location(wholeLine: 1),
                help: "say it in the figure, as in: separator: \";\"")
            return nil
        }
        return separated(source, by: found.first ?? UInt8(ascii: ","))
    }

    // MARK: Comma-separated values

    private mutating func separated(_ source: SourceText, by separator: UInt8) -> DataTable? {
        var reader = CSVReader(source, separator: separator)
        guard let header = reader.next() else {
            report.add(.figureData, "the file is empty", at: source.location, help: "start it with the names of the columns")
            return nil
        }
        let columns = header.map(\.text)
        for (index, name) in columns.enumerated() where name.isEmpty || columns[..<index].contains(name) {
            report.add(
                .figureData, name.isEmpty ? "column \(index + 1) has no name" : "two columns are called '\(name)'",
                at: source.location(of: header[index].range), help: "give each column a name of its own")
            return nil
        }
        var rows: [[DataTable.Cell]] = []
        while let fields = reader.next() {
            if fields.count != columns.count {
                let start = fields.first?.range.lowerBound ?? 0
                report.add(
                    .figureData, "this line has \(fields.count) field\(fields.count == 1 ? "" : "s"), the first has \(columns.count)",
                    at: source.location(of: start..<(fields.last?.range.upperBound ?? start)),
                    help: "put a text that holds '\(Unicode.Scalar(separator))' in quotes")
                guard rows.count < DataTable.maximumRows else { break }
                continue
            }
            rows.append(fields.map { field in
                DataTable.Cell(text: field.text.isEmpty ? nil : field.text, place: .bytes(source, field.range))
            })
        }
        if let quote = reader.openQuote {
            report.add(
                .figureData, "this quotation mark is never closed", at: source.location(of: quote..<quote + 1),
                help: "close it, or double it for a literal quotation mark")
            return nil
        }
        return bounded(DataTable(columns: columns, rows: rows), at: source.location)
    }

    private mutating func bounded(_ table: DataTable, at location: SourceLocation) -> DataTable? {
        if table.rows.isEmpty {
            if !report.hasErrors { report.add(.figureData, "there are no rows of data", at: location) }
            return nil
        }
        guard table.rows.count <= DataTable.maximumRows else {
            report.add(
                .figureSize, "the data has \(table.rows.count) rows; at most \(DataTable.maximumRows) are drawn", at: location,
                help: "keep the rows that show the finding, and offer the rest as a download")
            return nil
        }
        return table
    }
}
