/// Names that change with the content they stand for.
enum Fingerprint {
    /// A name with a hash before its ending: `explainer.css` as `explainer.3f2a….css`.
    static func name(_ name: String, of bytes: [UInt8]) -> String {
        let digits = String(hash(bytes), radix: 16)
        let hash = String(repeating: "0", count: 16 - digits.utf8.count) + digits
        guard let dot = name.lastIndex(of: ".") else { return "\(name).\(hash)" }
        return "\(name[..<dot]).\(hash)\(name[dot...])"
    }

    /// 64-bit FNV-1a: a name for a cache, not a proof of what the file holds.
    ///
    /// Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, The FNV Non-Cryptographic Hash Algorithm.
    static func hash(_ bytes: [UInt8]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }
}
