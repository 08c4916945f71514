/// A 128-bit hash that tells whether two files hold the same bytes.
///
/// MurmurHash3 (x64, 128 bits, seed 0) by Austin Appleby, which is in the public domain. It keeps files
/// apart that differ by accident, which is all that is asked of it: nobody gains by forging a page of
/// their own site.
package struct ContentHash: Sendable, Hashable {
    package let high: UInt64
    package let low: UInt64

    package init(_ bytes: [UInt8]) {
        let (c1, c2): (UInt64, UInt64) = (0x87c3_7b91_1142_53d5, 0x4cf5_ad43_2745_937f)
        var (h1, h2): (UInt64, UInt64) = (0, 0)
        bytes.withUnsafeBytes { buffer in
            let blocks = buffer.count / 16
            for block in 0..<blocks {
                var k1 = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: block * 16, as: UInt64.self))
                var k2 = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: block * 16 + 8, as: UInt64.self))
                k1 = Self.rotate(k1 &* c1, 31) &* c2
                h1 = (Self.rotate(h1 ^ k1, 27) &+ h2) &* 5 &+ 0x52dc_e729
                k2 = Self.rotate(k2 &* c2, 33) &* c1
                h2 = (Self.rotate(h2 ^ k2, 31) &+ h1) &* 5 &+ 0x3849_5ab5
            }
            var tail: (UInt64, UInt64) = (0, 0)
            for (index, byte) in buffer[(blocks * 16)...].enumerated() {
                if index < 8 { tail.0 |= UInt64(byte) << (index * 8) } else { tail.1 |= UInt64(byte) << ((index - 8) * 8) }
            }
            h2 ^= Self.rotate(tail.1 &* c2, 33) &* c1
            h1 ^= Self.rotate(tail.0 &* c1, 31) &* c2
        }
        h1 ^= UInt64(bytes.count)
        h2 ^= UInt64(bytes.count)
        h1 = h1 &+ h2
        h2 = h2 &+ h1
        h1 = Self.mix(h1)
        h2 = Self.mix(h2)
        h1 = h1 &+ h2
        h2 = h2 &+ h1
        (high, low) = (h1, h2)
    }

    /// 32 hexadecimal digits.
    package var hexadecimal: [UInt8] { Self.digits(high) + Self.digits(low) }

    /// Reads 32 hexadecimal digits, as they are written here.
    package init?(hexadecimal digits: ArraySlice<UInt8>) {
        guard digits.count == 32, let high = Self.number(digits.prefix(16)), let low = Self.number(digits.suffix(16)) else { return nil }
        self.init(high: high, low: low)
    }

    /// One that was kept as numbers.
    package init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

    private static func digits(_ number: UInt64) -> [UInt8] {
        (0..<16).map { place in
            let digit = UInt8(truncatingIfNeeded: number >> (60 - 4 * place)) & 15
            return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> UInt64? {
        var number: UInt64 = 0
        for digit in digits {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt64(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): number = number << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
            default: return nil
            }
        }
        return number
    }

    private static func rotate(_ x: UInt64, _ by: UInt64) -> UInt64 { (x << by) | (x >> (64 - by)) }

    private static func mix(_ x: UInt64) -> UInt64 {
        var x = x
        x = (x ^ (x >> 33)) &* 0xff51_afd7_ed55_8ccd
        x = (x ^ (x >> 33)) &* 0xc4ce_b9fe_1a85_ec53
        return x ^ (x >> 33)
    }
}
