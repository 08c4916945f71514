/// Looks for aliases in YAML: `*name`, which stands for the value that `&name` marks.
///
/// They are refused before anything is parsed. A few lines of them can stand for more values than any memory holds, and
/// nothing that authors write here needs them.
struct AliasScanner {
    let bytes: ArraySlice<UInt8>

    /// The bytes of the first alias whose anchor there is; words and markup of texts have none.
    func firstAlias() -> Range<Int>? {
        guard bytes.contains(UInt8(ascii: "*")), bytes.contains(UInt8(ascii: "&")) else { return nil }
        let anchors = Set(names(after: UInt8(ascii: "&")).map { bytes[$0] })
        guard !anchors.isEmpty else { return nil }
        return names(after: UInt8(ascii: "*")).first { anchors.contains(bytes[$0]) }.map { $0.lowerBound - 1..<$0.upperBound }
    }

    /// The names that follow a sign where YAML would read it as one.
    private func names(after sign: UInt8) -> [Range<Int>] {
        bytes.indices.compactMap { index in
            guard bytes[index] == sign, index == bytes.startIndex || " \t\r\n[{,:".utf8.contains(bytes[index - 1]) else { return nil }
            let name = bytes[(index + 1)...].prefix(while: Self.isOfName)
            guard !name.isEmpty, name.endIndex == bytes.endIndex || " \t\r\n?:,]}%@`".utf8.contains(bytes[name.endIndex]) else { return nil }
            return name.indices
        }
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
}
