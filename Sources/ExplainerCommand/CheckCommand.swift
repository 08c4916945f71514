import ArgumentParser
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
    @OptionGroup var reporting: ReportOptions

    func run() async throws {
        let reader = options.reader()
        let outcome = try await SiteBuilder(reader, theme: ExplainerTheme()).build(jobs: Processors.count) { _ in }
        let fails = options.fails(outcome.report)
        reporting.show(
            outcome.report, fileCount: reader.fileCount, result: fails ? nil : "\(outcome.pageCount) pages checked",
            on: Console())
        if fails { throw ExitStatus.contentErrors }
    }
}
