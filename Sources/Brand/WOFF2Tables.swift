internal import CBrotli

/// The tables of a WOFF2 file that are stored as they are, taken out of it.
///
/// Source: WOFF File Format 2.0, sections 4 (header, directory) and 5 (one stream of Brotli holds all tables).
struct WOFF2Tables {
    private var tables: [String: FontTable] = [:]

    /// The most that the tables of a font hold together, in bytes: fonts of Chinese with all its weights stay below.
    private static let limit = 64 << 20

    /// A table, empty where the font has none.
    subscript(tag: String) -> FontTable { tables[tag] ?? FontTable([]) }

    init(_ file: [UInt8]) throws(WebFont.Fault) {
        let header = FontTable(file[...])
        guard header.tag(at: 0) == "wOF2" else { throw .noWOFF2 }
        guard header.tag(at: 4) != "ttcf" else { throw .collection }
        guard let count = header.unsigned(at: 12), let high = header.unsigned(at: 20), let low = header.unsigned(at: 22) else { throw .damaged }
        let compressedSize = high << 16 | low
        var place = 48
        var entries: [(tag: String, size: Int, isPlain: Bool)] = []
        for _ in 0..<count {
            let entry = try Self.entry(in: header, at: &place)
            entries.append(entry)
        }
        let size = entries.reduce(0) { $0 + $1.size }
        guard size <= Self.limit else { throw .tooLarge }
        guard compressedSize > 0, place + compressedSize <= file.count else { throw .damaged }
        let bytes = try Self.decompressed(file[place..<place + compressedSize], size: size)
        var start = 0
        for entry in entries {
            if entry.isPlain { tables[entry.tag] = FontTable(bytes[start..<start + entry.size]) }
            start += entry.size
        }
    }

    /// An entry of the directory: the table's tag, its size in the stream, and whether it is stored as it is.
    private static func entry(in header: FontTable, at place: inout Int) throws(WebFont.Fault) -> (tag: String, size: Int, isPlain: Bool) {
        guard let flags = header.byte(at: place) else { throw .damaged }
        place += 1
        let index = Int(flags & 63)
        let tag: String
        if index == 63 {
            guard let written = header.tag(at: place) else { throw .damaged }
            tag = written
            place += 4
        } else {
            tag = knownTags[index] ?? ""
        }
        var size = try number(in: header, at: &place)
        let version = flags >> 6
        let isPlain = tag == "glyf" || tag == "loca" || index == 10 || index == 11 ? version == 3 : version == 0
        if !isPlain { size = try number(in: header, at: &place) }
        return (tag, size, isPlain)
    }

    /// The tags that have numbers of their own, as far as they are asked for here.
    private static let knownTags = [1: "head", 2: "hhea", 5: "name", 6: "OS/2", 10: "glyf", 11: "loca", 47: "fvar"]

    /// A number of up to five bytes with seven bits each (UIntBase128).
    private static func number(in header: FontTable, at place: inout Int) throws(WebFont.Fault) -> Int {
        var number = 0
        for index in 0..<5 {
            guard let byte = header.byte(at: place), !(index == 0 && byte == 0x80) else { throw .damaged }
            place += 1
            number = number << 7 | Int(byte & 0x7F)
            if byte < 0x80 { return number }
        }
        throw .damaged
    }

    private static func decompressed(_ bytes: ArraySlice<UInt8>, size: Int) throws(WebFont.Fault) -> [UInt8] {
        var isWhole = false
        let result = [UInt8](unsafeUninitializedCapacity: size) { output, count in
            var length = size
            let verdict = bytes.withUnsafeBufferPointer { input in
                BrotliDecoderDecompress(input.count, input.baseAddress, &length, output.baseAddress)
            }
            isWhole = verdict == BROTLI_DECODER_RESULT_SUCCESS && length == size
            count = isWhole ? size : 0
        }
        guard isWhole else { throw .damaged }
        return result
    }
}

/// Big-endian numbers of a font's table; `nil` beyond its end.
struct FontTable {
    private let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    func byte(at offset: Int) -> UInt8? {
        offset >= 0 && offset < bytes.count ? bytes[bytes.startIndex + offset] : nil
    }

    /// Sixteen bits.
    func unsigned(at offset: Int) -> Int? {
        guard let high = byte(at: offset), let low = byte(at: offset + 1) else { return nil }
        return Int(high) << 8 | Int(low)
    }

    /// Sixteen bits with a sign.
    func signed(at offset: Int) -> Int? { unsigned(at: offset).map { $0 < 0x8000 ? $0 : $0 - 0x10000 } }

    /// Four bytes of ASCII.
    func tag(at offset: Int) -> String? {
        let bytes = (0..<4).compactMap { byte(at: offset + $0) }
        return bytes.count == 4 ? String(decoding: bytes, as: UTF8.self) : nil
    }
}
