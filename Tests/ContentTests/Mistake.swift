import Testing

/// A mistake in content, and how it is to be reported.
struct Mistake: Sendable, CustomTestStringConvertible {
    let code: String
    let file: String
    let line: Int?
    let help: String?
    let text: String

    init(_ code: String, _ file: String, _ line: Int?, _ help: String?, _ text: String) {
        (self.code, self.file, self.line, self.help, self.text) = (code, file, line, help, text)
    }

    var testDescription: String { "\(code) in \(file)" }
}
