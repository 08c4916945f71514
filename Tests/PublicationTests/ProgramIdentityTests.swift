@testable import Publication
import SiteFixtures
import Testing

@Suite("Which program it is")
struct ProgramIdentityTests {
    @Test("Copies of a file have one hash, and a byte more or less or another one is another", arguments: [0, 1, 7, 8, 65_535, 65_536, 65_537, 200_000])
    func copies(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
        let directory = try SiteDirectory()
        func hash(_ bytes: [UInt8], _ name: String) throws -> ContentHash {
            try directory.write(.init(bytes), to: name)
            return try #require(ProgramIdentity.contentHash(ofFile: directory.root.appending(path: name).path))
        }
        let first = try hash(bytes, "a")
        #expect(try hash(bytes, "b/c") == first)
        #expect(try hash(bytes + [0], "d") != first)
        guard count > 0 else { return }
        #expect(try hash(bytes.dropLast(), "e") != first)
        for place in Set([0, count / 2, count - 1]) {
            var bytes = bytes
            bytes[place] ^= 1
            #expect(try hash(bytes, "f") != first)
        }
    }

    @Test("A running program knows what it holds, and a file that is not there has no hash")
    func running() {
        #expect(ProgramIdentity.content != nil)
        #expect(ProgramIdentity.contentHash(ofFile: "/nowhere/at/all") == nil)
    }
}
