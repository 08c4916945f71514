@testable import Content
import Testing

@Suite("The size of a picture")
struct ImageSizeTests {
    /// Bytes from hexadecimal digits, blanks ignored.
    private func bytes(_ digits: String) -> [UInt8] {
        let digits = digits.filter { !$0.isWhitespace }
        return stride(from: 0, to: digits.count, by: 2).compactMap { offset in
            let start = digits.index(digits.startIndex, offsetBy: offset)
            return UInt8(digits[start..<digits.index(start, offsetBy: 2)], radix: 16)
        }
    }

    @Test("Each kind of file says its size in its head", arguments: [
        ("PNG", "89504E470D0A1A0A 0000000D 49484452 00000280 000001E0 08060000 00", 640, 480),
        ("GIF", "474946383961 8002 E001 F70000", 640, 480),
        ("JPEG", "FFD8 FFE0 0010 4A46494600010100000100010000 FFC0 0011 08 01E0 0280 03012200", 640, 480),
        ("turned JPEG", "FFD8 FFE1 0022 457869660000 4D4D002A00000008 0001 0112 0003 00000001 0006 0000 00000000 FFC2 0011 08 01E0 0280 03012200", 480, 640),
        ("lossy WebP", "52494646 24000000 57454250 56503820 18000000 300100 9D012A 8002 E001", 640, 480),
        ("lossless WebP", "52494646 24000000 57454250 5650384C 18000000 2F 7FC27700 00", 640, 480),
        ("extended WebP", "52494646 24000000 57454250 56503858 0A000000 10000000 7F0200 DF0100", 640, 480),
        ("AVIF", "0000001C 66747970 61766966 00000000 6D696631 00000014 69737065 00000000 00000280 000001E0 0000000000000000000000000000", 640, 480),
    ])
    func sizes(kind: String, digits: String, width: Int, height: Int) {
        #expect(ImageSize(of: bytes(digits)) == ImageSize(width: width, height: height), "\(kind)")
    }

    @Test("An SVG says its size by attributes or by its view box", arguments: [
        (#"<svg xmlns="x" width="640" height="480px">"#, true), (#"<?xml version="1.0"?><svg viewBox='0 0 640 480'>"#, true),
        (#"<svg width="100%" height="100%" viewBox="0,0,640,480">"#, true), ("<svg>", false), (#"<svg width="1e99" height="2">"#, false),
    ])
    func svg(text: String, isKnown: Bool) {
        #expect((ImageSize(of: Array(text.utf8)) == ImageSize(width: 640, height: 480)) == isKnown)
    }

    @Test("Damaged, cut off and other files have none", arguments: [
        "", "89504E47", "FFD8 FFE0", "FFD8 FFE0 0000", "474946383961 80", "52494646 00000000 57454250", "00000000 00000000", "FFD8 FFC0 0011 08 0000 0000",
    ])
    func damaged(digits: String) {
        #expect(ImageSize(of: bytes(digits)) == nil)
    }
}
