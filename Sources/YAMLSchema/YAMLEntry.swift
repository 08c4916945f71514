package import Diagnostics
internal import Yams

/// A key of a mapping with its value.
package struct YAMLEntry {
    let keyNode: Node
    package let value: YAMLValue

    package var key: String { keyNode.scalar?.string ?? "" }

    /// Where the key stands.
    package var keyLocation: SourceLocation { value.origin.location(of: keyNode) }
}
