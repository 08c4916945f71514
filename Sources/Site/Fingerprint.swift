internal import Content

/// Names that change with the content they stand for.
enum Fingerprint {
    /// A name with a hash before its ending: `explainer.css` as `explainer.3f2a….css`.
    static func name(_ name: String, of bytes: [UInt8]) -> String {
        var fingerprint = ContentFingerprint()
        fingerprint.add(bytes)
        return fingerprint.name(name)
    }
}
