import Synchronization

/// What bytes say, parsed again only when they have changed.
final class ParsedOnce<Value: Sendable>: Sendable {
    private let parse: @Sendable ([UInt8]) -> Value
    private let last = Mutex<(bytes: [UInt8], value: Value)?>(nil)

    init(_ parse: @escaping @Sendable ([UInt8]) -> Value) { self.parse = parse }

    /// The value of these bytes.
    func callAsFunction(_ bytes: [UInt8]) -> Value {
        last.withLock { last in
            if let last, last.bytes == bytes { return last.value }
            let value = parse(bytes)
            last = (bytes, value)
            return value
        }
    }
}
