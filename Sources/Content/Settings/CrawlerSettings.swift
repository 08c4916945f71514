internal import Bytes
internal import Diagnostics
internal import YAMLSchema

/// What the site wants of search engines and other crawlers.
public struct CrawlerSettings: Sendable, Hashable {
    /// Whether search engines should show the pages.
    public var isIndexed = true
    /// The crawlers that should read nothing, by the names in their user agents.
    public var disallowed: [String] = []
    /// The marks by which services know that the site is its publisher's: name and content of a `meta` element.
    public var verifications: [Verification] = []

    /// The mark of a service.
    public struct Verification: Sendable, Hashable {
        public let name: String
        public let content: String
    }

    package init() {}
}

extension CrawlerSettings {
    /// Reads `robots:`: a mapping of `index` and `disallow`.
    mutating func readRobots(_ value: YAMLValue, into report: inout DiagnosticReport) {
        var reader = MappingReader(value, of: "the settings of crawlers")
        isIndexed = reader.bool("index") ?? true
        for name in reader.strings("disallow") {
            // RFC 9309, section 2.2.1; digits are in use.
            if !name.value.isEmpty, name.value.utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }) {
                disallowed.append(name.value)
            } else {
                reader.add(Diagnostic(
                    .wrongType, "'\(name.value)' is not the name of a crawler", at: name.location,
                    help: "write the name that it has in robots.txt, such as GPTBot; 'index: false' is for all search engines"))
            }
        }
        report.merge(reader.finish())
    }

    /// Reads `verification:`: a mapping of names to what the services gave.
    mutating func readVerifications(_ value: YAMLValue, into report: inout DiagnosticReport) {
        guard let entries = value.entries else {
            report.add(
                .wrongType, "'verification' takes a mapping of names to texts, not \(value.kind)", at: value.location,
                help: "write {google-site-verification: …}")
            return
        }
        for entry in entries {
            guard let content = entry.value.text, !entry.key.isEmpty else {
                report.add(
                    .wrongType, "'\(entry.key)' takes the text that the service gave, not \(entry.value.kind)", at: entry.value.location,
                    help: "copy the value of 'content' from the element that the service gives")
                continue
            }
            verifications.append(Verification(name: entry.key, content: content))
        }
    }
}
