/// A text of a page; to be looked at while the page is walked.
struct HTMLText {
    /// As much of a text as tells where it stands, in bytes.
    static let maximumLength = 160

    private let bytes: UnsafeBufferPointer<UInt8>
    private let page: UnsafePointer<AbridgedPage>
    private let firstRun: Int

    /// - Parameters:
    ///   - bytes: the text as the parser gave it.
    ///   - page: the page it stands on.
    ///   - firstRun: the number of the run that the first of its signs stands for.
    init(_ bytes: UnsafeBufferPointer<UInt8>, on page: UnsafePointer<AbridgedPage>, firstRun: Int) {
        (self.bytes, self.page, self.firstRun) = (bytes, page, firstRun)
    }

    var string: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Writes the text, cut off after `maximumLength`.
    func append(to text: inout [UInt8]) {
        let page = page.pointee
        guard !page.runs.isEmpty else {
            text += bytes.prefix(Self.maximumLength)
            return
        }
        let end = text.count + Self.maximumLength
        var run = firstRun
        for byte in bytes where text.count < end {
            guard byte == page.sign else {
                text.append(byte)
                continue
            }
            text += page.whole[page.runs[run].range].prefix(end - text.count)
            run += 1
        }
    }

    /// Whether there is nothing but blanks of any kind; runs have more.
    var isBlank: Bool {
        // A printed character of ASCII is no blank, and most texts have one at once.
        bytes.contains { (0x21...0x7E).contains($0) } ? false : string.allSatisfy(\.isWhitespace)
    }
}
