internal import Markdown

/// Raised or lowered text as pandoc writes it: `x^2^`, `H~2~O`.
struct SmallScript {
    private let isRaised: Bool
    private let content: String
    private let end: Int

    /// - Parameter index: where the first sign stands.
    init?(in text: DialectText, at index: Int) {
        let sign = text[index]
        guard text[index - 1] != sign, text[index + 1] != sign, text[index - 1] != UInt8(ascii: "["), index + 1 < text.bytes.count,
            let close = text.bytes[(index + 1)...].prefix(24).firstIndex(of: sign), close > index + 1, text[close + 1] != sign,
            Self.isScript(text.bytes[index + 1..<close])
        else { return nil }
        // A tilde stands for "about" as well.
        if sign == UInt8(ascii: "~"), !text.isWord(at: index - 1) { return nil }
        isRaised = sign == UInt8(ascii: "^")
        content = text.string(index + 1..<close)
        end = close + 1
    }

    /// Digits with or without a sign, or letters alone.
    private static func isScript(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let isSign = { (byte: UInt8) in byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") }
        if bytes.allSatisfy({ $0.isDigit || isSign($0) }) { return bytes.contains(where: \.isDigit) || bytes.count == 1 }
        return bytes.allSatisfy { $0.isLetter || $0 >= 0x80 }
    }

    var match: Dialect.Match {
        let sign = isRaised ? "^" : "~"
        let characters = Self.characters(content, isRaised: isRaised)
        return Dialect.Match(
            end: end, name: "\(isRaised ? "raised" : "lowered") text '\(sign)\(content)\(sign)'",
            help: characters.map { "write '\($0)'" } ?? "write it without the signs", replacement: characters)
    }

    /// A text in raised or lowered characters; `nil` where Unicode does not have them all.
    static func characters(_ text: String, isRaised: Bool) -> String? {
        let table = isRaised ? raised : lowered
        let characters = text.compactMap { table[$0] }
        return characters.count == text.count ? String(characters) : nil
    }

    private static let raised: [Character: Character] = Dictionary(
        uniqueKeysWithValues: zip("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ"))
    private static let lowered: [Character: Character] = Dictionary(
        uniqueKeysWithValues: zip("0123456789+-−=()aeoxhklmnpst", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ"))
}
