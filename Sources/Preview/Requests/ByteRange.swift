/// What a Range header asks for, for a body of a known size (RFC 9110, section 14).
enum ByteRange: Equatable {
    /// The whole body: no range, several, or one that is not understood.
    case whole
    /// One run of bytes.
    case part(Range<Int>)
    /// A run that begins after the end.
    case unsatisfiable

    /// - Parameters:
    ///   - header: the header's value, if there was one.
    ///   - size: the size of the body in bytes.
    init(header: String?, size: Int) {
        guard let header, header.lowercased().hasPrefix("bytes=") else { self = .whole; return }
        let ends = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2 else { self = .whole; return }
        switch (Position(ends[0]), Position(ends[1])) {
        case (.absent, .number(let suffix)):
            self = suffix == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - suffix)..<size)
        case (.number(let first), .absent):
            self = first < size ? .part(first..<size) : .unsatisfiable
        case (.number(let first), .number(let last)) where first <= last:
            self = first < size ? .part(first..<min(last, size - 1) + 1) : .unsatisfiable
        default:
            self = .whole
        }
    }

    /// One end of a range as it is written.
    private enum Position: Equatable {
        case absent
        /// What overflows is the end.
        case number(Int)
        case invalid

        init(_ text: Substring) {
            let text = text.filter { $0 != " " && $0 != "\t" }
            let isNumber = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            self = text.isEmpty ? .absent : isNumber ? .number(Int(text) ?? .max) : .invalid
        }
    }
}
