/// The ASCII bytes that a text has, so that a check passes over most texts without reading them.
struct ByteSet {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    /// Whether it has bytes of other scripts.
    private(set) var hasOthers = false

    init() {}

    init(of text: UnsafeBufferPointer<UInt8>) {
        for byte in text {
            if byte < 64 { low |= 1 &<< UInt64(byte) } else if byte < 128 { high |= 1 &<< UInt64(byte - 64) } else { hasOthers = true }
        }
    }

    func contains(_ byte: Unicode.Scalar) -> Bool {
        let value = UInt8(ascii: byte)
        return value < 64 ? low & 1 &<< UInt64(value) != 0 : high & 1 &<< UInt64(value - 64) != 0
    }

    /// Whether it has a small letter of ASCII.
    var hasSmallLetters: Bool { high & (((1 &<< 26) - 1) &<< 33) != 0 }
}
