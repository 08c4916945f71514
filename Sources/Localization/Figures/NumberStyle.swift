/// How a language writes numbers: its digits, and what parts them.
///
/// Source: Unicode CLDR 41, `numbers`, frozen here, so that a site reads the same whatever the machine it is built on. Whoever
/// wants other digits says so in the language's tag, as in `ar-u-nu-latn`.
package struct NumberStyle: Sendable, Hashable {
    /// The sign before the fraction.
    package let decimal: String
    /// The sign between groups of digits.
    package let group: String
    /// How many digits must stand before the first sign between groups.
    let minimumGrouping: Int
    /// Whether groups before the last have two digits, as in India.
    package let hasGroupsOfTwo: Bool
    /// The sign of numbers below zero.
    let minus: String
    /// What stands after a number of hundredths.
    let percent: String
    /// What stands for each of the digits 0 to 9; `nil` for these themselves.
    private let digits: [Unicode.Scalar]?

    /// - Parameter language: a BCP 47 tag.
    package init(language: String) {
        let tag = language.lowercased()
        let parts = tag.split(separator: "-")
        let primary = parts.first.map(String.init) ?? ""
        let region = parts.dropFirst().first { $0.utf8.count == 2 }.map(String.init) ?? ""
        hasGroupsOfTwo = ["hi", "bn", "mr", "gu", "ta", "te", "kn", "ml", "pa", "ur"].contains(primary) || (primary == "en" && region == "in")
        minimumGrouping = ["es", "pl", "bg", "lv", "et"].contains(primary) || (primary == "pt" && region == "pt") ? 2 : 1
        let native = Self.nativeDigits(primary, region: region, tag: tag)
        digits = native.map { first in (0..<10).compactMap { Unicode.Scalar(first + $0) } }
        if native == 0x660 || native == 0x6F0 {
            (decimal, group, minus, percent) = ("٫", "٬", native == 0x660 ? "\u{61C}-" : "\u{200E}−", native == 0x660 ? "٪\u{61C}" : "٪")
            return
        }
        minus = primary == "ar" || primary == "fa" || primary == "he" ? "\u{200E}-" : "−"
        let tight = ["en", "he", "ja", "ko", "zh", "th", "hi", "it", "nl", "pt", "id", "el", "pl", "uk", "hr", "sr", "ur", "bn", "fa"]
        percent = primary == "ar" ? "\u{200E}%\u{200E}" : tight.contains(primary) ? "%" : "\u{A0}%"
        (decimal, group) = Self.signs(primary, region: region)
    }

    /// The first of ten digits that the language has of its own; `nil` where it writes those of ASCII.
    private static func nativeDigits(_ primary: String, region: String, tag: String) -> UInt32? {
        let systems: [String: UInt32] = ["arab": 0x660, "arabext": 0x6F0, "deva": 0x966, "beng": 0x9E6]
        if let start = tag.firstRange(of: "-u-nu-") {
            return systems[String(tag[start.upperBound...].prefix { $0 != "-" })]
        }
        switch primary {
        case "ar": return ["ma", "dz", "tn", "ly", "eh", "ae"].contains(region) ? nil : 0x660
        case "fa": return 0x6F0
        case "bn": return 0x9E6
        case "mr": return 0x966
        default: return nil
        }
    }

    private static func signs(_ primary: String, region: String) -> (decimal: String, group: String) {
        switch (primary, region) {
        case ("de", "at"), ("fr", "ca"), ("pt", "pt"): (",", "\u{A0}")
        case ("de", "ch"), ("de", "li"), ("it", "ch"): (".", "’")
        case ("es", "mx"), ("es", "us"), ("es", "gt"), ("es", "pe"): (".", ",")
        case ("fr", _): (",", "\u{202F}")
        case ("ar", _) where ["ma", "dz", "tn", "ly"].contains(region): (",", ".")
        case ("de", _), ("es", _), ("it", _), ("nl", _), ("id", _), ("tr", _), ("da", _), ("el", _), ("ro", _), ("sl", _), ("hr", _),
            ("sr", _), ("bs", _), ("vi", _), ("pt", _), ("ca", _), ("is", _), ("gl", _), ("mk", _), ("eu", _): (",", ".")
        case ("ru", _), ("uk", _), ("be", _), ("kk", _), ("ky", _), ("uz", _), ("pl", _), ("cs", _), ("sk", _), ("bg", _), ("fi", _),
            ("sv", _), ("nb", _), ("no", _), ("nn", _), ("hu", _), ("lt", _), ("lv", _), ("et", _), ("sq", _), ("ka", _), ("hy", _):
            (",", "\u{A0}")
        default: (".", ",")
        }
    }

    /// A number with so many digits after its decimal sign, as in `1,234.5`.
    /// - Parameters:
    ///   - number: a finite number.
    ///   - decimals: 0 to 15.
    package func text(_ number: Double, decimals: Int) -> String {
        var written = DecimalNumber.text(abs(number), decimals: decimals)
        // What is rounded to nothing is neither above nor below it.
        let isNegative = number < 0 && written.utf8.contains { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
        if !written.utf8.contains(UInt8(ascii: "e")) { written = grouped(written) } else { written.replace(".", with: decimal) }
        return (isNegative ? minus : "") + localized(written)
    }

    /// A number of hundredths, as in `83%`.
    package func percentage(_ number: Double, decimals: Int) -> String { text(number, decimals: decimals) + percent }

    /// A text with the language's own digits in the place of those of ASCII.
    package func localized(_ text: String) -> String {
        guard let digits else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            let isDigit = (0x30...0x39).contains(scalar.value)
            result.unicodeScalars.append(isDigit ? digits[Int(scalar.value - 0x30)] : scalar)
        }
        return result
    }

    /// Digits with what parts them.
    private func grouped(_ plain: String) -> String {
        let point = plain.utf8.firstIndex(of: UInt8(ascii: "."))
        // Most numbers have too few digits to be parted.
        if plain.utf8.distance(from: plain.startIndex, to: point ?? plain.endIndex) < 3 + minimumGrouping {
            return point == nil || decimal == "." ? plain : plain.replacing(".", with: decimal)
        }
        let parts = plain.split(separator: ".", maxSplits: 1)
        let whole = Array(parts.first ?? "0")
        let fraction = parts.count > 1 ? decimal + parts[1] : ""
        guard whole.count >= 3 + minimumGrouping else { return String(whole) + fraction }
        var result = ""
        for (index, digit) in whole.enumerated() {
            let left = whole.count - index
            let isBreak = left == 3 || (left > 3 && (hasGroupsOfTwo ? (left - 3) % 2 == 0 : left % 3 == 0))
            if index > 0, isBreak { result += group }
            result.append(digit)
        }
        return result + fraction
    }
}
