internal import CPlatform

/// What a build notes of a part of the site, so that the next one can tell whether it has to be made again.
///
/// It stands in an extended attribute of a file of the part: copies have none, whether made by git or by hand, and the
/// site's bytes do not depend on the machine. Where a file system has no such attributes, every build makes everything.
package struct BuildStamp: Sendable, Hashable {
    /// A hash of all that the part was made from; `nil` where that may have changed unseen.
    package let made: ContentHash?
    /// A hash of the files as they stood after the build.
    let state: ContentHash
    /// What the builder wants to know of the part next time.
    package let note: UInt64

    private static let attribute = "user.explainer.seal"
    /// Changes with the meaning of any field.
    private static let version: UInt64 = 1
    private static let fieldCount = 7

    init(made: ContentHash?, state: ContentHash, note: UInt64) {
        self.made = made
        self.state = state
        self.note = note
    }

    /// Reads the stamp on a file, where there is one.
    init?(on path: String) {
        var fields = [UInt64](repeating: 0, count: Self.fieldCount)
        let size = fields.withUnsafeMutableBytes { explainer_get_attribute(path, Self.attribute, $0.baseAddress, $0.count) }
        guard size == Self.fieldCount * 8, fields[0] == Self.version else { return nil }
        made = fields[1] == 0 ? nil : ContentHash(high: fields[2], low: fields[3])
        state = ContentHash(high: fields[4], low: fields[5])
        note = fields[6]
    }

    /// Puts the stamp on a file. Where that cannot be, the next build makes the part again.
    func put(on path: String) {
        let fields = [Self.version, made == nil ? 0 : 1, made?.high ?? 0, made?.low ?? 0, state.high, state.low, note]
        _ = fields.withUnsafeBytes { explainer_set_attribute(path, Self.attribute, $0.baseAddress, $0.count) }
    }
}
