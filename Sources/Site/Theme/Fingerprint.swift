internal import Content

/// Names that change with the content they stand for.
package enum Fingerprint {
    /// A name with a hash before its ending: `explainer.css` as `explainer.3f2a….css`.
    static func name(_ name: String, of bytes: [UInt8]) -> String {
        var fingerprint = ContentFingerprint()
        fingerprint.add(bytes[...])
        return fingerprint.name(name)
    }

    /// The name without the hash: `explainer.css` for `explainer.3f2a….css`.
    package static func original(of name: String) -> String {
        var parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let place = parts.count - (parts.count > 2 ? 2 : 1)
        guard place > 0, parts[place].utf8.count == 16, parts[place].allSatisfy(\.isHexDigit) else { return name }
        parts.remove(at: place)
        return parts.joined(separator: ".")
    }
}
