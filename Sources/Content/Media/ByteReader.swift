/// Numbers and names at places of a file; a place beyond its end has none.
struct ByteReader {
    let bytes: [UInt8]

    func holds(_ text: StaticString, at offset: Int) -> Bool {
        text.withUTF8Buffer { wanted in
            offset >= 0 && offset + wanted.count <= bytes.count
                && bytes[offset..<offset + wanted.count].elementsEqual(wanted)
        }
    }

    func big16(_ offset: Int) -> Int? {
        offset >= 0 && offset + 2 <= bytes.count ? Int(bytes[offset]) << 8 | Int(bytes[offset + 1]) : nil
    }

    func little16(_ offset: Int) -> Int? {
        offset >= 0 && offset + 2 <= bytes.count ? Int(bytes[offset + 1]) << 8 | Int(bytes[offset]) : nil
    }

    func little24(_ offset: Int) -> Int? {
        little16(offset).flatMap { low in offset + 3 <= bytes.count ? Int(bytes[offset + 2]) << 16 | low : nil }
    }

    func big32(_ offset: Int) -> Int? {
        big16(offset).flatMap { high in big16(offset + 2).map { high << 16 | $0 } }
    }

    func little32(_ offset: Int) -> Int? {
        little16(offset).flatMap { low in little16(offset + 2).map { $0 << 16 | low } }
    }

    private func size(_ width: Int?, _ height: Int?) -> ImageSize? {
        width.flatMap { width in height.flatMap { ImageSize(width: width, height: $0) } }
    }

    /// The header chunk of a PNG (PNG specification, 11.2.2).
    var png: ImageSize? {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), holds("IHDR", at: 12) else { return nil }
        return size(big32(16), big32(20))
    }

    /// The logical screen of a GIF (GIF89a specification, 18).
    var gif: ImageSize? {
        holds("GIF8", at: 0) ? size(little16(6), little16(8)) : nil
    }

    /// The first frame header of a JPEG (ITU-T T.81, B.2.2), turned as its Exif orientation says.
    var jpeg: ImageSize? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var offset = 2
        var isTurned = false
        while let marker = big16(offset), let length = big16(offset + 2), marker >= 0xFF00, length >= 2 {
            switch marker {
            case 0xFFFF:
                // A marker may be preceded by any number of fill bytes.
                offset += 1
                continue
            case 0xFFC0...0xFFCF where ![0xFFC4, 0xFFC8, 0xFFCC].contains(marker):
                let (height, width) = (big16(offset + 5), big16(offset + 7))
                return isTurned ? size(height, width) : size(width, height)
            case 0xFFE1 where holds("Exif\u{0}\u{0}", at: offset + 4):
                isTurned = (exifOrientation(at: offset + 10) ?? 1) >= 5
            default: break
            }
            offset += 2 + length
        }
        return nil
    }

    /// The orientation in a TIFF header, 1 to 8 (Exif 2.3, 4.6.4).
    private func exifOrientation(at start: Int) -> Int? {
        let isBig = holds("MM", at: start)
        guard isBig || holds("II", at: start) else { return nil }
        func number16(_ offset: Int) -> Int? { isBig ? big16(offset) : little16(offset) }
        guard let directory = isBig ? big32(start + 4) : little32(start + 4), let count = number16(start + directory) else { return nil }
        for index in 0..<min(count, 64) {
            let entry = start + directory + 2 + index * 12
            if number16(entry) == 0x0112 { return number16(entry + 8) }
        }
        return nil
    }

    /// The first chunk of a WebP: lossy, lossless or extended (RFC 9649, 2.5 to 2.7).
    var webP: ImageSize? {
        guard holds("RIFF", at: 0), holds("WEBP", at: 8) else { return nil }
        if holds("VP8X", at: 12) { return size(little24(24).map { $0 + 1 }, little24(27).map { $0 + 1 }) }
        if holds("VP8 ", at: 12) { return size(little16(26).map { $0 & 0x3FFF }, little16(28).map { $0 & 0x3FFF }) }
        guard holds("VP8L", at: 12), let low = little16(21), let high = little16(23) else { return nil }
        let bits = high << 16 | low
        return size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    }

    /// The spatial extents of an AVIF's image, turned as its rotation says (ISO/IEC 23008-12, 6.5.3 and 6.5.10).
    var avif: ImageSize? {
        guard holds("ftyp", at: 4), holds("avif", at: 8) || holds("avis", at: 8) || holds("mif1", at: 8) else { return nil }
        let head = bytes.prefix(65_536)
        let name = Array("ispe".utf8)
        var largest: ImageSize?
        // An image of tiles has several extents; the whole is the largest.
        for start in head.indices.dropLast(20) where bytes[start] == name[0] && bytes[start..<start + 4].elementsEqual(name) {
            guard let found = size(big32(start + 8), big32(start + 12)) else { continue }
            if largest.map({ $0.width * $0.height < found.width * found.height }) ?? true { largest = found }
        }
        let rotation = head.firstRange(of: Array("irot".utf8)).flatMap { $0.upperBound < head.endIndex ? head[$0.upperBound] : nil }
        return rotation.map { $0 & 1 == 1 } == true ? largest.flatMap { ImageSize(width: $0.height, height: $0.width) } : largest
    }
}
