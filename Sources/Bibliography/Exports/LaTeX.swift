internal import Bytes

/// Texts and names as LaTeX reads them.
enum LaTeX {
    /// Text with its styles as commands.
    static func escaped(_ text: RichText) -> String {
        text.isPlain ? escaped(text.written) : text.runs.map { run in
            commands.reduce(escaped(run.text)) { text, command in
                run.styles.contains(command.style) ? "\\\(command.name){\(text)}" : text
            }
        }.joined()
    }

    /// A name in BibTeX's order, particles and family name first; one without parts is kept together by braces.
    static func name(_ name: PersonName) -> String {
        if name.isOthers { return "others" }
        if let single = name.single { return "{\(escaped(single))}" }
        let given = [name.given, name.droppingParticle].compactMap { $0 }.joined(separator: " ")
        return [name.short, name.suffix, given.nonEmpty].compactMap { $0.map(escaped) }.joined(separator: ", ")
    }

    private static let commands: [(style: RichText.Styles, name: String)] = [
        (.italic, "emph"), (.bold, "textbf"), (.subscript, "textsubscript"), (.superscript, "textsuperscript"), (.smallCaps, "textsc"),
    ]

    /// Text with the signs that LaTeX reads as commands made harmless.
    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: isCommand) else { return text }
        var escaped = ""
        for character in text {
            switch character {
            case "&", "%", "$", "#", "_", "{", "}": escaped += "\\\(character)"
            case "~": escaped += "\\textasciitilde{}"
            case "^": escaped += "\\textasciicircum{}"
            case "\\": escaped += "\\textbackslash{}"
            case "\n", "\r", "\r\n": escaped += " "
            default: escaped.append(character)
            }
        }
        return escaped
    }

    /// Whether LaTeX takes a byte for more than a letter of the text, or for the end of a line.
    private static func isCommand(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case "&", "%", "$", "#", "_", "{", "}", "~", "^", "\\", "\n", "\r": true
        default: false
        }
    }
}
