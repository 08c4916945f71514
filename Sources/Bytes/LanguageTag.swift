/// The names of languages in markup: `en`, `pt-BR`, `zh-Hant`.
package enum LanguageTag {
    /// Whether a text has the form of a language tag (RFC 5646, section 2.1): subtags of letters and digits, each in its place.
    ///
    /// The name of a language has two letters or three. The form allows for up to eight, but none has been registered, so
    /// that such a tag is a word: `Deutsch`.
    package static func isWellFormed(_ text: String) -> Bool {
        var parts = text.lowercased().utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)[...]
        guard parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy { $0.isLetter || $0.isDigit } }), let language = parts.popFirst()
        else { return false }
        if language.elementsEqual("x".utf8) { return !parts.isEmpty }
        guard (2...3).contains(language.count), language.allSatisfy(\.isLetter) else { return false }
        func take(atMost count: Int, _ isNext: (Substring.UTF8View) -> Bool) {
            for _ in 0..<count { if let part = parts.first, isNext(part) { parts.removeFirst() } }
        }
        take(atMost: 3) { $0.count == 3 && $0.allSatisfy(\.isLetter) }
        // Script, region, variants.
        take(atMost: 1) { $0.count == 4 && $0.allSatisfy(\.isLetter) }
        take(atMost: 1) { $0.count == 2 && $0.allSatisfy(\.isLetter) || $0.count == 3 && $0.allSatisfy(\.isDigit) }
        take(atMost: parts.count) { $0.count >= 5 || $0.count == 4 && $0.first?.isDigit == true }
        // Extensions, each after a sign of one letter or digit; what is private comes last.
        while let sign = parts.popFirst() {
            guard sign.count == 1, let next = parts.first else { return false }
            if sign.elementsEqual("x".utf8) { return true }
            guard next.count > 1 else { return false }
            parts = parts.drop { $0.count > 1 }
        }
        return true
    }
}
