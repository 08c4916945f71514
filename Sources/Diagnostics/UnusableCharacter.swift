extension Rule {
    /// A character that no page may hold.
    package static let unusableCharacter = Rule(
        "unusable-character", .warning,
        summary: "A control character or a noncharacter of Unicode; readers see `�` in its place.",
        example: "-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\nA bell &#7; rings.\n",
        fix: "Delete it, or write the character that was meant.")
}

extension Diagnostic {
    /// A character that no page may hold, as such or as a reference or an escape.
    /// - Parameters:
    ///   - written: how the author wrote it.
    ///   - location: where it stands.
    package static func unusableCharacter(_ written: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .unusableCharacter, "\(written) is not a character that a page can contain; readers see '\u{FFFD}'", at: location,
            help: "delete it, or write the character that was meant")
    }
}

extension SourceText {
    /// An unusable character that stands in the file as such.
    /// - Parameter range: its bytes.
    package func unusableCharacter(at range: Range<Int>) -> Diagnostic {
        let number = String(decoding: bytes[range], as: UTF8.self).unicodeScalars.first?.value ?? 0
        let digits = String(number, radix: 16, uppercase: true)
        return .unusableCharacter("U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits, at: location(of: range))
    }
}
