internal import Bibliography
internal import CalendarDates
internal import Content
internal import Bytes

/// The table of characteristics as data: a row for each, its value typed, with the works it rests on.
struct CharacteristicsData {
    let table: Characteristics
    let site: SiteContext
    private let rows: [Row]

    private struct Row {
        let row: Characteristic
        let value: TypedValue
        let sources: [Reference]
    }

    init(_ table: Characteristics, in site: SiteContext) {
        self.table = table
        self.site = site
        let works = Dictionary(table.citations.references.map { ($0.source.id, $0.source) }, uniquingKeysWith: { first, _ in first })
        rows = table.rows.map { row in
            Row(
                row: row, value: TypedValue(row.valueText, language: site.settings.language),
                sources: row.sourceKeys.compactMap { works[$0] })
        }
    }

    /// The rows for a spreadsheet. Numbers stand as programs write them, whatever the language.
    var csv: [UInt8] {
        CSV.bytes(
            header: ["id", "characteristic", "value", "type", "number", "unit", "date", "sources", "source_titles", "source_urls"],
            rows: rows.map { entry in
                let typed: [CSV.Field] = switch entry.value {
                case .number(let number, let unit): [.number(number), .text(unit ?? ""), .empty]
                case .date(let day): [.empty, .empty, .text(day.iso8601)]
                case .text: [.empty, .empty, .empty]
                }
                let texts = [entry.row.id, entry.row.nameText, entry.row.valueText, entry.value.name]
                let works = [
                    entry.row.sourceKeys.joined(separator: "; "), entry.sources.map(\.title.plain).joined(separator: "; "),
                    entry.sources.compactMap(\.link).joined(separator: " "),
                ]
                return texts.map { .text($0) } + typed + works.map { .text($0) }
            })
    }

    /// The rows for a program.
    var json: JSONValue {
        .array(rows.map { entry in
            var members: [JSONValue.Member] = [
                .init("id", .string(entry.row.id)),
                .init("characteristic", .string(entry.row.nameText)),
                .init("value", .string(entry.row.valueText)),
                .init("type", .string(entry.value.name)),
            ]
            switch entry.value {
            case .number(let value, let unit):
                members.append(.init("number", value.jsonValue))
                if let unit { members.append(.init("unit", .string(unit))) }
            case .date(let day): members.append(.init("date", .string(day.iso8601)))
            case .text: break
            }
            if let base = site.settings.baseURL {
                members.append(.init("url", .string(base.appending(table.head.path, fragment: entry.row.id))))
            }
            members.append(.init("sources", .array(entry.sources.map { source in
                .object([
                    "id": .string(source.id), "title": .string(source.title.plain), "url": source.link.map { .string($0) },
                ])
            })))
            return .object(members)
        })
    }
}

extension Double {
    /// The number without a fraction of nothing.
    fileprivate var jsonValue: JSONValue { Int(exactly: self).map { .integer($0) } ?? .number(self) }
}
