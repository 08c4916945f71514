/// Values one after another, to be hashed as one: no two lists of values give the same bytes.
package struct HashInput: Sendable {
    private var bytes: [UInt8] = []

    package init() {}

    package mutating func add(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: UInt64(truncatingIfNeeded: number).littleEndian) { bytes.append(contentsOf: $0) }
    }

    package mutating func add(_ text: String) { add(Array(text.utf8)) }

    package mutating func add(_ text: [UInt8]) {
        add(text.count)
        bytes += text
    }

    package mutating func add(_ hash: ContentHash) {
        add(hash.high)
        add(hash.low)
    }

    package var hash: ContentHash { ContentHash(bytes) }
}
