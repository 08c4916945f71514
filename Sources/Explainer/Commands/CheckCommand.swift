import ArgumentParser
import Build
import Checks
import Claims
import Content
import Diagnostics
import PageChecks
import Site

/// `explainer check`: looks for mistakes and publishes nothing.
///
/// Each group of options is a file of its own with what it does; this is the order in which they run.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Look for mistakes in the content; publish nothing.")

    @OptionGroup var options: ContentOptions
    @OptionGroup var jobs: JobOptions
    @OptionGroup var former: FormerOptions
    @OptionGroup var claims: ClaimsOptions
    @OptionGroup var reviews: ReviewOptions
    @OptionGroup var external: ExternalOptions
    @OptionGroup var fixing: FixOptions
    @OptionGroup var reporting: ReportOptions
    @OptionGroup var rules: RuleOptions

    func run() async throws {
        if let answer = rules.answer { return Console().result(answer) }
        let console = Console()
        let hosts = try await external.hosts(of: options.content, on: console)
        func lookAgain() async throws -> CheckResult { try await look(asking: hosts, on: console) }
        let (found, hasFailed) = try await fixing.apply(
            try await lookAgain(), in: options.content, format: reporting.format, on: console, look: lookAgain)
        let fails = options.fails(found.report)
        let results = [found.coverage?.summary, fails ? nil : Self.result(pageCount: found.pageCount)].compactMap { $0 }
        reporting.show(
            found.report, fileCount: found.reader.fileCount, result: results.isEmpty ? nil : results.joined(separator: "\n"),
            on: console)
        if found.asideCount > 0 { console.note(Self.remark(asideCount: found.asideCount)) }
        if hasFailed { throw ExitStatus.machine }
        if claims.fails(found.coverage, on: console) || fails { throw ExitStatus.contentErrors }
    }

    /// Reads the content, makes its pages and looks both over; then asks other hosts, where there are any to ask.
    private func look(asking hosts: ExternalLinkAudit?, on console: Console) async throws -> CheckResult {
        let checks = ContentChecks(.all, catalogue: .explainer)
        let (claims, links) = (self.claims.inspector, hosts.map { _ in ExternalLinkCollector() })
        let inspectors: [(any ContentInspector)?] = [checks, claims, reviews.inspector, reviews.futureDates, links]
        let reader = options.reader(InspectorGroup(inspectors.compactMap(\.self)), isPublished: false)
        try options.require(reader.catalog, on: console)
        let former = try former.site(of: reader, content: options.content, on: console)
        let pages = PageOrigins(of: reader)
        let inspection = pages.inspection()
        var outcome = try await SiteBuilder(reader, theme: ThemeInUse.theme, isPublished: false).build(jobs: jobs.count) { file in
            let bytes = file.bytes
            pages.note(file)
            former?.note(file.path, bytes)
            inspection.take(bytes, at: file.path, followsMistakes: file.followsMistakes)
        }
        // Without the pages that could not be made, more would be reported as lost.
        if !outcome.report.hasErrors { former?.report(reader.catalog, into: &outcome.report) }
        let hasErrors = outcome.report.hasErrors
        let onPages = inspection.result { hasErrors && pages.isAwaited($0) }
        outcome.report.mergePages(onPages.report)
        if let hosts, let links { try await hosts.check(links.links, into: &outcome.report, on: console) }
        checks.finish(&outcome.report, unasked: self.claims.unasked + reviews.unasked + external.unasked)
        return CheckResult(reader: reader, report: outcome.report, pageCount: outcome.pageCount, asideCount: onPages.asideCount, coverage: claims?.coverage)
    }

    private static func remark(asideCount: Int) -> String {
        "\(asideCount) finding\(asideCount == 1 ? "" : "s") on finished pages may follow from these errors and "
            + "\(asideCount == 1 ? "is" : "are") not shown; check again when they are fixed"
    }

    private static func result(pageCount: Int) -> String {
        "\(pageCount) pages checked" + (SiteInspection.isAvailable ? "" : ", their HTML not: this program was built without page checks")
    }
}
