/// How hard a QR code is to read: the less, the better its mask.
///
/// Source: ISO/IEC 18004, section 7.8.3.
struct QRPenalty {
    let total: Int

    init(_ code: QRCode) {
        let size = code.size
        var total = 0
        for line in 0..<size {
            total += Self.penalty((0..<size).map { code[$0, line] }) + Self.penalty((0..<size).map { code[line, $0] })
        }
        for y in 0..<size - 1 {
            for x in 0..<size - 1 where code[x, y] == code[x + 1, y] && code[x, y] == code[x, y + 1] && code[x, y] == code[x + 1, y + 1] {
                total += 3
            }
        }
        let dark = code.modules.count { $0 }
        total += abs(dark * 20 - code.modules.count * 10) / code.modules.count * 10
        self.total = total
    }

    /// Five and more of one colour in a row, and what looks like the square in a corner.
    private static func penalty(_ line: [Bool]) -> Int {
        var total = 0
        var length = 0
        for (index, module) in line.enumerated() {
            length = index > 0 && module == line[index - 1] ? length + 1 : 1
            if length == 5 { total += 3 } else if length > 5 { total += 1 }
        }
        let square = [true, false, true, true, true, false, true]
        let margin = [false, false, false, false]
        for pattern in [square + margin, margin + square] {
            for start in 0...(line.count - pattern.count) where line[start..<start + pattern.count].elementsEqual(pattern) { total += 40 }
        }
        return total
    }
}
