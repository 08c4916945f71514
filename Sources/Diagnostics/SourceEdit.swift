/// A change to a file that fixes a mistake: some of its bytes give way to others.
package struct SourceEdit: Sendable, Hashable {
    /// The file's path, as in the location of the diagnostic.
    package let file: String
    /// Byte offsets in the file; empty where something is only put in.
    package let range: Range<Int>
    /// What stands there now. A file that has something else there has changed since, and is left alone.
    package let original: [UInt8]
    /// What belongs there.
    package let replacement: [UInt8]

    /// A change to some bytes of a file.
    /// - Parameters:
    ///   - file: the path, as in the location of the diagnostic.
    ///   - range: byte offsets in the file; empty where something is only put in.
    ///   - original: the bytes that it replaces.
    ///   - replacement: what belongs there.
    package init(file: String, range: Range<Int>, original: [UInt8], replacement: [UInt8]) {
        self.file = file
        self.range = range
        self.original = original
        self.replacement = replacement
    }
}

extension SourceText {
    /// The change that puts a text in the place of some of the file's bytes.
    /// - Parameter range: byte offsets in the file; cut off at its end.
    package func edit(_ range: Range<Int>, to replacement: some Sequence<UInt8>) -> SourceEdit {
        let range = range.clamped(to: 0..<bytes.count)
        return SourceEdit(file: path, range: range, original: Array(bytes[range]), replacement: Array(replacement))
    }
}
