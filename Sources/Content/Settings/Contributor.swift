package import Diagnostics
internal import Bytes
internal import YAMLSchema

/// A person or body that answers for something: its name and, where it has one, its URL on the web.
public struct Contributor: Sendable, Hashable {
    /// The name as readers see it.
    public let name: String
    /// The page that tells about it.
    public let url: WebURL?
    /// Whether it is an organisation rather than a person.
    public let isOrganization: Bool

    package init(name: String, url: WebURL? = nil, isOrganization: Bool = false) {
        self.name = name
        self.url = url
        self.isOrganization = isOrganization
    }
}

extension Contributor {
    /// Reads a party: its name alone, or a mapping of `name`, `url` and `organization`.
    init?(_ value: YAMLValue, of subject: String, organization: Bool, into report: inout DiagnosticReport) {
        guard value.isMapping else {
            guard let name = value.text, !name.isEmpty else {
                report.add(.wrongType, "\(subject) takes a name, not \(value.kind)", at: value.location)
                return nil
            }
            let names = name.split { ",;&".contains($0) }.flatMap { $0.split(separator: " and ") }
                .map { String($0.trimmingWhitespace) }.filter { !$0.isEmpty }
            if !organization, names.count > 1 {
                report.add(
                    .joinedNames, "'\(name)' is read as the name of one person", at: value.location,
                    help: "write a list, as in [\(names.joined(separator: ", "))], or 'name: …' and 'organization: true'")
            }
            self.init(name: name, isOrganization: organization)
            return
        }
        var reader = MappingReader(value, of: subject)
        let name = reader.requiredString("name")
        let url = reader.webURL("url")
        let isOrganization = reader.bool("organization") ?? organization
        report.merge(reader.finish())
        guard let name else { return nil }
        self.init(name: name.value, url: url, isOrganization: isOrganization)
    }
}

extension Rule {
    /// Several names written as one.
    package static let joinedNames = Rule(
        "joined-names", .warning,
        summary: "An author's name that seems to name several people.",
        example: "-- content/site.yaml --\ntitle: A\nbase-url: https://example.org/\nauthors: Ana Müller, Ben\n",
        fix: "Write a list, as in `authors: [Ana Müller, Ben]`. For an organization, write `name` and `organization: true`.")
}
