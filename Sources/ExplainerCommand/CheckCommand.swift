import ArgumentParser
import Claims
import Content
import Diagnostics
import Site
import Templates

/// `explainer check`: looks for mistakes and publishes nothing.
///
/// Each group of options stands in a file of its own, with what it does; here is the order in which they have their turn.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Look for mistakes in the content; publish nothing.")

    @OptionGroup var options: ContentOptions
    @OptionGroup var claims: ClaimsOptions
    @OptionGroup var reviews: ReviewOptions
    @OptionGroup var reporting: ReportOptions

    func run() async throws {
        let console = Console()
        let reader = options.reader()
        var outcome = try await SiteBuilder(reader, theme: ExplainerTheme()).build(jobs: Processors.count) { _ in }
        reviews.check(reader, into: &outcome.report)
        let coverage = claims.check(reader, into: &outcome.report)
        let fails = options.fails(outcome.report)
        let results = [coverage?.summary, fails ? nil : "\(outcome.pageCount) pages checked"].compactMap { $0 }
        reporting.show(
            outcome.report, fileCount: reader.fileCount, result: results.isEmpty ? nil : results.joined(separator: "\n"),
            on: console)
        if claims.fails(coverage, on: console) || fails { throw ExitStatus.contentErrors }
    }
}
