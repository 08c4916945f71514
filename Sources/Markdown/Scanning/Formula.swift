/// A formula of a text, in TeX.
package struct Formula: Sendable, Hashable {
    /// What it says, without the signs around it; no line of it is empty, or has blanks at its ends.
    package let tex: String
    /// Whether it stands apart from the sentence, as `$$…$$` has it.
    package let isDisplayed: Bool

    /// - Parameters:
    ///   - tex: what stands between the signs.
    ///   - isDisplayed: whether it stands apart from the sentence.
    package init(_ tex: some Collection<UInt8>, isDisplayed: Bool) {
        let lines = tex.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.map { String(decoding: $0, as: UTF8.self).trimmed }
        self.tex = lines.filter { !$0.isEmpty }.joined(separator: "\n")
        self.isDisplayed = isDisplayed
    }

    /// The formula as it is written in a line of text.
    package var written: String { isDisplayed ? "$$\(tex)$$" : "$\(tex)$" }
}

/// What became of a formula.
package enum FormulaResult: Sendable {
    /// It was set.
    /// - Parameters:
    ///   - html: an element of MathML.
    ///   - words: what it says to whoever reads no markup: `E = mc²`.
    case set(html: [UInt8], words: String)
    /// It cannot be set.
    case broken(FormulaFault)
    /// There is no program that sets formulas, which is told of once.
    case unavailable
}

/// Why a formula cannot be set.
package struct FormulaFault: Error, Sendable, Hashable {
    package let message: String
    package let help: String
    /// The part of the TeX that is to blame, where that is known.
    package let part: String?

    package init(_ message: String, help: String, part: String? = nil) {
        self.message = message
        self.help = help
        self.part = part
    }
}

/// Sets formulas.
package protocol FormulaSetter: Sendable {
    /// What becomes of formulas, in their order; those that were not set before are set together.
    func results(of formulas: [Formula]) -> [FormulaResult]
}
