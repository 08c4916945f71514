/// The classes of bytes that HTML and URLs are split by.
extension UInt8 {
    /// What HTML takes for a blank: space, tab, line feed, form feed, carriage return.
    package var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }
    package var isControl: Bool { self < 0x20 || self == 0x7F }
    package var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
    package var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    package var isHexDigit: Bool { isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20) }
    package var isSlash: Bool { self == UInt8(ascii: "/") || self == UInt8(ascii: "\\") }
    package var lowercased: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }
}

extension Collection<UInt8> {
    /// Whether these are the bytes of an ASCII word, in either case.
    /// - Parameter word: in lower case.
    package func isWord(_ word: StaticString) -> Bool {
        count == word.utf8CodeUnitCount && word.withUTF8Buffer { elementsEqual($0) { $0.lowercased == $1 } }
    }
}
