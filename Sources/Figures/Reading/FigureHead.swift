internal import Diagnostics
internal import YAMLSchema

/// What every figure says of itself.
struct FigureHead {
    let title: Located<String>?
    let subtitle: String?
    let unit: String?
    let note: Located<String>?
    let source: Located<String>?

    /// - Parameters:
    ///   - keys: the block's.
    ///   - needsSource: whether the figure as a whole must say where its data is from.
    init(_ keys: inout MappingReader, needsSource: Bool) {
        title = keys.requiredString("title", help: "say what the figure shows, as in 'title: Exports passed ten billion yuan in five weeks'")
        subtitle = keys.string("subtitle")?.value
        unit = needsSource ? keys.string("unit")?.value : nil
        note = keys.string("note")
        source = keys.string("source")
        if let title, Self.isLabel(title.value) {
            keys.add(Diagnostic(
                .figureTitle, "'\(title.value)' names the figure and does not say what it shows", at: title.location,
                help: "write the finding, as in 'Exports passed ten billion yuan in five weeks', and what is measured as 'subtitle'"))
        }
        if needsSource, source?.value.contains(where: { !$0.isWhitespace }) != true {
            keys.add(Diagnostic(
                .figureSource, "the figure does not say where its data is from", at: source?.location ?? keys.location,
                help: "add a line such as: source: \"[@key]\""))
        }
    }

    /// Whether a title is only a label, as far as its length tells: two words hold no finding in a script that parts words.
    private static func isLabel(_ title: String) -> Bool {
        let words = title.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
        guard words.allSatisfy({ $0.unicodeScalars.allSatisfy { $0.value < 0x2E80 } }) else { return false }
        return words.count < 4
    }

    /// Whether the unit is hundredths.
    var isPercent: Bool { unit == "%" }
}
