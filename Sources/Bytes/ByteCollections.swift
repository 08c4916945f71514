/// The classes of bytes that HTML and URLs are split by.
///
/// Inlinable, as they are asked for every byte of a page: a call would cost more than the comparison.
extension UInt8 {
    /// What HTML takes for a blank: space, tab, line feed, form feed, carriage return.
    @inlinable package var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }
    @inlinable package var isControl: Bool { self < 0x20 || self == 0x7F }
    @inlinable package var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
    @inlinable package var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    @inlinable package var isHexDigit: Bool { isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20) }
    @inlinable package var isSlash: Bool { self == UInt8(ascii: "/") || self == UInt8(ascii: "\\") }
    @inlinable package var lowercased: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }
}

extension Collection<UInt8> {
    /// Whether these are the bytes of an ASCII word, in either case.
    ///
    /// Inlinable, so that it is compiled for the collection it is asked of: templates ask it of every attribute.
    /// - Parameter word: in lower case.
    @inlinable
    package func isWord(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { word in
            var index = 0
            for byte in self {
                if byte.lowercased != word[index] { return false }
                index += 1
            }
            return true
        }
    }
}
