internal import CZlib

/// Writes a zip archive whose bytes depend on its entries alone: no clock, no owner, no time zone, no extra fields.
///
/// Source of the layout: PKWARE's APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. Without ZIP64, which no reading system for
/// EPUB needs: an archive stays below 4 GB and 65,536 entries.
struct ZipArchive {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// 1 January 1980, midnight, the first moment that the format knows.
    private static let date: UInt16 = 1 << 5 | 1
    private static let version: UInt16 = 20
    /// Names are UTF-8.
    private static let flags: UInt16 = 1 << 11

    /// How an entry is kept.
    enum Method: UInt16 {
        case stored = 0
        case deflated = 8
    }

    /// Adds a file.
    /// - Parameters:
    ///   - name: its path in the archive, with `/` between directories.
    ///   - content: what it holds.
    ///   - method: how it is kept; what does not become smaller is stored.
    mutating func add(_ name: String, _ content: [UInt8], _ method: Method = .deflated) {
        let packed = method == .deflated ? Self.deflated(content) : nil
        let isSmaller = packed.map { $0.count < content.count } ?? false
        let data = isSmaller ? packed ?? content : content
        var head: [UInt8] = []
        head.append(little: Self.version)
        head.append(little: Self.flags)
        head.append(little: (isSmaller ? Method.deflated : .stored).rawValue)
        head.append(little: UInt16(0))
        head.append(little: Self.date)
        head.append(little: Self.checkSum(content))
        head.append(little: UInt32(truncatingIfNeeded: data.count))
        head.append(little: UInt32(truncatingIfNeeded: content.count))
        head.append(little: UInt16(truncatingIfNeeded: name.utf8.count))
        head.append(little: UInt16(0))
        directory.append(little: UInt32(0x0201_4b50))
        directory.append(little: Self.version)
        directory += head
        // No comment, the first disk, no attributes of files.
        for _ in 0..<3 { directory.append(little: UInt16(0)) }
        directory.append(little: UInt32(0))
        directory.append(little: UInt32(truncatingIfNeeded: bytes.count))
        directory += name.utf8
        bytes.append(little: UInt32(0x0403_4b50))
        bytes += head
        bytes += name.utf8
        bytes += data
        count += 1
    }

    /// The whole archive.
    func finished() -> [UInt8] {
        var whole = bytes + directory
        whole.append(little: UInt32(0x0605_4b50))
        whole.append(little: UInt32(0))
        for _ in 0..<2 { whole.append(little: UInt16(truncatingIfNeeded: count)) }
        whole.append(little: UInt32(truncatingIfNeeded: directory.count))
        whole.append(little: UInt32(truncatingIfNeeded: bytes.count))
        whole.append(little: UInt16(0))
        return whole
    }

    private static func checkSum(_ content: [UInt8]) -> UInt32 {
        UInt32(truncatingIfNeeded: content.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) })
    }

    /// The content without the frame that zlib puts around it by itself; `nil` where zlib has no memory for it.
    private static func deflated(_ content: [UInt8]) -> [UInt8]? {
        guard content.count < UInt32.max else { return nil }
        var stream = z_stream()
        guard explainer_deflate_init(&stream) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(content.count)))
        var input = content
        var isDone = false
        let packed = [UInt8](unsafeUninitializedCapacity: bound) { buffer, written in
            input.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(truncatingIfNeeded: buffer.count)
                isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END
                written = buffer.count - Int(stream.avail_out)
            }
        }
        return isDone ? packed : nil
    }
}

extension [UInt8] {
    fileprivate mutating func append(little number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
