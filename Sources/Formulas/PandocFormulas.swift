internal import Bytes
internal import FileSystem
package import Markdown

/// Sets formulas with the program `pandoc`: all that it is given in one process.
///
/// pandoc, as it reads LaTeX's and amsmath's commands, says what it does not know, is kept up and is installed where people write.
/// latexmlmath knows more packages, but takes seconds for each formula and lets unknown commands pass; blahtex and KaTeX take one
/// formula a process; itex2mml is no longer in Debian.
package struct PandocFormulas: FormulaProgram {
    private let program: String
    package let identity: String

    /// The longest formula that is set, in bytes.
    private static let longest = 8_000
    /// The most formulas that one process is given, and the seconds of a processor it may take: a thousand take half of one.
    private static let batch = 2_000
    private static let seconds = 20

    /// - Parameter path: where the program is; it is looked for on the `PATH` where that is `nil`.
    /// - Returns: `nil` where there is no such program.
    package init?(path: String?) {
        guard let program = RunningProgram.path(of: path ?? "pandoc"), let identity = RunningProgram.identity(of: program) else { return nil }
        (self.program, self.identity) = (program, identity)
    }

    package func set(_ formulas: [Formula], decimalComma: Bool) -> [FormulaResult] {
        var results: [FormulaResult] = []
        var start = 0
        while start < formulas.count {
            let end = min(formulas.count, start + Self.batch)
            results += set(formulas[start..<end], decimalComma: decimalComma, seconds: Self.seconds)
            start = end
        }
        return results
    }

    private func set(_ formulas: ArraySlice<Formula>, decimalComma: Bool, seconds: Int) -> [FormulaResult] {
        let refused = formulas.map(Self.refusal)
        let taken = zip(formulas, refused).filter { $0.1 == nil }.map { ($0.0, DecimalCommas($0.0.tex, isBare: decimalComma)) }
        guard !taken.isEmpty else { return refused.compactMap { $0.map(FormulaResult.broken) } }
        let arguments = ["--from", "html", "--to", "html", "--mathml", "--wrap=none"]
        let filter = FilterProgram(path: program, arguments: arguments, seconds: seconds)
        do {
            let outcome = try filter.run(Self.input(taken))
            guard outcome.status != nil else { return separately(formulas, decimalComma: decimalComma) }
            guard outcome.status == 0, let set = MathReader.paragraphs(in: outcome.output), set.count == taken.count else {
                return formulas.map { _ in .broken(Self.failure(Self.firstLine(of: outcome.errors))) }
            }
            var faults = PandocWarnings(outcome.errors).faults[...]
            var made = zip(taken, set).map { formula, element in
                guard let element else { return FormulaResult.broken(faults.popFirst() ?? Self.failure("it gives no reason")) }
                return SetFormula(element, of: formula.0, commas: formula.1).result
            }[...]
            return refused.map { fault in fault.map(FormulaResult.broken) ?? made.popFirst() ?? .broken(Self.failure("it gives no reason")) }
        } catch {
            return formulas.map { _ in .broken(Self.failure("\(error)")) }
        }
    }

    /// Finds the formula that takes too long among several, by halves.
    private func separately(_ formulas: ArraySlice<Formula>, decimalComma: Bool) -> [FormulaResult] {
        guard formulas.count > 1 else {
            return formulas.map { _ in
                .broken(FormulaFault("pandoc does not finish this formula", help: "close its brackets, or split it into several formulas"))
            }
        }
        let middle = formulas.startIndex + formulas.count / 2
        return set(formulas[..<middle], decimalComma: decimalComma, seconds: 2) + set(formulas[middle...], decimalComma: decimalComma, seconds: 2)
    }

    /// The formulas as the scripts of a page, which pandoc takes to the letter.
    private static func input(_ formulas: [(formula: Formula, commas: DecimalCommas)]) -> [UInt8] {
        Array(formulas.map { "<p><script type=\"math/tex\($0.formula.isDisplayed ? "; mode=display" : "")\">\($0.commas.tex)</script></p>\n" }.joined().utf8)
    }

    /// Why a formula is not given to pandoc: it would lose what these commands say, or take the formula's end for that of a script.
    private static func refusal(of formula: Formula) -> FormulaFault? {
        if formula.tex.utf8.count > longest {
            return FormulaFault("this formula has more than \(longest) bytes", help: "split it into several formulas")
        }
        if formula.tex.contains("</") || formula.tex.contains("<!--") {
            return FormulaFault("a '<' of a formula needs a space after it here", help: "write '< /' or '\\lt'", part: "<")
        }
        for (command, help) in lost {
            guard let range = formula.tex.range(ofCommand: command) else { continue }
            return FormulaFault("'\(formula.tex[range])' would be lost", help: help, part: String(formula.tex[range]))
        }
        return nil
    }

    private static let lost: KeyValuePairs = [
        "color": "leave it out: colours are a matter of the style sheet", "textcolor": "leave it out: colours are a matter of the style sheet",
        "colorbox": "leave it out: colours are a matter of the style sheet", "tag": "write the number beside the formula: '\\qquad (1)'",
        "label": "put a heading with an id, '## Heading {#id}', before the formula, and link to that",
        "href": "write the link beside the formula", "hyperref": "write the link beside the formula",
    ]

    private static func failure(_ reason: String) -> FormulaFault {
        FormulaFault("pandoc cannot set formulas: \(reason)", help: "try 'pandoc --version'; 2.17 and later do")
    }

    private static func firstLine(of bytes: [UInt8]) -> String {
        String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self).nonEmpty ?? "its output is not MathML"
    }
}

extension String {
    /// Where a command of TeX stands that no longer name starts with.
    fileprivate func range(ofCommand name: String) -> Range<Index>? {
        var searched = self[...]
        while let found = searched.firstRange(of: "\\" + name) {
            if found.upperBound == endIndex || !self[found.upperBound].isLetter || !self[found.upperBound].isASCII { return found }
            searched = self[found.upperBound...]
        }
        return nil
    }
}
