/// An error of the Swift compiler.
package struct CompilerMessage: Sendable, Hashable {
    /// The file's path; `nil` for an error that is of no file.
    package let file: String?
    /// From 1.
    package let line: Int
    /// From 1.
    package let column: Int
    /// What is wrong.
    package let text: String
    /// The lines of source with the marks below them.
    package let excerpt: String

    /// An error that is of no file.
    package init(_ text: String, excerpt: String = "") {
        (file, line, column) = (nil, 1, 1)
        self.text = text
        self.excerpt = excerpt
    }

    private init(_ head: Head, excerpt: String) {
        (file, line, column, text) = (head.file, head.line, head.column, head.text)
        self.excerpt = excerpt
    }

    /// The errors in what the package manager wrote, each once.
    package static func errors(in output: String) -> [CompilerMessage] {
        var errors: [CompilerMessage] = []
        let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            guard let head = Head(line), head.severity == "error" else { continue }
            let excerpt = lines[(index + 1)...].prefix { Self.isExcerpt($0) }.joined(separator: "\n")
            let error = CompilerMessage(head, excerpt: excerpt)
            if !errors.contains(where: { $0.file == error.file && $0.line == error.line && $0.text == error.text }) { errors.append(error) }
        }
        if errors.isEmpty {
            let last = lines.filter { !$0.isEmpty }.suffix(20).joined(separator: "\n")
            return [CompilerMessage("swift build failed", excerpt: last)]
        }
        return errors
    }

    /// The lines under a message are of source, numbered, or of marks.
    private static func isExcerpt(_ line: Substring) -> Bool {
        let text = line.drop { $0 == " " || $0.isNumber }
        return text.first == "|" || text.first == "`"
    }

    /// The first line of a message: `file:line:column: error: text`.
    private struct Head {
        let file: String
        let line: Int
        let column: Int
        let severity: String
        let text: String

        init?(_ line: Substring) {
            let parts = line.split(separator: ":", maxSplits: 4, omittingEmptySubsequences: false)
            guard parts.count == 5, parts[0].hasPrefix("/"), let number = Int(parts[1]), let column = Int(parts[2]) else { return nil }
            file = String(parts[0])
            self.line = number
            self.column = column
            severity = String(parts[3].drop { $0 == " " })
            text = String(parts[4].drop { $0 == " " })
        }
    }
}
