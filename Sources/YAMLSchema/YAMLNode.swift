/// A place in a YAML text: line and column, both from 1; columns count characters.
struct YAMLMark: Sendable {
    let line: Int
    let column: Int
}

/// A value of a YAML text and where it starts.
struct YAMLNode: Sendable {
    let content: Content
    let mark: YAMLMark

    /// What a value is. No type is guessed: whoever reads a scalar says what it should be.
    enum Content: Sendable {
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }
}

/// A text of a YAML text, without its quotes.
struct YAMLScalar: Sendable {
    let string: String
    let style: Style

    /// How it is written.
    enum Style: Sendable {
        /// Without quotes, so that it may be meant as a number or as true or false.
        case plain
        /// Between quotes of either kind, which take a byte each.
        case quoted
        /// As a block after `|` or `>`.
        case block
    }
}
