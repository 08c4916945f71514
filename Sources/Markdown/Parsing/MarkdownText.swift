/// Text that Markdown is made of by hand.
package enum MarkdownText {
    /// A text so that no part of it is taken for markup, on one line.
    package static func escaped(_ text: String) -> String {
        if isPlain(text) { return text }
        var writer = MarkdownWriter(resolver: NoReferences(), notes: [])
        writer.isOneLine = true
        writer.escaped(Array(text.utf8))
        return writer.text
    }

    /// Whether a text starts with a letter and goes on with bytes that are no markup within a line.
    private static func isPlain(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { text in
            guard let first = text.first, first.isASCIILetterOrDigit, !first.isASCIIDigit else { return false }
            return MarkdownWriter.endOfPlainRun(in: text, from: 0) == text.count
        }
    }

    /// A link as Markdown.
    package static func link(_ text: String, to destination: String) -> String {
        var end: [UInt8] = []
        end.append(destination: destination)
        return "[\(escaped(text))](\(String(decoding: end, as: UTF8.self)))"
    }

    private struct NoReferences: MarkdownWritingResolver {
        func writtenDestination(_ destination: String) -> String? { nil }
        func writtenCitation(_ citation: Citation) -> String? { nil }
    }
}
