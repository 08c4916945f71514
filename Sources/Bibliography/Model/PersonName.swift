/// Somebody who made a work: a person with parts of a name, or a body with one.
///
/// Source of the parts and their order: the CSL 1.0.2 specification, "Names".
public struct PersonName: Sendable, Hashable {
    /// The family name without its particles; `nil` for a body, and for a person who has none.
    public let family: String?
    /// The given names or their initials, as written; `nil` where they are not known.
    public let given: String?
    /// `van` in "Vincent van Gogh": follows the given name and is left out where the family name stands alone.
    public let droppingParticle: String?
    /// `de las` in "Bartolomé de las Casas": belongs to the family name, but not for sorting.
    public let nonDroppingParticle: String?
    /// What follows the name, such as "Jr." or "III".
    public let suffix: String?
    /// Whether a comma stands before the suffix, as before "Jr."; not before "III".
    public let hasCommaBeforeSuffix: Bool
    /// Whether the family name comes first even in running text, as in Chinese names.
    public let hasStaticOrder: Bool
    /// The whole name of a body, or of a person with one name; `nil` where the name has parts.
    public let literal: String?

    package init(
        family: String? = nil, given: String? = nil, droppingParticle: String? = nil, nonDroppingParticle: String? = nil,
        suffix: String? = nil, hasCommaBeforeSuffix: Bool = false, hasStaticOrder: Bool = false, literal: String? = nil
    ) {
        self.family = family
        self.given = given
        self.droppingParticle = droppingParticle
        self.nonDroppingParticle = nonDroppingParticle
        self.suffix = suffix
        self.hasCommaBeforeSuffix = hasCommaBeforeSuffix
        self.hasStaticOrder = hasStaticOrder
        self.literal = literal
    }

    /// The name as it stands in the text: without the given name, unless there is no other.
    public var short: String { single ?? Self.joined([nonDroppingParticle, family], by: " ") }

    /// The name as it stands in a list: family name first; of Chinese, Japanese and Korean names without anything between.
    /// - Parameter comma: what stands between its parts, with the blank that belongs to it.
    package func inverted(comma: String = ", ") -> String {
        guard single == nil else { return Self.joined([single, suffix], by: comma) }
        if isEastAsian { return Self.joined([Self.joined([short, given], by: ""), suffix], by: " ") }
        return Self.joined([short, Self.joined([given, droppingParticle], by: " "), suffix], by: hasStaticOrder ? " " : comma)
    }

    /// The name in the order in which it is said.
    package var spoken: String {
        if isEastAsian { return inverted() }
        let names = [given, droppingParticle, nonDroppingParticle, family]
        return Self.joined(
            [literal ?? Self.joined(hasStaticOrder ? [short, given] : names, by: " "), suffix], by: hasCommaBeforeSuffix ? ", " : " ")
    }

    /// Whether it stands for further people whom the list does not name, as BibTeX's `and others`.
    var isOthers: Bool { literal == "others" }

    /// Whether the name is written in Chinese, Japanese or Korean, whose names have their parts together, the family name
    /// first. One in katakana alone is a foreign one.
    package var isEastAsian: Bool {
        // The first byte tells of most names that they are of another script.
        guard let start = literal ?? family, (start.utf8.first ?? given?.utf8.first ?? 0) >= 0xE1 else { return false }
        let text = literal ?? start + (given ?? "")
        var hasOther = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x3005, 0x3007, 0x3040...0x309F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0x1100...0x11FF, 0xF900...0xFAFF,
                0x20000...0x323AF:
                hasOther = true
            case 0x30A0...0x30FF, 0x00B7, 0x2E31, 0x3000...0x3003: continue
            default: return false
            }
        }
        return hasOther
    }

    /// The one name of a body, or of a person who has no family name.
    var single: String? { literal ?? (family == nil ? given : nil) }

    /// What the name is sorted by: the family name without its particles, then the given name.
    var sortable: String { single ?? Self.joined([family, given], by: " ") }

    private static func joined(_ parts: [String?], by separator: String) -> String {
        var text = ""
        for case let part? in parts where !part.isEmpty {
            if !text.isEmpty { text += separator }
            text += part
        }
        return text
    }
}
