internal import Bytes
package import Diagnostics
internal import YAMLSchema

/// The works a topic may cite, from its file of sources.
package struct ReferenceList: Sendable {
    /// The largest file of sources that is read, in bytes.
    package static let maximumSize = 16 << 20

    /// A topic without a file of sources.
    package static let empty = ReferenceList(sources: [], faultyKeys: [])

    /// The keys of entries that cannot be read.
    package let faultyKeys: Set<String>

    /// The works in the order they are written.
    package let sources: [Reference]
    private let indices: [String: Int]

    private init(sources: [Reference], faultyKeys: Set<String>) {
        self.sources = sources
        self.faultyKeys = faultyKeys
        let keys = sources.map { SortKey($0) }
        sorted = sources.indices.sorted { keys[$0] < keys[$1] }.map { sources[$0] }
        indices = Dictionary(sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The work with a key.
    package subscript(key: String) -> Reference? { indices[key].map { sources[$0] } }

    /// The works in the order of a bibliography: by name or title, then year, then title.
    package let sorted: [Reference]

    /// The key most like one that no work has.
    package func nearest(to key: String) -> String? { Suggestion.nearest(to: key, among: sources.map(\.id)) }

    /// Reads a list in CSL, YAML or JSON: the items themselves, or a mapping with them under `references`.
    ///
    /// JSON is read by the YAML parser, which takes all of it but surrogates that are escaped: those are unescaped first.
    package static func load(_ source: SourceText, into report: inout DiagnosticReport) -> ReferenceList {
        let source = SurrogatePairs.unescaped(in: source)
        guard let value = YAMLValue.parse(source, bytes: source.listRange, into: &report) else { return .empty }
        let isMarkdown = !source.isJSON
        let list = value.entries?.first { ["references", "items"].contains($0.key) }?.value ?? value
        guard let items = list.items else {
            report.add(
                .wrongType, "the sources are \(list.kind), not a list", at: list.location,
                help: "start each source with '- id: …'")
            return .empty
        }
        var sources: [Reference] = []
        // The indices of works by their keys, and by what two entries for one work have in common.
        var keys: [String: Int] = [:]
        var works: [String: Int] = [:]
        var faultyKeys: Set<String> = []
        var foreign = ForeignKeys()
        for item in items where item.entries?.isEmpty != true {
            guard let source = ReferenceReader.read(item, isMarkdown: isMarkdown, &foreign, into: &report) else {
                if let key = item.entries?.first(where: { $0.key == "id" })?.value.text { faultyKeys.insert(key) }
                continue
            }
            if let other = keys[source.id].map({ sources[$0] }) {
                report.add(
                    .duplicateSource, "the key '\(source.id)' is also used on line \(other.location.line ?? 0)",
                    at: source.location, help: "give one of the two another key")
                continue
            }
            keys[source.id] = sources.count
            let identities = source.identities
            if let shared = identities.first(where: { works[$0] != nil }), let other = works[shared].map({ sources[$0] }) {
                report.add(
                    .sameWork, "'\(source.id)' and '\(other.id)' are one work: both have \(shared)", at: source.location,
                    help: "keep one of the two and cite it by one key")
            }
            for identity in identities { works[identity] = sources.count }
            sources.append(source)
        }
        return ReferenceList(sources: sources, faultyKeys: faultyKeys)
    }
}

extension SourceText {
    /// The bytes of the list: without a byte order mark, and without the line `---` that pandoc ends its metadata with, which
    /// YAML would take for the start of another document.
    var listRange: Range<Int> {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var end = bytes.count
        while end > start, bytes[end - 1].isBlank { end -= 1 }
        guard end - start > 3, bytes[(end - 3)..<end].elementsEqual("---".utf8), bytes[end - 4] == UInt8(ascii: "\n"),
            bytes[start...].starts(with: "---".utf8)
        else { return start..<bytes.count }
        return start..<end - 3
    }

    /// Whether the file is JSON, whose texts have the tags of CSL; those of YAML are Markdown.
    var isJSON: Bool {
        let opening = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        return opening == UInt8(ascii: "[") || opening == UInt8(ascii: "{")
    }
}

extension Reference {
    /// What two entries for one work have in common: the DOI, or the URL in its normal form.
    var identities: [String] {
        let doi = self.doi ?? url.flatMap(DOI.init(resolving:))?.text
        return [doi.map { "the DOI \($0.lowercased())" }, url.map { "the URL \(Self.normal($0))" }].compactMap { $0 }
    }

    /// A URL without what can differ where the work is the same: scheme, `www.`, the case of the host, a port
    /// that goes without saying, marks of campaigns, the place on the page, a last `/`.
    private static func normal(_ url: String) -> String {
        var rest = url.utf8.prefix { $0 != UInt8(ascii: "#") }
        for scheme: StaticString in ["https://", "http://"] where rest.prefix(scheme.utf8CodeUnitCount).isWord(scheme) {
            rest = rest.dropFirst(scheme.utf8CodeUnitCount)
        }
        let hostBytes = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        var host = Substring(hostBytes).lowercased()
        if host.hasPrefix("www.") { host.removeFirst(4) }
        for port in [":443", ":80"] where host.hasSuffix(port) { host.removeLast(port.count) }
        let tail = rest[hostBytes.endIndex...]
        var pathBytes = tail.prefix { $0 != UInt8(ascii: "?") }
        let parameters = Substring(tail[pathBytes.endIndex...].dropFirst())
        while pathBytes.last == UInt8(ascii: "/") { pathBytes.removeLast() }
        let path = String(Substring(pathBytes))
        let query = parameters.split(separator: "&").filter {
            !$0.hasPrefix("utm_") && !$0.hasPrefix("fbclid=") && !$0.hasPrefix("gclid=")
        }
        return host + path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }
}
