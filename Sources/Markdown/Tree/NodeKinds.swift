/// A set of kinds of node.
package struct NodeKinds: Sendable, ExpressibleByArrayLiteral {
    private var bits: UInt64 = 0

    /// What stands within the text of a paragraph, heading or cell.
    package static let inlines: NodeKinds = [
        .text, .softBreak, .lineBreak, .codeSpan, .htmlSpan, .emphasis, .strong, .strikethrough, .link, .image, .noteReference, .formula,
    ]

    package init(arrayLiteral kinds: NodeKind...) {
        for kind in kinds { bits |= 1 << UInt64(kind.rawValue) }
    }

    package func contains(_ kind: NodeKind) -> Bool { bits & 1 << UInt64(kind.rawValue) != 0 }

    package func isDisjoint(with other: NodeKinds) -> Bool { bits & other.bits == 0 }

    package mutating func formUnion(_ other: NodeKinds) { bits |= other.bits }

    package mutating func subtract(_ other: NodeKinds) { bits &= ~other.bits }
}
