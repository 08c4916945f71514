internal import Bytes
package import Publication

/// The pages that a check found sound, kept for the next one: a page whose bytes are the same need not be parsed again.
///
/// A file of them is a signature, a hash of what the checks depend on beside the page, the pages as numbers of eight bytes, the
/// least first, and a hash of all that. Damage to any byte voids the whole file; so does another program or place of publication.
package struct SoundPages: Sendable {
    /// The program and the place of publication that they were found sound with.
    private let context: ContentHash
    private let pages: PageRecords

    private static let signature = Array("explainer-page-checks 1\n".utf8)
    private static let hashSize = 16

    /// - Parameters:
    ///   - bytes: what an earlier check left, or anything else.
    ///   - program: tells this program from any other.
    ///   - base: where the site is published.
    package init(_ bytes: [UInt8], program: ContentHash, base: SiteBase) {
        var input = HashInput()
        input.add(program)
        input.add(base.parts.count)
        for part in base.parts { input.add(part) }
        context = input.hash
        pages = Self.numbers(in: bytes, madeWith: context).flatMap(PageRecords.init(numbers:)) ?? PageRecords()
    }

    /// Whether a file holds such pages, or may have held them: anything else is another's.
    package static func mayBe(_ bytes: [UInt8]) -> Bool { bytes.prefix(signature.count).elementsEqual(signature.prefix(bytes.count)) }

    private static func numbers(in bytes: [UInt8], madeWith context: ContentHash) -> [UInt64]? {
        let start = signature.count + hashSize
        let end = bytes.count - hashSize
        guard end >= start, end % 8 == 0, bytes.starts(with: signature), hash(at: signature.count, of: bytes) == context else { return nil }
        guard ContentHash(Array(bytes[..<end])) == hash(at: end, of: bytes) else { return nil }
        return bytes.withUnsafeBytes { bytes in
            stride(from: start, to: end, by: 8).map { UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self)) }
        }
    }

    private static func hash(at offset: Int, of bytes: [UInt8]) -> ContentHash {
        func number(at offset: Int) -> UInt64 { (0..<8).reduce(0) { $0 | UInt64(bytes[offset + $1]) << (8 * $1) } }
        return ContentHash(high: number(at: offset), low: number(at: offset + 8))
    }

    /// A page that was found sound with the same bytes.
    func page(at path: AnchorHash, holding bytes: ContentHash) -> PageRecords.Page? {
        pages.sortedPage(at: path).flatMap { $0.bytes == bytes ? $0 : nil }
    }

    /// The file that keeps the sound ones of some pages in place of these; `nil` where they are the same.
    func file(keeping records: PageRecords) -> [UInt8]? {
        let kept = records.keptPages
        guard !pages.isSame(as: kept) else { return nil }
        var bytes = Self.signature
        bytes.reserveCapacity(Self.signature.count + 8 * kept.numberCount + 2 * Self.hashSize)
        func add(_ number: UInt64) { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
        func add(_ hash: ContentHash) {
            add(hash.high)
            add(hash.low)
        }
        add(context)
        for number in kept.numbers { add(number) }
        add(ContentHash(bytes))
        return bytes
    }
}
