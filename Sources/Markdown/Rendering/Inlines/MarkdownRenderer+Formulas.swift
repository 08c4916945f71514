internal import Diagnostics
internal import Bytes

extension MarkdownRenderer {
    /// Writes a formula: one that is set apart has an element around it that scrolls where the page is too narrow.
    mutating func formula(_ node: Node) {
        guard let formula = node.formula else { return }
        let isBlock = node.kind == .formulaBlock
        if isBlock { out.startLine() }
        write(formula, isBlock: isBlock)
        noteWords(node.formulaWords)
        if isBlock { separateWords() } else { line += formula.tex.utf8.count { $0 == UInt8(ascii: "\n") } }
    }

    /// Writes a formula as markup; one that cannot be set as its TeX, and tells of it.
    mutating func write(_ formula: Formula, isBlock: Bool) {
        switch options.formulas?.results(of: [formula]).first {
        case .set(let html, _):
            guard formula.isDisplayed else {
                out += html
                break
            }
            out.append(isBlock ? "<div class=\"formula\" tabindex=\"0\">" : "<span class=\"formula\" tabindex=\"0\">")
            out += html
            out.append(isBlock ? "</div>\n" : "</span>")
        case .broken(let fault):
            report(fault, of: formula)
            fallthrough
        default:
            out.append(isBlock ? "<pre tabindex=\"0\"><code>" : "<code>")
            out.append(escaping: formula.tex.utf8, apostrophes: true)
            out.append(isBlock ? "</code></pre>\n" : "</code>")
        }
    }

    private mutating func report(_ fault: FormulaFault, of formula: Formula) {
        let text = fault.part ?? formula.tex.split(separator: "\n").first.map(String.init) ?? ""
        report.add(.brokenFormula, fault.message, at: location(of: text, for: .brokenFormula), help: fault.help)
    }
}
