internal import Diagnostics
internal import Hypertext
package import YAMLSchema

/// A link in the header as `site.yaml` names it: a page of the site or a URL elsewhere.
package struct NavigationSetting: Sendable, Hashable {
    package enum Target: Sendable, Hashable {
        /// A file of the content directory, with or without a place on its page.
        case page(Located<String>)
        /// A URL with a scheme that pages may lead to.
        case url(String)
    }

    package let target: Target
    /// The words that are the link; `nil` where they are the page's own title.
    package let title: String?
}

extension NavigationSetting {
    /// Reads a link: a mapping of `page` or `url`, and `title`.
    init?(_ value: YAMLValue, into report: inout DiagnosticReport) {
        var reader = MappingReader(value, of: "a link of the navigation")
        let page = reader.string("page")
        let url = reader.string("url")
        let title = page == nil && url != nil ? reader.requiredString("title") : reader.string("title")
        switch (page, url) {
        case (let page?, nil):
            self.init(target: .page(page), title: title?.value)
        case (nil, let url?):
            guard case .absolute = URLPolicy.verdict(of: url.value) else {
                reader.add(Diagnostic(
                    .wrongType, "'url' must be a whole URL, not '\(url.value)'", at: url.location,
                    help: "write one such as https://example.org/, or name a page of the site with 'page'"))
                report.merge(reader.finish())
                return nil
            }
            report.merge(reader.finish())
            guard let title else { return nil }
            self.init(target: .url(url.value), title: title.value)
            return
        default:
            reader.add(Diagnostic(
                .missingKey, "a link of the navigation has \(page == nil ? "no 'page' and no 'url'" : "both 'page' and 'url'")",
                at: value.location, help: "write {page: faq.md}, or {title: Newsroom, url: https://example.org/}"))
            report.merge(reader.finish())
            return nil
        }
        report.merge(reader.finish())
    }
}
