/// A number for a path of the site or a place on a page, by which it is found among millions.
///
/// By bytes, as hosts and browsers go by them: Swift's strings are equal however accents are written. Among ten million
/// places the chance that any two have one number is one in hundreds of thousands; and it is the same number on every run.
package struct AnchorHash: Hashable, Comparable, Sendable {
    package private(set) var value: UInt64

    /// One that was kept as its number.
    package init(value: UInt64) { self.value = value }

    /// - Parameter bytes: a path below the site's root, or the name of a place on a page.
    package init(_ bytes: some Collection<UInt8>) {
        value = 0x9E37_79B9_7F4A_7C15
        if bytes.withContiguousStorageIfAvailable({ add($0) }) == nil { Array(bytes).withUnsafeBufferPointer { add($0) } }
    }

    /// A place on the page or file of a path.
    /// - Parameters:
    ///   - path: the path's own.
    ///   - fragment: that of the place; `nil` for the page or file itself.
    package init(path: AnchorHash, fragment: AnchorHash?) {
        value = path.value
        guard let fragment else { return }
        // Mixed by itself first: a place named like the path, on a path named like the place, is another one.
        mix(1)
        mix(fragment.value)
    }

    package static func < (a: AnchorHash, b: AnchorHash) -> Bool { a.value < b.value }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            var word: UInt64 = 0
            for byte in bytes[index..<min(index + 8, bytes.count)] { word = word &<< 8 | UInt64(byte) }
            mix(word)
            index += 8
        }
        mix(UInt64(bytes.count))
    }

    /// Folds the product of both halves, so that every bit of the word bears on every bit of the number.
    private mutating func mix(_ word: UInt64) {
        let product = (value ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        value = (product.high ^ product.low) &+ 0xA076_1D64_78BD_642F
    }
}
