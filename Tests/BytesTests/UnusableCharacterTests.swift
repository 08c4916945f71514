import Bytes
import Testing

@Suite("Characters that no page may hold")
struct UnusableCharacterTests {
    /// What the standards say, in other words than the program.
    private static func isUnusable(_ scalar: Unicode.Scalar) -> Bool {
        let isNoncharacter = (0xFDD0...0xFDEF).contains(scalar.value) || [0xFFFE, 0xFFFF].contains(scalar.value & 0xFFFF)
        return isNoncharacter || (scalar.properties.generalCategory == .control && !"\t\n\u{C}\r".unicodeScalars.contains(scalar))
    }

    @Test("Each is found wherever it stands, and no other is")
    func all() {
        for value in UInt32(0)...0x10FFFF where value < 0x3000 || value > 0xF000 && value < 0x20100 || value & 0xFFFF > 0xFF00 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let (before, after) = value % 2 == 0 ? ("é", "b") : ("", "\u{FFFD}")
            let text = before + String(String.UnicodeScalarView([scalar])) + after
            let expected = Self.isUnusable(scalar) ? before + "\u{FFFD}" + after : nil
            let replaced = UnusableCharacters.replaced(in: text)
            guard replaced.map({ Array($0.utf8) }) == expected.map({ Array($0.utf8) }), UnusableCharacters.contains(value) == Self.isUnusable(scalar) else {
                Issue.record("U+\(String(value, radix: 16)): \(String(describing: replaced))")
                return
            }
        }
    }

    @Test("Numbers beyond Unicode are unusable as well", arguments: [0x110000, 0xD800, .max] as [UInt32])
    func beyond(number: UInt32) { #expect(UnusableCharacters.contains(number)) }
}
