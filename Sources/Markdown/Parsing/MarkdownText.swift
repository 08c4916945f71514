internal import Bytes
internal import Diagnostics

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

    /// The words of a text of one paragraph, without its markup; a text of anything else as it is.
    package static func words(of text: String) -> String {
        guard mayHaveMarkup(text) else { return text }
        do throws(ParsingRefusal) {
            let document = try MarkdownDocument(SourceText(path: "", bytes: Array(text.utf8)))
            guard document.isOneParagraph else { return text }
            return document.text(ofBlock: 0).trimmed.nonEmpty ?? text
        } catch {
            return text
        }
    }

    /// Whether a text has a sign that may be markup, a citation or a URL.
    package static func mayHaveMarkup(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { text in
            for (index, byte) in text.enumerated() {
                switch Unicode.Scalar(byte) {
                case "*", "_", "`", "[", "<", "\\", "&", "~", "@", "$": return true
                case ":" where text[index...].starts(with: "://".utf8): return true
                case "w" where text[index...].starts(with: "www.".utf8): return true
                default: break
                }
            }
            return false
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
