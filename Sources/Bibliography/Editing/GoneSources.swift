package import Diagnostics
internal import YAMLSchema

extension ReferenceList {
    /// The change to a file of sources that says of a work that it is gone, so that readers get its copy.
    /// - Parameters:
    ///   - key: the work's key.
    ///   - source: the file.
    /// - Returns: none where the work names no copy, or stands in the file in a way that is better changed by hand.
    package static func edits(markingGone key: String, in source: SourceText) -> [SourceEdit] {
        // Escapes that were rewritten for the parser leave no byte where it was.
        guard SurrogatePairs.unescaped(in: source) == source else { return [] }
        var unreadable = DiagnosticReport()
        guard let value = YAMLValue.parse(source, bytes: source.listRange, into: &unreadable) else { return [] }
        let items = (value.entries?.first { $0.key == "references" }?.value ?? value).items ?? []
        let item = items.first { $0.entries?.contains { $0.key == "id" && $0.value.text == key } == true }
        guard let edit = item?.edit(setting: "gone", to: "true", before: "archive") else { return [] }
        return says(key, isGoneAfter: edit, in: source) ? [edit] : []
    }

    /// Whether a change has its effect and no other.
    private static func says(_ key: String, isGoneAfter edit: SourceEdit, in source: SourceText) -> Bool {
        func works(_ bytes: [UInt8]) -> [Reference] {
            var report = DiagnosticReport()
            return load(SourceText(path: source.path, bytes: bytes), into: &report).sources
        }
        let before = works(source.bytes)
        let after = works(source.bytes[..<edit.range.lowerBound] + edit.replacement + source.bytes[edit.range.upperBound...])
        return before.count == after.count && zip(before, after).allSatisfy { old, new in
            var expected = old
            if old.id == key { expected.isGone = true }
            expected.location = new.location
            return expected == new
        }
    }
}
