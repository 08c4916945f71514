internal import Bytes
package import Diagnostics
internal import Yams

/// A value of a YAML text that knows where it stands in its file.
package struct YAMLValue {
    let node: Node
    let origin: YAMLOrigin

    /// Reads the YAML of a file or of a part of one, reporting what is no YAML.
    /// - Parameters:
    ///   - source: the file.
    ///   - range: the bytes that are YAML; all of them when `nil`.
    ///   - report: takes the syntax errors.
    /// - Returns: `nil` where the text is empty or broken.
    package static func parse(
        _ source: SourceText, bytes range: Range<Int>? = nil, into report: inout DiagnosticReport
    ) -> YAMLValue? {
        let range = range ?? 0..<source.bytes.count
        let origin = YAMLOrigin(source: source, range: range)
        if let alias = AliasScanner(bytes: source.bytes[range]).firstAlias() {
            report.add(
                .yamlSyntax, "'\(String(decoding: source.bytes[alias], as: UTF8.self))' is an alias for a value elsewhere",
                at: source.location(of: alias), help: "write the value out; aliases are not read")
            return nil
        }
        let text = Self.usable(source, range, into: &report)
        do {
            // Marks count from the first byte of the text given, and libyaml bounds nesting by itself.
            // Values are read by their text and never by a guessed type: without rules for that nothing is matched against
            // regular expressions, and with an encoding given no environment is searched for one.
            return try Yams.compose(yaml: text, .basic, .default, .utf8).map { root in
                // Other than as such, a character that no page may hold is written as an escape.
                guard text.utf8.contains(UInt8(ascii: "\\")) else { return YAMLValue(node: root, origin: origin) }
                return YAMLValue(node: origin.usable(root, into: &report), origin: origin)
            }
        } catch let error as YamlError {
            origin.report(error, into: &report)
        } catch {
            report.add(.yamlSyntax, "this is not YAML: \(error)", at: source.location)
        }
        return nil
    }

    /// The text of some bytes, with U+FFFD in place of characters that no page may hold: as many characters as before.
    private static func usable(_ source: SourceText, _ range: Range<Int>, into report: inout DiagnosticReport) -> String {
        source.bytes[range].withUnsafeBufferPointer { bytes in
            guard let (text, places) = UnusableCharacters.replaced(in: bytes) else { return String(decoding: bytes, as: UTF8.self) }
            for place in places { report.add(source.unusableCharacter(at: place.lowerBound + range.lowerBound..<place.upperBound + range.lowerBound)) }
            return String(decoding: text, as: UTF8.self)
        }
    }

    /// Where the value stands.
    package var location: SourceLocation { origin.location(of: node) }

    /// The text of a scalar, as written but for its quotes; `nil` for anything else and for null.
    package var text: String? {
        guard case .scalar(let scalar) = node else { return nil }
        let isNull = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
        return isNull ? nil : scalar.string
    }

    /// Whether it is a scalar without quotes, which may be meant as a number or as true or false.
    package var isPlain: Bool {
        guard case .scalar(let scalar) = node else { return false }
        return scalar.style == .plain
    }

    /// Whether the value is there at all.
    var isNull: Bool {
        if case .scalar = node { return text == nil }
        return false
    }

    /// The items of a list; `nil` for other values.
    package var items: [YAMLValue]? {
        guard case .sequence(let sequence) = node else { return nil }
        return sequence.map { YAMLValue(node: $0, origin: origin) }
    }

    /// The keys and values of a mapping in the order written; `nil` for other values.
    package var entries: [YAMLEntry]? {
        guard case .mapping(let mapping) = node else { return nil }
        return mapping.map { YAMLEntry(keyNode: $0.key, value: YAMLValue(node: $0.value, origin: origin)) }
    }

    /// Where a key of the mapping stands, or `nil` where it is not given.
    package func location(ofKey key: String) -> SourceLocation? {
        pair(of: key).map { origin.location(of: $0.key) }
    }

    /// Where the value of a key stands, or `nil` where it is not given.
    package func location(ofValueOf key: String) -> SourceLocation? {
        pair(of: key).map { origin.location(of: $0.value) }
    }

    /// The value of a key, or `nil` where it is not given.
    package func value(of key: String) -> YAMLValue? {
        pair(of: key).map { YAMLValue(node: $0.value, origin: origin) }
    }

    private func pair(of key: String) -> (key: Node, value: Node)? {
        guard case .mapping(let mapping) = node else { return nil }
        return mapping.first { $0.key.scalar?.string == key }
    }

    /// Whether the value is a mapping of keys to values.
    package var isMapping: Bool {
        if case .mapping = node { return true }
        return false
    }

    /// What kind of value it is, in an author's words.
    package var kind: String {
        switch node {
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .alias: "an alias"
        case .scalar: isNull ? "nothing" : "a text"
        }
    }
}
