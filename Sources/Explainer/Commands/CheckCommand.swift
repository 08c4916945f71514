import ArgumentParser
import Claims
import Content
import Diagnostics

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
    @OptionGroup var finished: PageOptions
    @OptionGroup var fixing: FixOptions
    @OptionGroup var reporting: ReportOptions
    @OptionGroup var rules: RuleOptions

    func run() async throws {
        if let answer = rules.answer { return Console().result(answer) }
        let console = Console()
        let hosts = try await external.hosts(of: options.content, on: console)
        var check = SiteCheck(self, asking: hosts, on: console)
        let (found, hasFailed) = try await fixing.apply(
            try await check.look(), in: options.content, format: reporting.format, on: console, look: { try await check.look(after: $0) })
        let fails = options.fails(found.report)
        let results = [found.coverage?.summary, fails ? nil : "\(found.pageCount) pages checked\(finished.remark)"].compactMap { $0 }
        reporting.show(
            found.report, fileCount: found.reader.fileCount, result: results.isEmpty ? nil : results.joined(separator: "\n"),
            on: console)
        if found.asideCount > 0 { console.note(Self.remark(asideCount: found.asideCount)) }
        check.keepSoundPages()
        if hasFailed { throw ExitStatus.machine }
        if claims.fails(found.coverage, on: console) || fails { throw ExitStatus.contentErrors }
    }

    private static func remark(asideCount: Int) -> String {
        "\(asideCount) finding\(asideCount == 1 ? "" : "s") on finished pages may follow from these errors and "
            + "\(asideCount == 1 ? "is" : "are") not shown; check again when they are fixed"
    }
}
