/// Values one after another, to be hashed as one: no two lists of values give the same bytes.
///
/// Of long lists, such as that of a site's files, only the last part is kept: a hash stands for what came before.
package struct HashInput: Sendable {
    private var bytes: [UInt8] = []
    private static let partLimit = 1 << 16

    package init() {}

    package mutating func add(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: UInt64(truncatingIfNeeded: number).littleEndian) { bytes.append(contentsOf: $0) }
        endPart()
    }

    package mutating func add(_ text: String) { add(Array(text.utf8)) }

    package mutating func add(_ text: [UInt8]) {
        add(text.count)
        bytes += text
        endPart()
    }

    package mutating func add(_ hash: ContentHash) {
        add(hash.high)
        add(hash.low)
    }

    private mutating func endPart() {
        guard bytes.count > Self.partLimit else { return }
        let hash = hash
        bytes.removeAll(keepingCapacity: true)
        add(hash)
    }

    package var hash: ContentHash { ContentHash(bytes) }
}
