package import Diagnostics
internal import YAMLSchema

/// The works a topic may cite, from its file of sources.
package struct SourceList: Sendable {
    /// The largest file of sources that is read, in bytes.
    package static let maximumSize = 16 << 20

    /// A topic without a file of sources.
    package static let empty = SourceList(sources: [])

    /// The works in the order they are written.
    package let sources: [Source]
    private let indices: [String: Int]

    private init(sources: [Source]) {
        self.sources = sources
        indices = Dictionary(sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The work with a key.
    package subscript(key: String) -> Source? { indices[key].map { sources[$0] } }

    /// The works in the order of a bibliography: by name or title, then year, then title.
    package var sorted: [Source] { sources.map { (SortKey($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1) }

    /// The key most like one that no work has.
    package func nearest(to key: String) -> String? { Suggestion.nearest(to: key, among: sources.map(\.id)) }

    /// Reads a list in CSL, YAML or JSON: the items themselves, or a mapping with them under `references`.
    ///
    /// JSON is read by the YAML parser, which takes all of it but escaped surrogates.
    package static func load(_ source: SourceText, into report: inout DiagnosticReport) -> SourceList {
        let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let value = YAMLValue.parse(source, bytes: start..<source.bytes.count, into: &report) else { return .empty }
        let list = value.entries?.first { $0.key == "references" }?.value ?? value
        guard let items = list.items else {
            report.add(
                .wrongType, "the sources are \(list.kind), not a list", at: list.location,
                help: "start each source with '- id: …'")
            return .empty
        }
        var sources: [Source] = []
        var works: [String: Source] = [:]
        for item in items {
            var reader = SourceReader(item)
            guard let source = reader.read(into: &report) else { continue }
            if let other = sources.first(where: { $0.id == source.id }) {
                report.add(
                    .duplicateSource, "the key '\(source.id)' is taken already, on line \(other.location.line ?? 0)",
                    at: source.location, help: "give one of the two another key")
                continue
            }
            for identity in source.identities {
                guard let other = works.updateValue(source, forKey: identity) else { continue }
                report.add(
                    .sameWork, "'\(source.id)' and '\(other.id)' are one work: both have \(identity)", at: source.location,
                    help: "keep one of the two and cite it by one key")
            }
            sources.append(source)
        }
        return SourceList(sources: sources)
    }
}

extension Source {
    /// What two entries for one work have in common: the DOI, or the address but for its scheme, `www.` and last `/`.
    fileprivate var identities: [String] {
        if let doi { return ["the DOI \(doi.lowercased())"] }
        guard var address else { return [] }
        for prefix in ["https://", "http://", "www."] where address.lowercased().hasPrefix(prefix) { address.removeFirst(prefix.count) }
        if address.hasSuffix("/") { address.removeLast() }
        return ["the address \(address)"]
    }
}
