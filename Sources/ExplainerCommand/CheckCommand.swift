import ArgumentParser
import Content
import Diagnostics
import Site
import Templates

/// `explainer check`: looks for mistakes and publishes nothing.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Look for mistakes in the content; publish nothing.")

    @OptionGroup var options: ContentOptions

    func run() async throws {
        let console = Console()
        let reader = options.reader()
        let outcome = try await SiteBuilder(reader, theme: ExplainerTheme()).build(jobs: Processors.count) { _ in }
        console.show(outcome.report, fileCount: reader.fileCount)
        if options.fails(outcome.report) { throw ExitStatus.contentErrors }
        console.result("\(outcome.pageCount) pages checked")
    }
}
