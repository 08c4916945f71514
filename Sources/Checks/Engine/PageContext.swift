internal import Content
internal import Diagnostics
internal import YAMLSchema

/// What all checks of a page may know. A class, as each check is handed it and none needs a copy.
final class PageContext {
    let page: ParsedPage
    let scope: InspectionScope
    /// Where the file's lines start.
    let lines: LineTable

    var kind: PageKind { page.kind }
    var source: SourceText { page.source }

    init(_ page: ParsedPage, in scope: InspectionScope) {
        self.page = page
        self.scope = scope
        lines = page.source.lines
    }

    /// The first part of the site's language tag, in lower case: `en`.
    var language: String {
        scope.settings.language.split(separator: "-").first?.lowercased() ?? "en"
    }

    /// Where a key of the front matter has its value, or where the page starts.
    func location(ofKey key: String) -> SourceLocation {
        page.frontMatter.location(ofValueOf: key) ?? source.location(line: 1)
    }
}
