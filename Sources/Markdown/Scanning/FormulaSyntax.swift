/// Where formulas stand in a text.
///
/// Source of the rules: the Pandoc User's Guide, "Math", `tex_math_dollars`: the first sign has no blank after it, the last one no
/// blank before it and no digit after it, so that amounts of money are none. Besides, no letter or digit of ASCII stands before the
/// first sign, as in `US$5`.
package enum FormulaSyntax {
    /// A formula found in a text: what stands between its signs, and where they end.
    package struct Match {
        package let content: Range<Int>
        package let isDisplayed: Bool
        package let end: Int
    }

    /// The formula that starts with the sign at a byte; `nil` where there is none.
    /// - Parameters:
    ///   - start: where the sign stands.
    ///   - byte: the byte at a place; 0 beyond the text's end.
    package static func match(at start: Int, _ byte: (Int) -> UInt8) -> Match? {
        let dollar = UInt8(ascii: "$")
        guard byte(start) == dollar else { return nil }
        if start > 0, byte(start - 1).isASCIILetterOrDigit || byte(start - 1) == dollar { return nil }
        let isDisplayed = byte(start + 1) == dollar
        let opening = start + (isDisplayed ? 2 : 1)
        guard byte(opening) != dollar, isDisplayed || !byte(opening).isBlank else { return nil }
        var index = opening
        var hasContent = false
        while true {
            let current = byte(index)
            if current == 0 { return nil }
            if current == UInt8(ascii: "\\") {
                guard byte(index + 1) != 0 else { return nil }
                index += 2
                hasContent = true
                continue
            }
            guard current == dollar else {
                hasContent = hasContent || !current.isBlank
                index += 1
                continue
            }
            if isDisplayed {
                guard byte(index + 1) == dollar else {
                    index += 1
                    continue
                }
                return hasContent ? Match(content: opening..<index, isDisplayed: true, end: index + 2) : nil
            }
            guard hasContent, !byte(index - 1).isBlank, !byte(index + 1).isASCIIDigit else { return nil }
            return Match(content: unticked(opening..<index, byte), isDisplayed: false, end: index + 1)
        }
    }

    /// Whether `$$` stands at a byte, and no third sign beside it.
    static func isLoneSign(at start: Int, _ byte: (Int) -> UInt8) -> Bool {
        let dollar = UInt8(ascii: "$")
        return byte(start) == dollar && byte(start + 1) == dollar && byte(start + 2) != dollar && (start == 0 || byte(start - 1) != dollar)
    }

    /// What stands between the backticks that GitHub reads within the signs.
    private static func unticked(_ content: Range<Int>, _ byte: (Int) -> UInt8) -> Range<Int> {
        let tick = UInt8(ascii: "`")
        guard content.count > 2, byte(content.lowerBound) == tick, byte(content.upperBound - 1) == tick else { return content }
        return content.lowerBound + 1..<content.upperBound - 1
    }

    /// What looks like a formula anywhere in a file, so that all of several files can be set at once. Some may be none, as in code.
    package static func candidates(in bytes: [UInt8]) -> [Formula] {
        guard bytes.contains(UInt8(ascii: "$")) || bytes.contains(fence) else { return [] }
        return bytes.withUnsafeBufferPointer { bytes in
            var found: [Formula] = []
            let byte = { (index: Int) in index < bytes.count ? bytes[index] : 0 }
            var index = 0
            while let sign = bytes[index...].firstIndex(where: { $0 == UInt8(ascii: "$") || $0 == fence[0] }) {
                index = sign + 1
                if bytes[sign] == fence[0] {
                    guard bytes[sign...].starts(with: fence), let end = bytes[(sign + fence.count)...].firstRange(of: fence.prefix(3)) else { continue }
                    found.append(Formula(bytes[sign + fence.count..<end.lowerBound], isDisplayed: true))
                    index = end.upperBound
                } else if bytes[..<sign].reversed().prefix(while: { $0 == UInt8(ascii: "\\") }).count.isMultiple(of: 2), let match = match(at: sign, byte) {
                    found.append(Formula(bytes[match.content], isDisplayed: match.isDisplayed))
                    index = match.end
                }
            }
            return found
        }
    }

    /// How GitHub opens a formula of several lines.
    private static let fence = Array("```math\n".utf8)
}

extension [UInt8] {
    fileprivate func contains(_ wanted: [UInt8]) -> Bool { firstRange(of: wanted) != nil }
}
