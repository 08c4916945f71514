/// The anchors of a page, in little memory: a preview keeps those of every page of a library.
package struct PageAnchors: Sendable, Hashable {
    /// The anchors in byte order, each with a zero byte at its end, which no anchor holds.
    private let bytes: [UInt8]

    package init(_ anchors: Set<String>) {
        let sorted = anchors.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(sorted.reduce(0) { $0 + $1.utf8.count + 1 })
        for anchor in sorted {
            bytes += anchor.utf8
            bytes.append(0)
        }
        self.bytes = bytes
    }

    /// Lends each anchor, in byte order.
    func forEach(_ body: (ArraySlice<UInt8>) -> Void) { bytes.split(separator: 0).forEach(body) }

    /// The anchors, to look many of them up.
    var set: Set<String> { Set(bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }) }
}
