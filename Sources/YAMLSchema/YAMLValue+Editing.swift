package import Diagnostics
internal import Yams

extension YAMLValue {
    /// The change that gives a mapping one more key, right before one that it has, written the way the file is.
    /// - Parameters:
    ///   - key: the new key; another value that it has gives way.
    ///   - value: its value, which needs no quotes.
    ///   - neighbour: the key that it is put before.
    /// - Returns: `nil` where the file does not read as it was parsed.
    package func edit(setting key: String, to value: String, before neighbour: String) -> SourceEdit? {
        guard case .mapping(let mapping) = node else { return nil }
        if let old = mapping.first(where: { $0.key.scalar?.string == key })?.value {
            guard let range = range(of: old) else { return nil }
            return origin.source.edit(range, to: value.utf8)
        }
        guard let next = mapping.first(where: { $0.key.scalar?.string == neighbour })?.key, let range = range(of: next),
            let line = location(ofKey: neighbour)?.line.flatMap(origin.source.lineRange)
        else { return nil }
        let bytes = origin.source.bytes
        let isQuoted = bytes[range.lowerBound] == UInt8(ascii: "\"")
        let member = isQuoted ? "\"\(key)\": \(value)" : "\(key): \(value)"
        let before = bytes[line.lowerBound..<range.lowerBound]
        let isAlone = before.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "\t") }
        let separator: String
        if origin.byte(at: mapping.mark) == UInt8(ascii: "{") {
            separator = isAlone ? "," + origin.lineEnding(after: line) + String(decoding: before, as: UTF8.self) : ", "
        } else {
            // What stands before a block's first key are its indentation and dashes of lists.
            guard isAlone else { return nil }
            separator = origin.lineEnding(after: line) + String(repeating: " ", count: before.count)
        }
        // The neighbour is written again, so that the edit does not apply to a file that has changed since.
        return origin.source.edit(range, to: (member + separator).utf8 + bytes[range])
    }

    /// The bytes of a scalar, where the file has there what was parsed.
    private func range(of node: Node) -> Range<Int>? {
        guard case .scalar(let scalar) = node else { return nil }
        let place = origin.location(of: node)
        guard let columns = place.columns, let line = place.line.flatMap(origin.source.lineRange) else { return nil }
        let range = line.lowerBound + columns.lowerBound - 1..<line.lowerBound + columns.upperBound - 1
        let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
        guard range.upperBound <= line.upperBound, range.count == scalar.string.utf8.count + (isQuoted ? 2 : 0) else { return nil }
        let content = isQuoted ? range.dropFirst().dropLast() : range
        return origin.source.bytes[content].elementsEqual(scalar.string.utf8) ? range : nil
    }
}

extension YAMLOrigin {
    /// What stands where a value starts: Yams tells no flow mapping from a block by its style.
    fileprivate func byte(at mark: Mark?) -> UInt8? {
        guard let mark else { return nil }
        let place = location(of: mark)
        guard let columns = place.columns, let line = place.line.flatMap(source.lineRange) else { return nil }
        let offset = line.lowerBound + columns.lowerBound - 1
        return line.contains(offset) ? source.bytes[offset] : nil
    }

    /// How a line ends; a file's last line may not.
    fileprivate func lineEnding(after line: Range<Int>) -> String {
        let rest = source.bytes[line.upperBound...].prefix(2)
        return rest.first == UInt8(ascii: "\r") ? (rest.last == UInt8(ascii: "\n") ? "\r\n" : "\r") : "\n"
    }
}
