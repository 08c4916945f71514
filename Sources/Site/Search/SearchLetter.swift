/// What a character is to search.
enum SearchLetter {
    /// Something that parts words.
    case none
    /// Something that is in words and is not looked for: a soft hyphen, a joiner, a lengthened Arabic stroke.
    case silent
    /// A mark on the letter before.
    case mark(Unicode.Scalar)
    /// A letter or digit, as people without the key for it type it; and whether its script has no blanks between words.
    case letter(String, isUnspaced: Bool)

    /// - Parameter scalar: a character of a text in lower case and decomposed.
    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        // The Arabic stroke, the dot of Devanagari, which is often left out, and what chooses between pictures.
        case 0x640, 0x93C, 0xFE00...0xFE0F:
            self = .silent
            return
        // A blank of no width.
        case 0x200B:
            self = .none
            return
        default: break
        }
        switch scalar.properties.generalCategory {
        case .format: self = .silent
        case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark(scalar == "ँ" ? "ं" : scalar)
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber, .otherNumber:
            let letter = Self.plain(scalar)
            self = .letter(letter, isUnspaced: letter.unicodeScalars.first.map(Self.isUnspaced) ?? false)
        default: self = .none
        }
    }

    /// Whether a letter is read without its marks: those of Latin, Greek, Cyrillic, Hebrew, Arabic and their neighbours;
    /// elsewhere marks are vowels.
    static func dropsMarks(_ letter: Unicode.Scalar) -> Bool {
        switch letter.value {
        case ..<0x780, 0x8A0...0x8FF, 0x1E00..<0x2C00: true
        default: false
        }
    }

    private static func isUnspaced(_ letter: Unicode.Scalar) -> Bool {
        switch letter.value {
        // Thai and Lao, Burmese, Khmer.
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: true
        // Chinese and Japanese.
        case 0x3005...0x3007, 0x3031...0x3035, 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0xFF66...0xFF9F, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// The noughts of scripts that have digits of their own, raised and lowered ones too.
    private static let noughts: [UInt32] = [
        0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0x1040, 0x17E0, 0x2070, 0x2080, 0xFF10,
    ]

    private static func plain(_ letter: Unicode.Scalar) -> String {
        let value = letter.value
        if value > 0x65F {
            for nought in noughts where (nought..<nought + 10).contains(value) { return String(value - nought) }
            // Latin letters as wide as ideographs.
            if value > 0xFF40, value < 0xFF5B, let narrow = Unicode.Scalar(value - 0xFEE0) { return String(narrow) }
        }
        return plain[letter] ?? String(letter)
    }

    /// Letters that Unicode does not take apart.
    private static let plain: [Unicode.Scalar: String] = [
        "ς": "σ", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "¹": "1", "²": "2", "³": "3",
        "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ہ": "ه", "ھ": "ه", "ک": "ك",
    ]
}
