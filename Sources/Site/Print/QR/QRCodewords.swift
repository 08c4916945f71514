/// The bytes of a QR code: the text, and what makes good a loss, dealt out over blocks.
///
/// Source: ISO/IEC 18004, sections 7.4 to 7.6.
struct QRCodewords {
    let bytes: [UInt8]

    /// - Parameters:
    ///   - text: the bytes of the text.
    ///   - version: one that has room for them.
    init(_ text: [UInt8], version: QRVersion) {
        var bits: [Bool] = []
        func append(_ value: Int, _ count: Int) { for index in (0..<count).reversed() { bits.append(value >> index & 1 == 1) } }
        // Bytes, how many, and which.
        append(4, 4)
        append(text.count, version.countBits)
        for byte in text { append(Int(byte), 8) }
        append(0, min(4, version.dataCount * 8 - bits.count))
        while !bits.count.isMultiple(of: 8) { bits.append(false) }
        var data = stride(from: 0, to: bits.count, by: 8).map { start in bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) } }
        var filler: UInt8 = 0xEC
        while data.count < version.dataCount {
            data.append(filler)
            filler ^= 0xEC ^ 0x11
        }
        var blocks: [[UInt8]] = []
        var start = 0
        for count in version.blocks {
            blocks.append(Array(data[start..<start + count]))
            start += count
        }
        let generator = GaloisField.generator(of: version.correction)
        bytes = Self.dealt(blocks) + Self.dealt(blocks.map { GaloisField.remainder(of: $0, by: generator) })
    }

    /// The first byte of each block, then the second of each.
    private static func dealt(_ blocks: [[UInt8]]) -> [UInt8] {
        (0..<(blocks.map(\.count).max() ?? 0)).flatMap { index in blocks.compactMap { $0.indices.contains(index) ? $0[index] : nil } }
    }
}

/// Arithmetic with 256 numbers, by the polynomial x⁸ + x⁴ + x³ + x² + 1.
private enum GaloisField {
    static func product(_ first: UInt8, _ second: UInt8) -> UInt8 {
        var (result, first) = (0, Int(first))
        for index in 0..<8 {
            if second >> index & 1 == 1 { result ^= first }
            first = first << 1 ^ (first >> 7) * 0x11D
        }
        return UInt8(truncatingIfNeeded: result)
    }

    /// The polynomial with the first powers of 2 as its roots, without its leading 1.
    static func generator(of degree: Int) -> [UInt8] {
        var polynomial = [UInt8](repeating: 0, count: degree - 1) + [1]
        var root: UInt8 = 1
        for _ in 0..<degree {
            for index in 0..<degree {
                polynomial[index] = product(polynomial[index], root) ^ (index + 1 < degree ? polynomial[index + 1] : 0)
            }
            root = product(root, 2)
        }
        return polynomial
    }

    static func remainder(of data: [UInt8], by generator: [UInt8]) -> [UInt8] {
        var rest = [UInt8](repeating: 0, count: generator.count)
        for byte in data {
            let factor = byte ^ rest.removeFirst()
            rest.append(0)
            for index in rest.indices { rest[index] ^= product(generator[index], factor) }
        }
        return rest
    }
}
