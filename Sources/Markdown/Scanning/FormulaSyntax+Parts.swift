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
        FormulaSyntax.parts(of: text).map { part in
            switch part {
            case .text(let text): MarkdownText.escaped(text).replacing("$", with: "\\$")
            case .formula(let formula): formula.written
            }
        }.joined()
    }
}
