internal import Bytes
internal import CYAML

/// Writes values as YAML with libyaml, by its rules for what needs quotes.
struct YAMLWriter: ~Copyable {
    /// What libyaml cannot write.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    private let emitter: UnsafeMutablePointer<yaml_emitter_t>
    private let output: UnsafeMutablePointer<[UInt8]>

    private init() throws(Fault) {
        emitter = .allocate(capacity: 1)
        output = .allocate(capacity: 1)
        emitter.initialize(to: yaml_emitter_t())
        output.initialize(to: [])
        guard yaml_emitter_initialize(emitter) == 1 else { throw Fault(description: "there is too little memory to write YAML") }
        yaml_emitter_set_output(
            emitter,
            { output, bytes, count in
                output?.assumingMemoryBound(to: [UInt8].self).pointee.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
                return 1
            }, output)
        yaml_emitter_set_encoding(emitter, YAML_UTF8_ENCODING)
        yaml_emitter_set_unicode(emitter, 1)
        // A line for each text, however long.
        yaml_emitter_set_width(emitter, -1)
        yaml_emitter_set_break(emitter, YAML_LN_BREAK)
    }

    deinit {
        yaml_emitter_delete(emitter)
        output.deinitialize(count: 1)
        output.deallocate()
        emitter.deallocate()
    }

    /// A value as the text of a document.
    static func text(of value: JSONValue) throws(Fault) -> String {
        let writer = try YAMLWriter()
        try writer.emit { yaml_stream_start_event_initialize($0, YAML_UTF8_ENCODING) }
        try writer.emit { yaml_document_start_event_initialize($0, nil, nil, nil, 1) }
        try writer.write(value)
        try writer.emit { yaml_document_end_event_initialize($0, 1) }
        try writer.emit { yaml_stream_end_event_initialize($0) }
        return String(decoding: writer.output.pointee, as: UTF8.self)
    }

    private func write(_ value: JSONValue) throws(Fault) {
        switch value {
        case .null: try write("null", YAML_ANY_SCALAR_STYLE)
        case .bool(let value): try write(value ? "true" : "false", YAML_ANY_SCALAR_STYLE)
        case .integer(let number): try write(String(number), YAML_ANY_SCALAR_STYLE)
        case .number(let number): try write(number.description, YAML_ANY_SCALAR_STYLE)
        case .string(let text): try write(text, Self.isAmbiguous(text) ? YAML_SINGLE_QUOTED_SCALAR_STYLE : YAML_ANY_SCALAR_STYLE)
        case .array(let values):
            let style = values.allSatisfy(\.isInteger) && !values.isEmpty ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE
            try emit { yaml_sequence_start_event_initialize($0, nil, nil, 1, style) }
            for value in values { try write(value) }
            try emit { yaml_sequence_end_event_initialize($0) }
        case .object(let members):
            let style = members.isEmpty ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE
            try emit { yaml_mapping_start_event_initialize($0, nil, nil, 1, style) }
            for member in members {
                try write(member.name, YAML_ANY_SCALAR_STYLE)
                try write(member.value)
            }
            try emit { yaml_mapping_end_event_initialize($0) }
        }
    }

    private func write(_ text: String, _ style: yaml_scalar_style_t) throws(Fault) {
        var text = text
        try emit { event in
            text.withUTF8 { yaml_scalar_event_initialize(event, nil, nil, $0.baseAddress, Int32(clamping: $0.count), 1, 1, style) }
        }
    }

    /// Has libyaml write an event, which it takes over.
    private func emit(_ initialize: (UnsafeMutablePointer<yaml_event_t>) -> Int32) throws(Fault) {
        var event = yaml_event_t()
        guard initialize(&event) == 1, yaml_emitter_emit(emitter, &event) == 1 else {
            throw Fault(description: emitter.pointee.problem.map { String(cString: $0) } ?? "a value cannot be written as YAML")
        }
    }

    /// Whether YAML without quotes would say something else than the text.
    private static func isAmbiguous(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        if first.isDigit || "+-.".utf8.contains(first) { return Double(text) != nil && String(Int(text) ?? -1) != text }
        return text.utf8.count < 6 && ["true", "false", "yes", "no", "on", "off", "null", "y", "n", "~"].contains(text.lowercased())
    }
}

extension JSONValue {
    /// The value as YAML: lists and mappings line by line, dates and names' parts as texts that need no more quotes than
    /// they must.
    ///
    /// What another reader would take for a number, a day or a truth value is quoted.
    package var yaml: String {
        get throws { try YAMLWriter.text(of: self) }
    }

    fileprivate var isInteger: Bool {
        if case .integer = self { true } else { false }
    }
}
