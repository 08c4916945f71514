/// The stamps of a published site's parts, in one file of the state directory.
///
/// Text: a line for the site and one for each topic, then a hash of these lines. Damage to any byte voids the whole file;
/// each stamp names its part, so that none passes for another's.
///
///     explainer-stamps 1
///     <made, or -> <state> <note> <record, or -> <path of the part, with a / at its end; / for the site>
///     <hash of the lines above>
struct StampFile: Sendable {
    /// The stamps by the paths of their parts; the site's has the empty path.
    private(set) var stamps: [String: BuildStamp] = [:]

    private static let signature = Array("explainer-stamps 1\n".utf8)

    init() {}

    subscript(part: String) -> BuildStamp? {
        get { stamps[part] }
        set { stamps[part] = newValue }
    }

    // MARK: Text

    var bytes: [UInt8] {
        var bytes = Self.signature
        for (part, stamp) in stamps.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            bytes += Self.field(stamp.made)
            bytes += stamp.state.hexadecimal
            bytes += " \(stamp.note) ".utf8
            bytes += Self.field(stamp.record)
            bytes += (part.isEmpty ? "/" : part).utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes + ContentHash(bytes).hexadecimal + "\n".utf8
    }

    /// Reads stamps.
    /// - Returns: `nil` where a single byte is not as it was written.
    init?(_ bytes: [UInt8]) {
        let end = bytes.count - 33
        guard end >= Self.signature.count, bytes.starts(with: Self.signature), bytes.last == UInt8(ascii: "\n"),
            ContentHash(hexadecimal: bytes[end..<bytes.count - 1]) == ContentHash(Array(bytes[..<end]))
        else { return nil }
        for line in bytes[Self.signature.count..<end].split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 4)
            guard fields.count == 5, let made = Self.hash(fields[0]), let state = ContentHash(hexadecimal: fields[1]),
                let note = UInt64(String(decoding: fields[2], as: UTF8.self)), let record = Self.hash(fields[3])
            else { return nil }
            let part = String(decoding: fields[4], as: UTF8.self)
            stamps[part == "/" ? "" : part] = BuildStamp(made: made.value, state: state, note: note, record: record.value)
        }
    }

    private static func field(_ hash: ContentHash?) -> [UInt8] { (hash?.hexadecimal ?? Array("-".utf8)) + " ".utf8 }

    /// A hash or its absence; `nil` where a field is neither.
    private static func hash(_ field: ArraySlice<UInt8>) -> (value: ContentHash?, Void)? {
        if field.elementsEqual("-".utf8) { return (nil, ()) }
        return ContentHash(hexadecimal: field).map { ($0, ()) }
    }
}
