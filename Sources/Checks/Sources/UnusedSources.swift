internal import Bibliography
internal import Content
internal import Diagnostics
internal import Markdown

/// Works in the list of sources that nothing in the topic cites.
struct UnusedSources: TopicCheck {
    static let unusedSource = Rule(
        "unused-source", .warning,
        summary: "A source that no page of its topic cites.",
        example: "-- content/sources.yaml --\n- id: doe2020\n  type: book\n  title: A book\n",
        corrected: "-- content/sources.yaml --\n- id: doe2020\n  type: book\n  title: A book\n"
            + Rule.section("So it is [@doe2020].\n"),
        fix: "Cite it, or remove it from sources.yaml.")

    static let rules = [unusedSource]

    private let works: [Reference]

    init?(_ scope: InspectionScope) {
        works = scope.sources.sources
        if works.isEmpty { return nil }
    }

    mutating func add(_ page: PageContext, length: Int) {}

    mutating func finish(citing cited: Set<String>?, into report: inout DiagnosticReport) {
        // What cannot be read may cite any of them.
        guard let cited else { return }
        for work in works where !cited.contains(work.id) {
            report.add(
                Self.unusedSource, "no page cites '\(work.id)'", at: work.location,
                help: "cite it with '[\(CitationScanner.written(work.id))]', or remove it from the list")
        }
    }
}
