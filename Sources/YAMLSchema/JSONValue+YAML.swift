package import Bytes
internal import Yams

extension JSONValue {
    /// The value as YAML: lists and mappings line by line, dates and names' parts as texts that need no more quotes than
    /// they must.
    ///
    /// Yams writes it, with the rules of libyaml for what needs quotes; what another reader would take for a number, a day
    /// or a truth value is quoted as well.
    package var yaml: String {
        get throws { try Yams.serialize(node: node, width: -1, allowUnicode: true) }
    }

    private var node: Node {
        switch self {
        case .null: Node("null")
        case .bool(let value): Node(value ? "true" : "false")
        case .integer(let number): Node(String(number))
        case .number(let number): Node(number.description)
        case .string(let text): Node(text, .implicit, Self.isAmbiguous(text) ? .singleQuoted : .any)
        case .array(let values): Node(values.map(\.node), .implicit, values.allSatisfy(\.isNumber) && !values.isEmpty ? .flow : .block)
        case .object(let members): Node(members.map { (Node($0.name), $0.value.node) }, .implicit, members.isEmpty ? .flow : .block)
        }
    }

    private var isNumber: Bool {
        if case .integer = self { true } else { false }
    }

    /// Whether YAML without quotes would say something else than the text.
    private static func isAmbiguous(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        if first.isDigit || "+-.".utf8.contains(first) { return Double(text) != nil && String(Int(text) ?? -1) != text }
        return text.utf8.count < 6 && ["true", "false", "yes", "no", "on", "off", "null", "y", "n", "~"].contains(text.lowercased())
    }
}
