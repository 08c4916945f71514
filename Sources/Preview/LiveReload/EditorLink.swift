/// A URL that opens a file in the author's editor, by the scheme the editor registers.
package struct EditorLink: Sendable, Hashable {
    private let template: String

    /// - Parameter setting: the command that starts the editor, such as `code --wait`, or a URL with
    ///   `{path}`, `{line}` and `{column}` in it.
    /// - Returns: `nil` for an editor that no URL opens, as those in a terminal.
    package init?(_ setting: String) {
        if setting.contains("{path}") {
            template = setting
            return
        }
        guard let command = setting.split(separator: " ").first?.split(separator: "/").last,
            let template = Self.templates[String(command)]
        else { return nil }
        self.template = template
    }

    /// The URL of a place.
    /// - Parameters:
    ///   - path: the absolute path of a file.
    ///   - line: from 1.
    ///   - column: from 1.
    package func url(path: String, line: Int, column: Int = 1) -> String {
        var encoded = ""
        for byte in path.utf8 {
            let scalar = Unicode.Scalar(byte)
            let isLetter = scalar.isASCII && scalar.properties.isAlphabetic
            let isPlain = isLetter || "0123456789-._~/".unicodeScalars.contains(scalar)
            let digits = String(byte, radix: 16, uppercase: true)
            encoded += isPlain ? String(scalar) : "%" + (digits.utf8.count < 2 ? "0" : "") + digits
        }
        return template.replacing("{path}", with: encoded).replacing("{line}", with: String(line))
            .replacing("{column}", with: String(column))
    }

    private static let templates: [String: String] = [
        "code": "vscode://file{path}:{line}:{column}",
        "code-insiders": "vscode-insiders://file{path}:{line}:{column}",
        "codium": "vscodium://file{path}:{line}:{column}",
        "cursor": "cursor://file{path}:{line}:{column}",
        "idea": "idea://open?file={path}&line={line}&column={column}",
        "mate": "txmt://open?url=file://{path}&line={line}&column={column}",
        "subl": "subl://open?url=file://{path}&line={line}&column={column}",
        "windsurf": "windsurf://file{path}:{line}:{column}",
        "zed": "zed://file{path}:{line}:{column}",
    ]
}
