import CalendarDates
@testable import Explainer
import Checks
import Claims
import Content
import Diagnostics
import Foundation
import SiteFixtures
import Testing

/// What `explainer check` finds in a content directory, but for what building its pages adds.
func check(
    _ directory: SiteDirectory, _ selection: ContentChecks.Selection = .all, also others: [any ContentInspector] = []
) -> DiagnosticReport {
    let checks = ContentChecks(selection, catalogue: .explainer)
    let reader = ContentReader(root: directory.content, inspector: InspectorGroup([checks] + others))
    var report = reader.report
    var verifier = LinkVerifier()
    let readings = reader.catalog.topics.map { reader.read($0) }
    for reading in readings {
        report.merge(reading.report)
        verifier.add(reading.anchors)
    }
    if let library = reader.readLibrary() {
        report.merge(library.report)
        verifier.add(library.anchors)
        verifier.verify(library.pendingLinks, into: &report)
    }
    for reading in readings { verifier.verify(reading.pendingLinks, into: &report) }
    checks.finish(&report)
    return report
}

/// The same with what is found only where it is asked for: claims without a source, and reviews that are overdue, or of days to come.
func checkAll(_ directory: SiteDirectory) throws -> DiagnosticReport {
    let day = try #require(CalendarDate(iso8601: "2026-03-31"))
    return check(directory, also: [ClaimsInspector(), OverdueReviews(asOf: day), FutureDates(after: day)])
}

/// A section with a text, checked.
func check(section text: String, language: String = "en") throws -> [Diagnostic] {
    let site = "-- content/site.yaml --\ntitle: A site\nbase-url: https://example.org/site/\nlanguage: \(language)\n"
    return check(try SiteDirectory(site + "-- content/sections/1-first.md --\n---\ntitle: First\n---\n\(text)")).sorted
}

extension Diagnostic {
    /// The finding in few words: `code line:column`.
    var brief: String {
        "\(rule.code) \(location.line ?? 0):\(location.columns?.lowerBound ?? 0)"
    }
}

extension SiteDirectory {
    /// The site with every edit of a report made, as `check --fix` would make them.
    func apply(_ report: DiagnosticReport) throws {
        for (file, edits) in Dictionary(grouping: report.findings.flatMap(\.fixes), by: \.file) {
            var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
            for edit in Set(edits).sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
                precondition(Array(bytes[edit.range]) == edit.original, "an edit expects what is not there")
                bytes.replaceSubrange(edit.range, with: edit.replacement)
            }
            try Data(bytes).write(to: URL(fileURLWithPath: file))
        }
    }
}
