internal import Diagnostics
internal import Hypertext
internal import YAMLSchema

/// A link at the foot of every page, such as to an imprint or to those who take corrections.
public struct SiteLink: Sendable, Hashable {
    /// The words that are the link.
    public let title: String
    /// Where it leads: a URL with a scheme that pages may lead to.
    public let url: String
}

extension SiteLink {
    /// Reads a link: a mapping of `title` and `address`.
    init?(_ value: YAMLValue, into report: inout DiagnosticReport) {
        var reader = MappingReader(value, of: "a link")
        let title = reader.requiredString("title")
        let url = reader.requiredString("address")
        report.merge(reader.finish())
        guard let title, let url else { return nil }
        guard case .absolute = URLPolicy.verdict(of: url.value) else {
            report.add(
                .wrongType, "'address' must be a whole URL, not '\(url.value)'", at: url.location,
                help: "write one such as https://example.org/imprint or mailto:desk@example.org")
            return nil
        }
        self.init(title: title.value, url: url.value)
    }
}
