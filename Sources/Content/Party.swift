internal import Diagnostics
internal import YAMLSchema

/// A person or body that answers for something: its name and, where it has one, its address on the web.
public struct Party: Sendable, Hashable {
    public let name: String
    /// The page that tells about it.
    public let address: WebAddress?
    /// Whether it is an organisation rather than a person.
    public let isOrganization: Bool

    package init(name: String, address: WebAddress? = nil, isOrganization: Bool = false) {
        self.name = name
        self.address = address
        self.isOrganization = isOrganization
    }
}

extension Party {
    /// Reads a party: its name alone, or a mapping of `name`, `url` and `organization`.
    init?(_ value: YAMLValue, of subject: String, organization: Bool, into report: inout DiagnosticReport) {
        guard value.isMapping else {
            guard let name = value.text, !name.isEmpty else {
                report.add(.wrongType, "\(subject) takes a name, not \(value.kind)", at: value.location)
                return nil
            }
            self.init(name: name, isOrganization: organization)
            return
        }
        var reader = MappingReader(value, of: subject)
        let name = reader.requiredString("name")
        let address = reader.webAddress("url")
        let isOrganization = reader.bool("organization") ?? organization
        report.merge(reader.finish())
        guard let name else { return nil }
        self.init(name: name.value, address: address, isOrganization: isOrganization)
    }
}
