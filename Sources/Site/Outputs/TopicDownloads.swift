internal import Bibliography
internal import Content
internal import Hypertext

/// The files of a topic that machines and other programs read.
struct TopicDownloads {
    let explainer: Explainer
    let site: SiteFrame

    var files: [SiteFile] { sources + characteristics }

    /// The cited works in the formats of reference managers, beside the page that lists them.
    private var sources: [SiteFile] {
        guard !explainer.sources.isEmpty else { return [] }
        let folder = explainer.address.appending("sources/").path
        return [
            SiteFile(path: folder + "sources.bib", bytes: BibTeX.bytes(explainer.sources)),
            SiteFile(path: folder + "sources.ris", bytes: RIS.bytes(explainer.sources)),
            SiteFile(path: folder + "sources.json", bytes: CSLJSON.bytes(explainer.sources)),
        ]
    }

    /// The table of characteristics as data, beside its page.
    private var characteristics: [SiteFile] {
        guard let table = explainer.characteristics else { return [] }
        let folder = table.head.address.path
        let rows = table.rows.map { row in
            JSONValue.object([
                "id": .string(row.id), "characteristic": .string(row.nameText), "value": .string(row.valueText),
                "sources": .array(row.sourceKeys.map { .string($0) }),
            ])
        }
        return [
            SiteFile(path: folder + "characteristics.csv", bytes: CSV.bytes(
                header: ["characteristic", "value", "sources"],
                rows: table.rows.map { [$0.nameText, $0.valueText, $0.sourceKeys.joined(separator: "; ")] })),
            SiteFile(path: folder + "characteristics.json", bytes: JSONValue.array(rows).bytes(isIndented: true) + [UInt8(ascii: "\n")]),
        ]
    }
}
