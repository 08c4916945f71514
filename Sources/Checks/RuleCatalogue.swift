package import Diagnostics

/// Every rule that a program knows, whichever module finds its breaches.
package struct RuleCatalogue: Sendable {
    /// All rules, in the order of their codes.
    package let all: [Rule]
    private let byCode: [String: Rule]

    /// - Parameter modules: the rules that each module hands over.
    package init(_ modules: [Rule]...) {
        all = modules.joined().sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
        byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
    }

    /// The rule that has a code, or had it before.
    package func rule(_ code: String) -> Rule? { byCode[Rule.currentCode(of: code)] }

    /// The code that was meant by a misspelt one.
    package func nearest(to code: String) -> String? { Suggestion.nearest(to: code, among: byCode.keys) }
}
