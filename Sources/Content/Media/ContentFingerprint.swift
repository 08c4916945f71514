/// A hash that changes with what a file holds, for names that can be kept by a browser for ever.
///
/// 64-bit FNV-1a: a name for a cache, not a proof of what the file holds.
/// Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, The FNV Non-Cryptographic Hash Algorithm.
package struct ContentFingerprint: Sendable, Hashable {
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    package init() {}

    /// Takes the next bytes of the file.
    package mutating func add(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { for byte in $0 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 } }
    }

    /// The hash in sixteen digits.
    package var digits: String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    /// The longest name that disks take, in bytes.
    private static let maximumName = 255
    /// The longest part after the last dot, in bytes with the dot, that is taken for an ending.
    private static let maximumEnding = 32

    /// A name with the hash before its ending: `map.png` as `map.3f2a….png`.
    ///
    /// A name that would be too long for a disk is cut before the hash; that is what tells files apart.
    package func name(_ name: String) -> String {
        let hash = digits
        var (stem, ending) = (name[...], name[name.endIndex...])
        if let dot = name.lastIndex(of: "."), name[dot...].utf8.count <= Self.maximumEnding { (stem, ending) = (name[..<dot], name[dot...]) }
        let room = Self.maximumName - hash.utf8.count - 1 - ending.utf8.count
        // By characters, so that no letter is parted from its accent.
        while stem.utf8.count > room { stem.removeLast() }
        return "\(stem).\(hash)\(ending)"
    }
}
