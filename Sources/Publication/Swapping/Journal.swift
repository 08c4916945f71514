/// What a build that changes the output file by file was about, so that the next run completes it.
struct Journal {
    /// The directory of the new files.
    let staging: String
    /// The hash of the new manifest's text.
    let manifest: ContentHash

    private static let signature = "explainer-publishing 1"

    init(staging: String, manifest: ContentHash) {
        self.staging = staging
        self.manifest = manifest
    }

    var bytes: [UInt8] {
        Array("\(Self.signature)\n\(String(decoding: manifest.hexadecimal, as: UTF8.self)) \(staging)\n".utf8)
    }

    /// - Returns: `nil` where the text is not whole.
    init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        guard bytes.last == UInt8(ascii: "\n"), lines.count == 2, lines[0].elementsEqual(Self.signature.utf8) else { return nil }
        let fields = lines[1].split(separator: UInt8(ascii: " "), maxSplits: 1)
        guard fields.count == 2, let manifest = ContentHash(hexadecimal: fields[0]) else { return nil }
        self.init(staging: String(decoding: fields[1], as: UTF8.self), manifest: manifest)
    }
}
