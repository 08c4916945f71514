import CZlib

/// The files of a zip archive, read with zlib: sizes and check sums hold.
struct UnzippedBook {
    private(set) var names: [String] = []
    private var files: [String: [UInt8]] = [:]

    /// - Returns: `nil` where the archive is damaged.
    init?(_ bytes: [UInt8]) {
        func number(_ offset: Int, _ size: Int) -> Int { (0..<size).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) } }
        var offset = 0
        while offset + 30 <= bytes.count, number(offset, 4) == 0x0403_4b50 {
            let (method, sum, packed, size, length) = (number(offset + 8, 2), number(offset + 14, 4), number(offset + 18, 4), number(offset + 22, 4), number(offset + 26, 2))
            let start = offset + 30 + length + number(offset + 28, 2)
            guard start + packed <= bytes.count else { return nil }
            let name = String(decoding: bytes[offset + 30..<offset + 30 + length], as: UTF8.self)
            let data = Array(bytes[start..<start + packed])
            guard let content = method == 0 ? data : Self.inflated(data, size: size), content.count == size,
                Int(content.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) }) == sum
            else { return nil }
            names.append(name)
            files[name] = content
            offset = start + packed
        }
        guard offset + 4 <= bytes.count, number(offset, 4) == 0x0201_4b50 else { return nil }
    }

    /// A file's text, or nothing where there is none.
    func text(_ name: String) -> String { files[name].map { String(decoding: $0, as: UTF8.self) } ?? "" }

    private static func inflated(_ data: [UInt8], size: Int) -> [UInt8]? {
        var stream = z_stream()
        guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var input = data
        var content = [UInt8](repeating: 0, count: size)
        let result = input.withUnsafeMutableBufferPointer { input in
            content.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return inflate(&stream, Z_FINISH)
            }
        }
        return result == Z_STREAM_END ? content : nil
    }
}
