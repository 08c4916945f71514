import ArgumentParser
import Checks
import Diagnostics

/// The options of `check` that ask what the rules are.
struct RuleOptions: ParsableArguments {
    @Flag(help: "List all rules, and check nothing.")
    var rules = false

    @Option(
        help: ArgumentHelp("Explain a rule with an example, and check nothing.", valueName: "code"),
        transform: { code in
            if let rule = RuleCatalogue.explainer.rule(code) { return rule }
            let hint = RuleCatalogue.explainer.nearest(to: code).map { "did you mean '\($0)'?" } ?? "--rules lists all of them."
            throw ValidationError("there is no rule '\(code)'; \(hint)")
        })
    var explain: Rule?

    /// What is asked about the rules themselves, or `nil` where nothing is.
    var answer: String? {
        if let explain { return RuleListing(.explainer).explanation(of: explain) }
        return rules ? RuleListing(.explainer).overview : nil
    }
}
