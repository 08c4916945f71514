internal import Bytes

/// Reads what a ``RecordWriter`` wrote, in the same order.
struct RecordReader: Sendable {
    /// The bytes are not what was written.
    struct Damage: Error {}

    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether all has been read.
    var isAtEnd: Bool { offset == bytes.count }

    mutating func number() throws(Damage) -> Int {
        var number: UInt = 0
        for shift in stride(from: 0, to: UInt.bitWidth, by: 7) {
            guard offset < bytes.count else { throw Damage() }
            let byte = bytes[offset]
            offset += 1
            number |= UInt(byte & 0x7F) << shift
            if byte < 0x80 {
                guard let number = Int(exactly: number) else { throw Damage() }
                return number
            }
        }
        throw Damage()
    }

    /// A number of things that take at least so many bytes each, so that a damaged one asks for no more room than there is.
    private mutating func count(ofBytes size: Int) throws(Damage) -> Int {
        let count = try number()
        guard count <= (bytes.count - offset) / size else { throw Damage() }
        return count
    }

    mutating func bool() throws(Damage) -> Bool {
        guard offset < bytes.count, bytes[offset] <= 1 else { throw Damage() }
        offset += 1
        return bytes[offset - 1] == 1
    }

    mutating func slice() throws(Damage) -> ArraySlice<UInt8> {
        let count = try count(ofBytes: 1)
        offset += count
        return bytes[offset - count..<offset]
    }

    mutating func text() throws(Damage) -> String { String(decoding: try slice(), as: UTF8.self) }

    mutating func hashes() throws(Damage) -> [AnchorHash] {
        let count = try count(ofBytes: 8)
        var hashes: [AnchorHash] = []
        hashes.reserveCapacity(count)
        for _ in 0..<count {
            let hash = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
            hashes.append(AnchorHash(value: UInt64(littleEndian: hash)))
            offset += 8
        }
        return hashes
    }

    mutating func optional<Value>(_ read: (inout RecordReader) throws(Damage) -> Value) throws(Damage) -> Value? {
        try bool() ? try read(&self) : nil
    }

    mutating func list<Value>(_ read: (inout RecordReader) throws(Damage) -> Value) throws(Damage) -> [Value] {
        let count = try count(ofBytes: 1)
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }
}
