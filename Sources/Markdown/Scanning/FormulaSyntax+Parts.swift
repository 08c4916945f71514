extension FormulaSyntax {
    /// A part of a text that is no Markdown.
    enum Part {
        case text(String)
        case formula(Formula)
    }

    /// A text that is no Markdown as what is formula in it and what is not; an escaped sign loses its backslash.
    static func parts(of text: String) -> [Part] {
        let bytes = Array(text.utf8)
        let byte = { (index: Int) -> UInt8 in index < bytes.count ? bytes[index] : 0 }
        var parts: [Part] = []
        var run: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\"), byte(index + 1) == UInt8(ascii: "$") {
                run.append(bytes[index + 1])
                index += 2
            } else if let match = match(at: index, byte) {
                if !run.isEmpty { parts.append(.text(String(decoding: run, as: UTF8.self))) }
                run = []
                parts.append(.formula(Formula(bytes[match.content], isDisplayed: match.isDisplayed)))
                index = match.end
            } else {
                run.append(bytes[index])
                index += 1
            }
        }
        return run.isEmpty ? parts : parts + [.text(String(decoding: run, as: UTF8.self))]
    }
}

extension FormulaSetter {
    /// Stands for a formula while the text around it is escaped: the object replacement character.
    private static var placeholder: String { "\u{FFFC}" }

    /// A text that is no Markdown with its formulas in words; the TeX of those that cannot be set.
    package func words(of text: String) -> String {
        FormulaSyntax.parts(of: text).map { part in
            switch part {
            case .text(let text): text
            case .formula(let formula): if case .set(_, let words)? = results(of: [formula]).first { words } else { formula.tex }
            }
        }.joined()
    }

    /// A text that is no Markdown as Markdown, with the TeX of its formulas.
    package func markdown(of text: String) -> String {
        // Escaped as a whole, as a blank is another thing at the start of a text.
        var formulas: [String] = []
        let words = FormulaSyntax.parts(of: text).map { part in
            switch part {
            case .text(let text): return text.replacing(Self.placeholder, with: "")
            case .formula(let formula):
                formulas.append(formula.written)
                return Self.placeholder
            }
        }.joined()
        let escaped = MarkdownText.escaped(words).replacing("$", with: "\\$").split(separator: Self.placeholder, omittingEmptySubsequences: false)
        return escaped.dropFirst().enumerated().reduce(into: String(escaped[0])) { $0 += formulas[$1.offset] + $1.element }
    }
}
