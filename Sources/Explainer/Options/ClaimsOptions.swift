import ArgumentParser
import Claims
import Content
import Diagnostics

/// The options of `check` that ask whether claims carry a source.
struct ClaimsOptions: ParsableArguments {
    @Flag(help: ArgumentHelp(
        "List every paragraph, table cell and answer that states a figure, a date or a quotation and cites nothing.",
        discussion: """
            A claim is known by its signs: digits, words such as 'million', the names of months, quotation marks. \
            What carries none of them is not seen, nor whether a citation supports what it stands beside, or only part \
            of its paragraph; summaries, headings and the change log are not looked at. A passage that needs no source \
            has '<!-- explainer: no-source -->' before it.
            """))
    var claims = false

    @Option(
        name: .customLong("claims-at-least"),
        help: ArgumentHelp("Fail when fewer claims than this, in per cent, carry a source; implies --claims.", valueName: "per cent"))
    var claimsAtLeast: Int?

    func validate() throws {
        if let claimsAtLeast, !(0...100).contains(claimsAtLeast) {
            throw ValidationError("--claims-at-least takes a number from 0 to 100.")
        }
    }

    /// Whether claims are looked at.
    private var isAsked: Bool { claims || claimsAtLeast != nil }

    /// The rule that is looked for only when claims are asked for.
    var unasked: [Rule] { isAsked ? [] : [.unsourcedClaim] }

    /// Looks for claims without a source, where that was asked for.
    /// - Parameters:
    ///   - reader: the content.
    ///   - report: takes the claims without a source, as notes.
    /// - Returns: how many claims carry one; `nil` where it was not asked.
    func check(_ reader: ContentReader, into report: inout DiagnosticReport) -> ClaimCoverage? {
        guard isAsked else { return nil }
        var check = ClaimsCheck(language: reader.settings.language)
        for topic in reader.catalog.topics { check.check(reader.inspect(topic).pages) }
        report.merge(check.report)
        return check.coverage
    }

    /// Whether too few claims carry a source, which is told as well.
    func fails(_ coverage: ClaimCoverage?, on console: Console) -> Bool {
        guard let coverage, let claimsAtLeast, coverage.percent < claimsAtLeast else { return false }
        console.fail("\(coverage.percent)% of the claims carry a source, \(claimsAtLeast)% are asked for")
        return true
    }
}
