/// A size of QR codes of level M, 1 to 10.
///
/// Source: ISO/IEC 18004, tables 9 and E.1.
struct QRVersion {
    let number: Int
    /// How many bytes of correction each block has.
    let correction: Int
    /// How many bytes of data each block has.
    let blocks: [Int]

    /// The smallest version that a text of so many bytes has room in.
    static func smallest(for count: Int) -> QRVersion? { all.first { count <= $0.capacity } }

    private static let all: [QRVersion] = [
        QRVersion(number: 1, correction: 10, blocks: [16]), QRVersion(number: 2, correction: 16, blocks: [28]),
        QRVersion(number: 3, correction: 26, blocks: [44]), QRVersion(number: 4, correction: 18, blocks: [32, 32]),
        QRVersion(number: 5, correction: 24, blocks: [43, 43]), QRVersion(number: 6, correction: 16, blocks: [27, 27, 27, 27]),
        QRVersion(number: 7, correction: 18, blocks: [31, 31, 31, 31]), QRVersion(number: 8, correction: 22, blocks: [38, 38, 39, 39]),
        QRVersion(number: 9, correction: 22, blocks: [36, 36, 36, 37, 37]), QRVersion(number: 10, correction: 26, blocks: [43, 43, 43, 43, 44]),
    ]

    /// How many bits say how long the text is.
    var countBits: Int { number < 10 ? 8 : 16 }
    /// How many bytes of data there are.
    var dataCount: Int { blocks.reduce(0, +) }
    /// How many bytes of text there is room for.
    var capacity: Int { dataCount - (4 + countBits + 7) / 8 }
    /// How many modules a side has.
    var size: Int { number * 4 + 17 }

    /// The rows and columns in which small squares stand.
    var alignmentCentres: [Int] {
        switch number {
        case 1: []
        case 2...6: [6, size - 7]
        default: [6, size / 2, size - 7]
        }
    }

    /// The bits that say which version it is; small codes say it by their size.
    var information: Int? {
        guard number >= 7 else { return nil }
        var rest = number
        for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
        return number << 12 | rest
    }
}
