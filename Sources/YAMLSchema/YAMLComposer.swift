internal import CYAML

/// Composes the values of a YAML text from what libyaml finds in it, one event after another.
struct YAMLComposer: ~Copyable {
    /// Deeper than any settings are; whoever goes over the values may do so by recursion.
    private static let mostLevels = 1_000

    // libyaml keeps the address of its parser within it, so it has to stay where it is.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>
    private let isReady: Bool

    /// - Parameter text: UTF-8, which has to stay where it is.
    private init(_ text: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        event = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        event.initialize(to: yaml_event_t())
        isReady = yaml_parser_initialize(parser) == 1
        guard isReady else { return }
        // Without this, bytes at the start may say that the text is UTF-16.
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        yaml_event_delete(event)
        if isReady { yaml_parser_delete(parser) }
        event.deallocate()
        parser.deallocate()
    }

    /// The value that a text stands for; `nil` where it holds none.
    /// - Parameter text: UTF-8.
    static func value(of text: UnsafeBufferPointer<UInt8>) throws(YAMLFault) -> YAMLNode? {
        let composer = YAMLComposer(text)
        guard composer.isReady else { throw .noMemory }
        try composer.advance()
        try composer.advance()
        if composer.kind == YAML_STREAM_END_EVENT { return nil }
        try composer.advance()
        let value = try composer.node(depth: 0)
        try composer.advance()
        try composer.advance()
        guard composer.kind == YAML_STREAM_END_EVENT else {
            throw .syntax(problem: "but found another document", context: "expected a single document in the stream", composer.mark)
        }
        return value
    }

    // MARK: Events

    private var kind: yaml_event_type_t { event.pointee.type }
    private var mark: YAMLMark { YAMLMark(event.pointee.start_mark) }

    private func advance() throws(YAMLFault) {
        yaml_event_delete(event)
        guard yaml_parser_parse(parser, event) == 1 else { throw fault }
    }

    private var fault: YAMLFault {
        let parser = parser.pointee
        let problem = parser.problem.map { String(cString: $0) } ?? ""
        switch parser.error {
        case YAML_MEMORY_ERROR: return .noMemory
        case YAML_READER_ERROR: return .bytes(problem: problem, offset: parser.problem_offset)
        default: return .syntax(problem: problem, context: parser.context.map { String(cString: $0) }, YAMLMark(parser.problem_mark))
        }
    }

    // MARK: Values

    /// The value that starts with the event at hand.
    private func node(depth: Int) throws(YAMLFault) -> YAMLNode {
        let start = mark
        guard depth < Self.mostLevels else {
            throw .syntax(problem: "values are nested more than \(Self.mostLevels) levels deep", context: nil, start)
        }
        switch kind {
        case YAML_SCALAR_EVENT: return YAMLNode(content: .scalar(scalar), mark: start)
        case YAML_SEQUENCE_START_EVENT:
            var items: [YAMLNode] = []
            try advance()
            while kind != YAML_SEQUENCE_END_EVENT {
                items.append(try node(depth: depth + 1))
                try advance()
            }
            return YAMLNode(content: .sequence(items), mark: start)
        case YAML_MAPPING_START_EVENT:
            var pairs: [(key: YAMLNode, value: YAMLNode)] = []
            try advance()
            while kind != YAML_MAPPING_END_EVENT {
                let key = try node(depth: depth + 1)
                try advance()
                pairs.append((key, try node(depth: depth + 1)))
                try advance()
            }
            try Self.refuseDuplicates(in: pairs)
            return YAMLNode(content: .mapping(pairs), mark: start)
        default: throw .syntax(problem: "found undefined alias", context: nil, start)
        }
    }

    private var scalar: YAMLScalar {
        let scalar = event.pointee.data.scalar
        let style: YAMLScalar.Style = switch scalar.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .plain
        }
        return YAMLScalar(string: String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self), style: style)
    }

    private static func refuseDuplicates(in pairs: [(key: YAMLNode, value: YAMLNode)]) throws(YAMLFault) {
        var known: Set<String> = []
        var duplicates: Set<String> = []
        for pair in pairs {
            if let key = pair.key.scalar?.string, !known.insert(key).inserted { duplicates.insert(key) }
        }
        guard let least = duplicates.min(), let first = pairs.first(where: { $0.key.scalar?.string == least }) else { return }
        throw .duplicateKeys(duplicates.sorted(), first.key.mark)
    }
}

extension YAMLMark {
    fileprivate init(_ mark: yaml_mark_t) { self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1) }
}
