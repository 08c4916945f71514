internal import Diagnostics
internal import Markdown

/// What braces after a code fence ask of another program.
struct FenceDialect {
    let rule: Rule
    let name: String
    let help: String

    /// The names of directives that say what pictures, tables and the like are, as MyST has them.
    private static let admonitions: Set<String> = [
        "note", "tip", "hint", "important", "warning", "caution", "danger", "error", "attention", "admonition", "seealso", "todo",
        "dropdown", "versionadded", "versionchanged", "deprecated",
    ]

    /// - Parameter info: what follows the fence.
    /// - Returns: `nil` where it names a language, as fences do.
    init?(_ info: UnsafeBufferPointer<UInt8>) {
        let text = String(decoding: info, as: UTF8.self)
        if text.hasPrefix("{math}") {
            self.init(rule: Dialects.math, name: "a formula of MyST", help: "write it between lines of '$$', and set 'math: true' in site.yaml")
            return
        }
        if text == "math" || text == "latex math" {
            self.init(rule: Dialects.math, name: "a formula", help: "write it in words or signs, or show a picture of it")
            return
        }
        // ```@contents
        if text.first == "@", text.dropFirst().first?.isLetter == true {
            self.init(rule: Dialects.directive, name: "the block '\(text.prefix { $0 != " " })' of Documenter", help: "write what it would make")
            return
        }
        guard text.hasPrefix("{"), let end = text.firstIndex(of: "}") else { return nil }
        let inside = text[text.index(after: text.startIndex)..<end]
        let name = inside.prefix { $0 != " " && $0 != "," }
        guard let first = name.first else { return nil }
        if first == "=" {
            self.init(
                rule: Dialects.rawCode, name: "raw \(name.dropFirst()) for pandoc", help: "write it in Markdown; to show it as code, name a language without braces")
        } else if first == "." || first == "#" {
            let language = name.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "+" }
            self.init(
                rule: Dialects.attributes, name: "attributes of a code block", help: "name the language alone: '```\(language)'")
        } else if Self.admonitions.contains(String(name)) {
            self.init(
                rule: Dialects.admonition, name: "the directive '{\(name)}' of MyST", help: "write '> [!NOTE]' and the text below it, each line after '> '")
        } else if name.allSatisfy({ $0.isLetter || $0.isNumber || "-_:".contains($0) }) {
            self.init(
                rule: Dialects.directive, name: "the directive or cell '{\(name)}'", help: "write what it would make; to show code, name its language without braces")
        } else {
            return nil
        }
    }

    private init(rule: Rule, name: String, help: String) { (self.rule, self.name, self.help) = (rule, name, help) }
}
