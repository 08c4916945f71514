package import Markdown

/// A program that sets formulas.
package protocol FormulaProgram: Sendable {
    /// What tells it from another that sets them otherwise.
    var identity: String { get }
    /// What becomes of formulas, in their order.
    /// - Parameter decimalComma: whether the text's language writes decimals with a comma.
    func set(_ formulas: [Formula], decimalComma: Bool) -> [FormulaResult]
}
