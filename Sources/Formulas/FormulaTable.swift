package import Markdown
internal import Synchronization

/// The formulas of a site that have been set: each is set once, and those of one text together.
package final class FormulaTable: FormulaSetter {
    /// How many formulas are kept.
    private static let capacity = 100_000

    private let program: (any FormulaProgram)?
    private let decimalComma: Bool
    private let known = Mutex<[Formula: FormulaResult]>([:])

    /// - Parameters:
    ///   - program: sets the formulas; none are set where it is `nil`.
    ///   - decimalComma: whether the text's language writes decimals with a comma.
    package init(_ program: (any FormulaProgram)?, decimalComma: Bool) {
        self.program = program
        self.decimalComma = decimalComma
    }

    package func results(of formulas: [Formula]) -> [FormulaResult] {
        guard let program else { return formulas.map { _ in .unavailable } }
        var found = known.withLock { known in formulas.map { known[$0] } }
        let missing = Array(Set(zip(formulas, found).filter { $0.1 == nil }.map(\.0))).sorted { ($0.tex, $0.isDisplayed ? 1 : 0) < ($1.tex, $1.isDisplayed ? 1 : 0) }
        guard !missing.isEmpty else { return found.compactMap(\.self) }
        // Other topics go on while the program runs.
        let set = Dictionary(uniqueKeysWithValues: zip(missing, program.set(missing, decimalComma: decimalComma)))
        known.withLock { known in
            if known.count + set.count > Self.capacity { known = [:] }
            known.merge(set) { first, _ in first }
        }
        for (index, formula) in formulas.enumerated() where found[index] == nil { found[index] = set[formula] ?? .unavailable }
        return found.compactMap(\.self)
    }
}
