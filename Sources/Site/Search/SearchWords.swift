// For `_nfd`: the standard library decomposes text, but says so only to its friends; Foundation would be a heavy price.
@_spi(_Unicode) import Swift

/// The words of a text as search compares them: lower case, without accents.
///
/// The script of the site folds what readers type in the same way (`fold` in `explainer.js`); whoever changes one
/// changes both.
enum SearchWords {
    /// Calls back for each word, in order, as UTF-8. Letters and digits make words; each ideograph is a word of its own.
    static func forEach(in text: String, _ take: (UnsafeBufferPointer<UInt8>) -> Void) {
        var text = text
        let lower = text.withUTF8 { text in
            [UInt8](unsafeUninitializedCapacity: text.count) { buffer, count in
                for index in text.indices { buffer.initializeElement(at: index, to: text[index].lowercasedASCII) }
                count = text.count
            }
        }
        lower.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                guard bytes[index].isOfWord else {
                    index += 1
                    continue
                }
                let start = index
                var isASCII = true
                while index < bytes.count, bytes[index].isOfWord {
                    if bytes[index] >= 0x80 { isASCII = false }
                    index += 1
                }
                let word = UnsafeBufferPointer(rebasing: bytes[start..<index])
                // Most words are ASCII, and need no look at what their letters are.
                if isASCII {
                    take(word)
                } else {
                    folded(String(decoding: word, as: UTF8.self)) { folded in
                        var folded = folded
                        folded.withUTF8(take)
                    }
                }
            }
        }
    }

    /// The words of a run that holds more than ASCII: it may have other blanks and signs within.
    private static func folded(_ run: String, _ take: (String) -> Void) {
        var word = ""
        func end() {
            if !word.isEmpty { take(word) }
            word = ""
        }
        for scalar in run.lowercased()._nfd {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .spacingMark, .enclosingMark: continue
            case _ where scalar.properties.isIdeographic:
                end()
                take(String(scalar))
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

extension UInt8 {
    /// An ASCII letter or digit, or a part of a character beyond ASCII.
    fileprivate var isOfWord: Bool {
        self >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }

    fileprivate var lowercasedASCII: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }
}
