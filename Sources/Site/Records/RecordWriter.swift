internal import Bytes

/// Writes values one after another into little room, for a ``RecordReader`` that knows their order.
struct RecordWriter: Sendable {
    private(set) var bytes: [UInt8] = []

    /// Writes a number from 0 up: seven bits a byte, the lowest first; the eighth says that more follow.
    mutating func add(_ number: Int) {
        var rest = UInt(bitPattern: number)
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func add(_ isTrue: Bool) { bytes.append(isTrue ? 1 : 0) }

    mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func add(_ text: some Collection<UInt8>) {
        add(text.count)
        bytes.append(contentsOf: text)
    }

    /// Writes hashes, which are of no use in fewer bytes than they have.
    mutating func add(hashes: [AnchorHash]) {
        add(hashes.count)
        for hash in hashes { withUnsafeBytes(of: hash.value.littleEndian) { bytes.append(contentsOf: $0) } }
    }

    mutating func add<Value>(_ value: Value?, _ write: (Value, inout RecordWriter) -> Void) {
        add(value != nil)
        if let value { write(value, &self) }
    }

    mutating func add<Value>(_ values: [Value], _ write: (Value, inout RecordWriter) -> Void) {
        add(values.count)
        for value in values { write(value, &self) }
    }

    /// Gives back the room that was reserved for more.
    mutating func finish() { bytes = Array(bytes) }
}
