/// Eight bytes of a text, looked at together: most bytes mean nothing to whoever writes a text out or looks through it.
///
/// Source of the arithmetic: S. E. Anderson, "Bit Twiddling Hacks", "Determine if a word has a zero byte". A byte that is
/// marked may borrow from the one after it, which is then marked wrongly; so the first mark is exact, and no other is used.
/// All of it is inlinable: as calls, these few instructions would cost more than looking at the bytes one by one. Wider
/// vectors would be a little faster where they are optimized, and fifty times slower in a debug build.
@usableFromInline
package struct ByteBlock: Sendable {
    /// What is marked: the highest bit of each byte that is, and anything in the other bits.
    @usableFromInline package typealias Marks = UInt64

    @usableFromInline static let length = 8
    /// The bytes, the first in the lowest bits.
    @usableFromInline let bits: UInt64

    /// The bytes of a text from an index on, with zeros after its last.
    /// - Parameters:
    ///   - text: where the text starts.
    ///   - index: less than the count.
    ///   - count: how many bytes the text has.
    @inlinable @inline(__always)
    init(_ text: UnsafeRawPointer, from index: Int, of count: Int) {
        if index + Self.length <= count {
            bits = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        } else if count >= Self.length {
            // The last eight bytes, those before the index moved out: a copy of what is left would take a call.
            let last = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: count - Self.length, as: UInt64.self))
            bits = last &>> UInt64(8 * (index + Self.length - count))
        } else {
            var rest: UInt64 = 0
            withUnsafeMutableBytes(of: &rest) { $0.copyMemory(from: UnsafeRawBufferPointer(start: text + index, count: count - index)) }
            bits = UInt64(littleEndian: rest)
        }
    }

    /// Marks a byte wherever it stands.
    @inlinable @inline(__always)
    package func marks(of byte: UInt8) -> Marks {
        let difference = bits ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
        return (difference &- 0x0101_0101_0101_0101) & ~difference
    }

    /// Marks a sign of ASCII wherever it stands.
    @inlinable @inline(__always)
    package func marks(of sign: Unicode.Scalar) -> Marks { marks(of: UInt8(ascii: sign)) }

    /// Marks the digits of ASCII, and nothing else.
    @inlinable @inline(__always)
    package var marksOfDigits: Marks {
        let difference = bits ^ 0x3030_3030_3030_3030
        return ~(((difference & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676) | difference)
    }

    /// Marks the blank and the controls below it, and nothing else.
    @inline(__always)
    fileprivate var marksOfBlanks: Marks { ~(((bits & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x5F5F_5F5F_5F5F_5F5F) | bits) }

    /// Marks the controls below the blank.
    @inlinable @inline(__always)
    package var marksOfControls: Marks { (bits &- 0x2020_2020_2020_2020) & ~bits }
}

extension UnsafeBufferPointer<UInt8> {
    /// The first byte that is marked, from an index on, or the end.
    /// - Parameters:
    ///   - start: where the search starts.
    ///   - marks: marks what is looked for.
    @inlinable @inline(__always)
    package func index(from start: Int, _ marks: (ByteBlock) -> ByteBlock.Marks) -> Int {
        guard start < count, let base = baseAddress else { return Swift.max(start, count) }
        var index = start
        while index < count {
            let found = marks(ByteBlock(UnsafeRawPointer(base), from: index, of: count)) & 0x8080_8080_8080_8080
            if found != 0 { return Swift.min(index + found.trailingZeroBitCount / 8, count) }
            index += ByteBlock.length
        }
        return count
    }

    /// How many words begin in a text, parted by blanks and controls.
    /// - Parameter isInWord: whether the text goes on with a word that began before it.
    package func countOfWords(isInWord: Bool) -> Int {
        guard let base = baseAddress else { return 0 }
        let highest: UInt64 = 0x8080_8080_8080_8080
        var words = 0
        // The mark of the byte before the block, where it is in the block's first byte.
        var before: UInt64 = isInWord ? 0 : 0x80
        var index = 0
        while index < count {
            // The zeros after the end are controls.
            let blanks = ByteBlock(UnsafeRawPointer(base), from: index, of: count).marksOfBlanks & highest
            words += (~blanks & highest & (blanks << 8 | before)).nonzeroBitCount
            before = blanks >> 56
            index += ByteBlock.length
        }
        return words
    }

    /// The first place where a byte stands, from an index on, or the end.
    @inlinable @inline(__always)
    package func index(of byte: UInt8, from start: Int) -> Int { index(from: start) { $0.marks(of: byte) } }

    /// Whether one byte stands anywhere behind another, from an index on.
    package func hasPair(_ first: UInt8, _ second: UInt8, from start: Int = 0) -> Bool {
        var index = start
        while true {
            index = self.index(of: first, from: index) + 1
            guard index < count else { return false }
            if self[index] == second { return true }
        }
    }
}
