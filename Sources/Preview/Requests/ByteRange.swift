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
        guard ends.count == 2, let first = Self.position(ends[0]), let last = Self.position(ends[1]) else {
            self = .whole
            return
        }
        switch (first, last) {
        case (nil, nil):
            self = .whole
        case (nil, let suffix?):
            self = suffix == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - suffix)..<size)
        case (let first?, let last) where last.map({ $0 < first }) != true:
            self = first < size ? .part(first..<min(last ?? size, size - 1) + 1) : .unsatisfiable
        default:
            self = .whole
        }
    }

    /// A position, `.some(nil)` where none is written, `nil` where it is no number. What overflows is the end.
    private static func position(_ text: Substring) -> Int?? {
        let text = text.filter { $0 != " " && $0 != "\t" }
        if text.isEmpty { return .some(nil) }
        guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        return .some(Int(text) ?? .max)
    }
}
