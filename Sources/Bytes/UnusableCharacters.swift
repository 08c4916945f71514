/// The characters that no page may hold: what Unicode calls noncharacters, and controls but for tab, line feed, form feed
/// and carriage return. U+FFFD stands in their place.
///
/// Source: HTML Living Standard, section 13.2.3.5, "Preprocessing the input stream", and its definitions in the Infra Standard.
package enum UnusableCharacters {
    /// U+FFFD in UTF-8.
    package static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// Whether a page may not hold a character.
    /// - Parameter number: that of the character, or any other number.
    package static func contains(_ number: UInt32) -> Bool {
        switch number {
        case 0x09, 0x0A, 0x0C, 0x0D: false
        case 0..<0x20, 0x7F..<0xA0, 0xD800..<0xE000, 0xFDD0..<0xFDF0, 0x110000...: true
        default: number & 0xFFFE == 0xFFFE
        }
    }

    /// Where the next one stands, from an index on; `nil` where none does.
    ///
    /// The bytes FE and FF count as well: some parsers write U+FFFE and U+FFFF so.
    /// - Parameter text: UTF-8 otherwise.
    package static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
        var index = start
        while true {
            index = text.index(from: index) {
                $0.marksOfControls | $0.marks(of: 0x7F as UInt8) | $0.marks(of: 0xC2 as UInt8) | $0.marks(of: 0xB7 as UInt8)
                    | $0.marks(of: 0xBF as UInt8) | $0.marks(of: 0xFE as UInt8) | $0.marks(of: 0xFF as UInt8)
            }
            guard index < text.count else { return nil }
            if let found = character(in: text, at: index) { return found }
            index += 1
        }
    }

    /// Where the one ends that starts at a byte; `nil` where none does.
    package static func end(in text: UnsafeBufferPointer<UInt8>, startingAt index: Int) -> Int? {
        let sign = switch text[index] {
        case 0xEF: index + 1
        case 0xF0..<0xF5: index + 2
        default: index
        }
        guard sign < text.count, let found = character(in: text, at: sign), found.lowerBound == index else { return nil }
        return found.upperBound
    }

    /// The bytes of an unusable character that one of the bytes looked for belongs to.
    private static func character(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Range<Int>? {
        let next = index + 1 < text.count ? text[index + 1] : 0
        let former = index > 0 ? text[index - 1] : 0
        switch text[index] {
        case 0x09, 0x0A, 0x0C, 0x0D: return nil
        case 0..<0x20, 0x7F, 0xFE, 0xFF: return index..<index + 1
        case 0xC2: return (0x80..<0xA0).contains(next) ? index..<index + 2 : nil
        case 0xB7: return former == 0xEF && (0x90..<0xB0).contains(next) ? index - 1..<index + 2 : nil
        case 0xBF where next == 0xBE || next == 0xBF:
            if former == 0xEF { return index - 1..<index + 2 }
            // The last two characters of each plane but the first.
            return index > 1 && former & 0x0F == 0x0F && (0xF0..<0xF5).contains(text[index - 2]) ? index - 2..<index + 2 : nil
        default: return nil
        }
    }

    /// A text with U+FFFD in place of each, and where they stood; `nil` where there is none.
    package static func replaced(in text: UnsafeBufferPointer<UInt8>) -> (text: [UInt8], places: [Range<Int>])? {
        guard var place = next(in: text, from: 0) else { return nil }
        var result: [UInt8] = []
        var places: [Range<Int>] = []
        var end = 0
        while true {
            result.append(contentsOf: UnsafeBufferPointer(rebasing: text[end..<place.lowerBound]))
            result += replacement
            places.append(place)
            end = place.upperBound
            guard let following = next(in: text, from: end) else { break }
            place = following
        }
        result.append(contentsOf: UnsafeBufferPointer(rebasing: text[end...]))
        return (result, places)
    }

    /// A text with U+FFFD in place of each; `nil` where there is none.
    package static func replaced(in text: String) -> String? {
        var text = text
        return text.withUTF8 { replaced(in: $0) }.map { String(decoding: $0.text, as: UTF8.self) }
    }
}
