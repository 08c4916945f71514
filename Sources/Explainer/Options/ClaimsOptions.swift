import ArgumentParser
import Claims
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
        help: ArgumentHelp("Fail if less than this percentage of the claims has a source; implies --claims.", valueName: "per cent"))
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

    /// What looks for claims while the content is read; `nil` where that was not asked for.
    var inspector: ClaimsInspector? { isAsked ? ClaimsInspector() : nil }

    /// Whether too few claims carry a source; says so on the console.
    func fails(_ coverage: ClaimCoverage?, on console: Console) -> Bool {
        guard let coverage, let claimsAtLeast, coverage.percent < claimsAtLeast else { return false }
        console.fail("\(coverage.percent)% of the claims have a source; at least \(claimsAtLeast)% are required")
        return true
    }
}
