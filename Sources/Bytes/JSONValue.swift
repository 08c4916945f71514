/// A JSON value whose members keep the order they are given in, written so that it is safe in HTML as well.
public enum JSONValue: Sendable, Hashable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number.
    case integer(Int)
    /// A number with a fraction; one that is not finite has no JSON and is written as `null`.
    case number(Double)
    /// A text, not yet escaped.
    case string(String)
    /// Values, in their order.
    case array([JSONValue])
    /// Names and values, in their order. A name that comes twice is written twice.
    case object([Member])

    /// A name and its value.
    public struct Member: Sendable, Hashable {
        /// The name, not yet escaped.
        public let name: String
        /// What the name stands for.
        public let value: JSONValue

        /// A member of an object.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// An object of the members that have a value: those that are `nil` are left out.
    public static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        var all: [Member] = []
        all.reserveCapacity(members.count)
        for (name, value) in members { if let value { all.append(Member(name, value)) } }
        return .object(all)
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    /// A text.
    public init(stringLiteral value: String) { self = .string(value) }
    /// An array of the values.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// `true` or `false`.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}
