internal import Hypertext
internal import YAMLSchema

extension YAMLValue {
    /// The value as JSON; a text that is a whole number is one.
    var json: JSONValue {
        if let items { return .array(items.map(\.json)) }
        if let entries { return .object(entries.map { JSONValue.Member($0.key, $0.value.json) }) }
        guard let text else { return .null }
        return Int(text).map { .integer($0) } ?? .string(text)
    }
}
