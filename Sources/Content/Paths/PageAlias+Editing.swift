internal import Bytes
package import Diagnostics
internal import YAMLSchema

extension ContentFile {
    /// The change that gives the page made of this file one more former path.
    /// - Parameter alias: relative to the page's topic.
    /// - Returns: `nil` where the file's front matter cannot be read, or lists paths in a way that cannot be added to.
    package func edit(addingAlias alias: String) -> SourceEdit? {
        // What cannot be read has been reported when the page was made.
        var known = DiagnosticReport()
        return readText(atMost: size, into: &known)?.edit(addingAlias: alias)
    }
}

extension SourceText {
    /// The change that gives a page one more former path.
    func edit(addingAlias alias: String) -> SourceEdit? {
        var known = DiagnosticReport()
        guard let yaml = FrontMatterDelimiter(of: self, into: &known).yaml, let value = YAMLValue.parse(self, bytes: yaml, into: &known),
            value.isMapping
        else { return nil }
        let word = Self.isPlain(alias) ? alias : "\"" + alias.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        let ending = bytes[yaml].contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
        guard let key = value.location(ofKey: "aliases"), let line = key.line, let range = lineRange(line), let columns = key.columns else {
            return edit(yaml.upperBound..<yaml.upperBound, to: "aliases: [\(word)]\(ending)".utf8)
        }
        // Only lists that start on the line of their key, or on the next one with a dash.
        let rest = bytes[min(range.lowerBound + columns.upperBound - 1, range.upperBound)..<range.upperBound].drop { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: " ") }
        if rest.first == UInt8(ascii: "[") {
            let after = bytes[(rest.startIndex + 1)...].first { $0 != UInt8(ascii: " ") }
            let place = rest.startIndex + 1
            return edit(place..<place, to: (word + (after == UInt8(ascii: "]") ? "" : ", ")).utf8)
        }
        guard rest.isEmpty, let next = lineRange(line + 1) else { return nil }
        let indentation = bytes[next].prefix { $0 == UInt8(ascii: " ") }
        guard bytes[next].dropFirst(indentation.count).starts(with: "- ".utf8) else { return nil }
        return edit(next.lowerBound..<next.lowerBound, to: Array(indentation) + "- \(word)\(ending)".utf8)
    }

    /// Whether a word needs no quotes in YAML.
    private static func isPlain(_ word: String) -> Bool {
        guard let first = word.utf8.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first | 0x20 else { return false }
        let isName = word.utf8.allSatisfy { byte in
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "-_/.".utf8.contains(byte)
        }
        return isName && !["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(word.lowercased())
    }
}
