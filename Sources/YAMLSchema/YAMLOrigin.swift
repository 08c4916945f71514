internal import Bytes
internal import Diagnostics
internal import Yams

/// The file a YAML text stands in, and where its marks lead there.
struct YAMLOrigin {
    let source: SourceText
    /// The file's line that the YAML text starts on.
    let firstLine: Int
    /// The offset of its first byte, which may stand behind a byte order mark.
    private let start: Int
    private let scalars: ScalarIndex

    /// - Parameters:
    ///   - source: the file.
    ///   - range: the bytes of it that are the YAML text.
    init(source: SourceText, range: Range<Int>) {
        self.source = source
        firstLine = source.position(of: range.lowerBound).line
        start = range.lowerBound
        scalars = ScalarIndex(source.bytes, in: range)
    }

    /// A value with U+FFFD in place of characters that no page may hold. Its depth is bounded by whoever composed it.
    func usable(_ node: Node, into report: inout DiagnosticReport) -> Node {
        switch node {
        case .scalar(let scalar):
            guard let text = UnusableCharacters.replaced(in: scalar.string) else { return node }
            report.add(.unusableCharacter("what an escape in this text stands for", at: location(of: node)))
            return .scalar(Node.Scalar(text, scalar.tag, scalar.style, scalar.mark))
        case .sequence(let sequence):
            return .sequence(Node.Sequence(sequence.map { usable($0, into: &report) }, sequence.tag, sequence.style, sequence.mark))
        case .mapping(let mapping):
            let pairs = mapping.map { (usable($0.key, into: &report), usable($0.value, into: &report)) }
            return .mapping(Node.Mapping(pairs, mapping.tag, mapping.style, mapping.mark))
        case .alias: return node
        }
    }

    func location(of node: Node) -> SourceLocation {
        guard let mark = node.mark else { return source.location }
        guard case .scalar(let scalar) = node, let column = byteColumn(of: mark) else { return location(of: mark) }
        let line = firstLine + mark.line - 1
        let quoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
        let length = scalar.string.utf8.count + (quoted ? 2 : 0)
        guard let range = source.lineRange(line) else { return source.location(line: line) }
        let available = max(0, range.count - (column - 1))
        return source.location(line: line, columns: column..<column + min(length, available))
    }

    func location(of mark: Mark) -> SourceLocation {
        source.location(line: firstLine + mark.line - 1, columns: byteColumn(of: mark).map { $0..<$0 + 1 })
    }

    /// libyaml counts columns in characters, diagnostics count bytes.
    private func byteColumn(of mark: Mark) -> Int? {
        guard let range = source.lineRange(firstLine + mark.line - 1) else { return nil }
        return min(scalars.offset(of: max(0, mark.column - 1), after: max(range.lowerBound, start)), range.upperBound) - range.lowerBound + 1
    }

    func report(_ error: YamlError, into report: inout DiagnosticReport) {
        switch error {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            if let tab = tabInIndentation(ofLine: firstLine + mark.line - 1) {
                report.add(.yamlSyntax, "this is not YAML: a line starts with a tab", at: tab, help: "indent with spaces, not tabs")
                return
            }
            let detail = context.map { "\(problem) \($0.text)" } ?? problem
            report.add(
                .yamlSyntax, "this is not YAML: \(detail.trimmingSpaces)", at: location(of: mark),
                help: "a value with ': ' in it, or one that starts with a special sign, needs quotes")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.sorted().map { "'\($0)'" }.joined(separator: ", ")
            report.add(
                .duplicateKey, "\(names) is given twice", at: location(ofDuplicate: duplicates.sorted().first, near: context.mark),
                help: "delete one of the two")
        case .reader(let problem, let offset, _, _):
            let place = offset.map { source.location(of: $0..<$0 + 1) } ?? source.location
            report.add(.yamlSyntax, "this is not YAML: \(problem)", at: place)
        default:
            report.add(.yamlSyntax, "this is not YAML: \(error)", at: source.location)
        }
    }

    /// Where a line is indented with a tab, which YAML does not allow.
    private func tabInIndentation(ofLine line: Int) -> SourceLocation? {
        guard let range = source.lineRange(line) else { return nil }
        let blanks = source.bytes[range].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        return blanks.firstIndex(of: UInt8(ascii: "\t")).map { source.location(of: $0..<$0 + 1) }
    }

    /// The second line that starts with the key, as the mark is the mapping's own.
    private func location(ofDuplicate key: String?, near mark: Mark) -> SourceLocation {
        guard let key else { return location(of: mark) }
        var line = firstLine + mark.line - 1
        var seen = 0
        while let range = source.lineRange(line) {
            let content = source.bytes[range].drop { [UInt8(ascii: " "), UInt8(ascii: "-")].contains($0) }
            if content.starts(with: key.utf8), content.dropFirst(key.utf8.count).first == UInt8(ascii: ":") {
                seen += 1
                if seen == 2 { return source.location(of: key.utf8, onLine: line) }
            }
            line += 1
        }
        return location(of: mark)
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
}
