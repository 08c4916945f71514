/// Why a text is no YAML that can be read here.
enum YAMLFault: Error {
    /// What libyaml says of the text, and of what it was reading.
    case syntax(problem: String, context: String?, YAMLMark)
    /// Bytes that YAML does not allow, so many bytes after its start.
    case bytes(problem: String, offset: Int)
    /// Keys that a mapping has twice, and where the first of them stands first.
    case duplicateKeys([String], YAMLMark)
    case noMemory
}
