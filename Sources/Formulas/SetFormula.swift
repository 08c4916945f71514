internal import Markdown

/// A formula as pandoc has set it, made ready for a page: numbers whole, words beside it, its TeX within it.
struct SetFormula {
    private let element: MathElement
    private let words: String

    /// - Parameters:
    ///   - element: what pandoc made of it.
    ///   - formula: the formula as its author wrote it.
    ///   - commas: the decimal commas that travelled as digits.
    init(_ element: MathElement, of formula: Formula, commas: DecimalCommas) {
        let set = Self.restored(element, commas)
        let parts = set.children.first.map { $0.name == "semantics" ? $0.children.filter { $0.name != "annotation" } : [$0] } ?? []
        words = FormulaWords(of: MathElement(name: "mrow", attributes: [], content: parts.map(MathElement.Content.element))).text
        let annotation = MathElement(name: "annotation", attributes: [("encoding", "application/x-tex")], content: [.text(formula.tex)])
        let semantics = MathElement(name: "semantics", attributes: [], content: (parts + [annotation]).map(MathElement.Content.element))
        self.element = MathElement(
            name: "math", attributes: (formula.isDisplayed ? [("display", "block")] : []) + [("alttext", words)], content: [.element(semantics)])
    }

    var result: FormulaResult {
        var html: [UInt8] = []
        element.write(to: &html)
        return .set(html: html, words: words)
    }

    private static func restored(_ element: MathElement, _ commas: DecimalCommas) -> MathElement {
        var element = element
        // Browsers read that letters are upright from the letters alone, and names of functions from names.
        let isUpright = element.name == "mstyle" && element["mathvariant"] == "normal"
        if element.name == "mo", element.attributes.isEmpty, element.text.count > 1, element.text.allSatisfy(\.isLetter) {
            element = MathElement(name: "mi", attributes: [], content: element.content)
        }
        element.content = element.content.map { part in
            switch part {
            case .element(var child):
                if isUpright, child.name == "mi", child["mathvariant"] == nil { child.attributes.append(("mathvariant", "normal")) }
                return .element(restored(child, commas))
            case .text(let text): return .text(element.name == "mo" ? MathAccent.spacing(of: text) : commas.restored(text))
            }
        }
        return element
    }
}
