internal import Bytes
internal import YAMLSchema

extension YAMLValue {
    /// The value as JSON: what stands without quotes is a number, or true or false, where JSON writes it just so.
    var json: JSONValue {
        if let items { return .array(items.map(\.json)) }
        if let entries { return .object(entries.map { JSONValue.Member($0.key, $0.value.json) }) }
        guard let text else { return .null }
        guard isPlain else { return .string(text) }
        if let number = Int(text), String(number) == text { return .integer(number) }
        if let number = Double(text), number.description == text { return .number(number) }
        return text == "true" ? true : text == "false" ? false : .string(text)
    }
}
