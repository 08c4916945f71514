/// A QR code: a path that a telephone reads from paper, of bytes and with level M, which makes good a seventh of what is lost.
///
/// Source: ISO/IEC 18004. The codes are made here, as they are few lines of arithmetic that have to give the same picture for
/// ever; whether they can be read is tried with a reader of somebody else's.
public struct QRCode: Sendable {
    /// How many modules a side has.
    public let size: Int
    /// Row by row, whether a module is dark.
    private(set) var modules: [Bool]
    /// Whether a module is part of the pattern that every code has.
    private var isFixed: [Bool]

    /// - Parameter text: at most 213 bytes.
    /// - Returns: `nil` where the text is longer.
    package init?(_ text: String) {
        let data = Array(text.utf8)
        guard let version = QRVersion.smallest(for: data.count) else { return nil }
        size = version.size
        modules = [Bool](repeating: false, count: size * size)
        isFixed = modules
        drawFixed(version)
        draw(QRCodewords(data, version: version).bytes)
        // The pattern that makes the code easiest to read.
        var best = (penalty: Int.max, mask: 0)
        for mask in 0..<8 {
            var tried = self
            tried.apply(mask)
            tried.drawFormat(mask)
            let penalty = QRPenalty(tried).total
            if penalty < best.penalty { best = (penalty, mask) }
        }
        apply(best.mask)
        drawFormat(best.mask)
    }

    /// Whether the module is dark in a column and a row, from 0.
    package subscript(x: Int, y: Int) -> Bool { modules[y * size + x] }

    // MARK: The fixed patterns

    private mutating func set(_ x: Int, _ y: Int, _ isDark: Bool) {
        guard (0..<size).contains(x), (0..<size).contains(y) else { return }
        modules[y * size + x] = isDark
        isFixed[y * size + x] = true
    }

    private mutating func drawFixed(_ version: QRVersion) {
        for index in 0..<size {
            set(6, index, index.isMultiple(of: 2))
            set(index, 6, index.isMultiple(of: 2))
        }
        for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] {
            for dy in -4...4 {
                for dx in -4...4 {
                    let ring = max(abs(dx), abs(dy))
                    set(x + dx, y + dy, ring != 2 && ring != 4)
                }
            }
        }
        let centres = version.alignmentCentres
        for x in centres {
            for y in centres where !isInCorner(x, y) {
                for dy in -2...2 { for dx in -2...2 { set(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) } }
            }
        }
        drawFormat(0)
        if let bits = version.information {
            for index in 0..<18 {
                let isDark = bits >> index & 1 == 1
                set(size - 11 + index % 3, index / 3, isDark)
                set(index / 3, size - 11 + index % 3, isDark)
            }
        }
    }

    /// Whether a pattern would lie over one of the three corners.
    private func isInCorner(_ x: Int, _ y: Int) -> Bool {
        (x < 9 && y < 9) || (x < 9 && y > size - 10) || (x > size - 10 && y < 9)
    }

    /// Draws which level and mask the code has, twice.
    private mutating func drawFormat(_ mask: Int) {
        // Level M is 0.
        var rest = mask
        for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
        let bits = (mask << 10 | rest) ^ 0x5412
        func isDark(_ index: Int) -> Bool { bits >> index & 1 == 1 }
        for index in 0...5 { set(8, index, isDark(index)) }
        set(8, 7, isDark(6))
        set(8, 8, isDark(7))
        set(7, 8, isDark(8))
        for index in 9..<15 { set(14 - index, 8, isDark(index)) }
        for index in 0..<8 { set(size - 1 - index, 8, isDark(index)) }
        for index in 8..<15 { set(8, size - 15 + index, isDark(index)) }
        set(8, size - 8, true)
    }

    // MARK: The data

    /// Draws bits from the lower right corner up and down in columns of two.
    private mutating func draw(_ bytes: [UInt8]) {
        var index = 0
        var right = size - 1
        var goesUp = true
        while right > 0 {
            if right == 6 { right -= 1 }
            for step in 0..<size {
                let y = goesUp ? size - 1 - step : step
                for x in [right, right - 1] where !isFixed[y * size + x] && index < bytes.count * 8 {
                    modules[y * size + x] = bytes[index >> 3] >> (7 - index & 7) & 1 == 1
                    index += 1
                }
            }
            goesUp.toggle()
            right -= 2
        }
    }

    private mutating func apply(_ mask: Int) {
        for y in 0..<size {
            for x in 0..<size where !isFixed[y * size + x] && Self.isInverted(x, y, mask) { modules[y * size + x].toggle() }
        }
    }

    private static func isInverted(_ x: Int, _ y: Int, _ mask: Int) -> Bool {
        switch mask {
        case 0: (x + y) % 2 == 0
        case 1: y % 2 == 0
        case 2: x % 3 == 0
        case 3: (x + y) % 3 == 0
        case 4: (x / 3 + y / 2) % 2 == 0
        case 5: x * y % 2 + x * y % 3 == 0
        case 6: (x * y % 2 + x * y % 3) % 2 == 0
        default: ((x + y) % 2 + x * y % 3) % 2 == 0
        }
    }
}
