package import Bytes
package import Content
internal import Localization

extension Characteristics: BackMatter {
    package var kind: PageKind { .characteristics }
    package var body: Page.Body { .characteristics(self) }

    package var opening: String {
        introduction.isEmpty ? rows.map { "\($0.nameText): \($0.valueText)" }.joined(separator: "; ") : introduction.plainText
    }

    package var searchText: SearchText? {
        SearchText(
            texts: [introduction, conclusion],
            parts: rows.map { .init(id: $0.id, heading: $0.nameText, text: $0.valueText) })
    }

    package func structuredData(_ data: StructuredData) -> JSONValue? {
        let page = data.page
        return data.thing("Dataset", [
            "name": .string("\(page.topic?.title ?? page.site.settings.title): \(page.title)"),
            "description": .string(page.summary ?? page.title),
            "url": page.canonicalURL.map { .string($0) },
            "license": data.licence,
            "creator": data.authors,
            "variableMeasured": .array(rows.map { .string($0.nameText) }),
            "distribution": page.site.settings.baseURL.map { base in
                .array([("text/csv", Self.csvName), ("application/json", Self.jsonName)].map { type, file in
                    data.thing("DataDownload", [
                        "encodingFormat": .string(type), "contentUrl": .string(base.appending(page.path.appending(file))),
                    ], isInner: true)
                })
            },
        ])
    }

    static let csvName = "characteristics.csv"
    static let jsonName = "characteristics.json"
    static let reserved = ReservedNames(besidePages: [csvName, jsonName])

    /// The table for spreadsheets and programs.
    package func downloads(of page: Page) -> [SiteFile] {
        let directory = page.path.text
        return [
            SiteFile(path: directory + Self.csvName) { [site = page.site] in CharacteristicsData(self, in: site).csv },
            SiteFile(path: directory + Self.jsonName) { [site = page.site] in
                CharacteristicsData(self, in: site).json.bytes(isIndented: true) + [UInt8(ascii: "\n")]
            },
        ]
    }

    package func members(in data: ExplainerData) -> [JSONValue.Member] {
        [.init("rows", CharacteristicsData(self, in: data.site).json)]
    }
}
