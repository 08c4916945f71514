import Foundation
import Publication
import SiteFixtures
import Testing

@Suite("A manifest")
struct ManifestTests {
    @Test("It is the same bytes whatever the order of writing, and tells every file")
    func order() throws {
        let files: [(path: String, bytes: [UInt8])] = [("b c/é", [1]), ("a/b", [2])]
        let texts = try [files, files.reversed()].map { (files: [(path: String, bytes: [UInt8])]) in
            let sandbox = try Sandbox()
            let staging = try StagingDirectory(for: OutputDirectory(sandbox.output, protecting: []))
            for file in files { try staging.write([file]) }
            _ = try staging.publish()
            return try sandbox.read("public/.explainer-site")
        }
        #expect(texts[0] == texts[1])
        let manifest = try #require(Manifest(Array(texts[0].utf8)))
        #expect(manifest.written == Array(texts[0].utf8))
        #expect(manifest.count == 2 && manifest["b c/é"] == .init([1]) && manifest["a/b"] == .init([2]) && manifest["a"] == nil)
    }

    @Test("Damage costs only what is damaged, and a foreign file is none of ours")
    func damage() throws {
        let sandbox = try Sandbox()
        try sandbox.publish(["a": "1"])
        let bytes = Array(try sandbox.read("public/.explainer-site").utf8)
        #expect(Manifest(bytes + Array("garbage\n\u{0}\n".utf8))?.written == bytes)
        #expect(Manifest(Array("something else\n".utf8)) == nil)
        #expect(Manifest([]) == nil)
    }

    @Test("The hash is MurmurHash3 for 64-bit machines", arguments: [
        ("", "00000000000000000000000000000000"), ("hello", "cbd8a7b341bd9b025b1e906a48ae1d19"),
        ("The quick brown fox jumps over the lazy dog", "e34bbc7bbc071b6c7a433ca9c49a9347"),
    ])
    func hash(text: String, digits: String) {
        #expect(ContentHash(Array(text.utf8)).hexadecimal == Array(digits.utf8))
        #expect(ContentHash(hexadecimal: Array(digits.utf8)[...]) == ContentHash(Array(text.utf8)))
    }
}

extension Manifest {
    /// The manifest as it is written.
    fileprivate var written: [UInt8] {
        var bytes: [UInt8] = []
        write { bytes += $0 }
        return bytes
    }
}
