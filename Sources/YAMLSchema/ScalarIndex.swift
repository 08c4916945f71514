internal import Bytes

/// Finds the characters of a text by their number, without going over all that stands before them: a file of sources may be
/// one line of megabytes.
struct ScalarIndex {
    private static let step = 256
    private let bytes: [UInt8]
    private let range: Range<Int>
    /// Where each of so many characters starts; `nil` where all are ASCII, so that each is a byte.
    private let starts: [Int]?

    /// - Parameters:
    ///   - bytes: text in UTF-8.
    ///   - range: the part in which characters are looked for.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        self.range = range
        starts = bytes[range].allSatisfy({ $0 < 0x80 }) ? nil : Self.starts(in: bytes, range)
    }

    private static func starts(in bytes: [UInt8], _ range: Range<Int>) -> [Int] {
        var starts: [Int] = []
        var number = 0
        for index in range where startsScalar(bytes[index]) {
            if number % step == 0 { starts.append(index) }
            number += 1
        }
        return starts
    }

    /// The byte that starts the character so many after that at a byte; the end of the text where there are fewer.
    func offset(of count: Int, after start: Int) -> Int {
        guard let starts else { return min(start + count, range.upperBound) }
        guard range.contains(start) else { return range.upperBound }
        let block = max(0, starts.partitioningIndex { $0 > start } - 1)
        let target = block * Self.step + bytes[starts[block]..<start].count(where: Self.startsScalar) + count
        guard target / Self.step < starts.count else { return range.upperBound }
        var left = target % Self.step
        var index = starts[target / Self.step]
        while left > 0, index < range.upperBound {
            index += 1
            if index == range.upperBound || Self.startsScalar(bytes[index]) { left -= 1 }
        }
        return index
    }

    private static func startsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
