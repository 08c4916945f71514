// For `_nfd`: the standard library decomposes text, but says so only to its friends; Foundation would be a heavy price.
@_spi(_Unicode) import Swift

/// The words of a text as search compares them: lower case, without accents.
///
/// The script of the site folds what readers type in the same way (`fold` in `explainer.js`); whoever changes one
/// changes both.
enum SearchWords {
    /// How many characters of a word are looked at: more is no word, but a text of a script without blanks or a string of
    /// signs, and shards are cut by what words have in common.
    static let longest = 64

    /// Calls back for each word, in order, as UTF-8. Letters and digits make words; each ideograph is a word of its own.
    static func forEach(in text: String, _ take: (UnsafeBufferPointer<UInt8>) -> Void) {
        var text = text
        text.withUTF8 { text in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { word in
                lower.withUnsafeBufferPointer { lower in
                    var index = 0
                    while index < text.count {
                        // The word in lower case, and all its bytes in one, to know whether it is ASCII.
                        var (length, bits) = (0, UInt8(0))
                        while index < text.count {
                            let byte = lower[Int(text[index])]
                            index += 1
                            if byte == 0 { break }
                            word.initializeElement(at: length, to: byte)
                            bits |= byte
                            length += 1
                        }
                        if length == 0 { continue }
                        let bytes = UnsafeBufferPointer(rebasing: word[..<length])
                        // Most words are ASCII, and need no look at what their letters are.
                        if bits < 0x80 { take(UnsafeBufferPointer(rebasing: bytes.prefix(longest))) } else { fold(String(decoding: bytes, as: UTF8.self), take) }
                    }
                }
            }
        }
    }

    /// For each byte what it is in a word: a letter in lower case, a digit, a part of a character beyond ASCII; 0 for others.
    private static let lower: [UInt8] = (0...UInt8.max).map { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: byte
        default: 0
        }
    }

    /// The words of a run that holds more than ASCII: it may have other blanks and signs within.
    private static func fold(_ run: String, _ take: (UnsafeBufferPointer<UInt8>) -> Void) {
        var word = ""
        func end() {
            if word.utf8.count > longest { word = String(String.UnicodeScalarView(word.unicodeScalars.prefix(longest))) }
            if !word.isEmpty { word.withUTF8(take) }
            word = ""
        }
        for scalar in run.lowercased()._nfd {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .spacingMark, .enclosingMark: continue
            case _ where scalar.properties.isIdeographic:
                end()
                word = String(scalar)
                end()
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber, .otherNumber:
                word += plain[scalar] ?? String(scalar)
            default: end()
            }
        }
        end()
    }

    /// Letters that Unicode does not take apart, as people without the key for them type them.
    private static let plain: [Unicode.Scalar: String] = [
        "ς": "σ", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    ]
}
