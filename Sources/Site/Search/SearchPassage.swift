/// A place that a search may lead to: a page, or what stands below one of its headings.
package struct SearchPassage: Sendable, Hashable {
    /// The page's address, below the site's root.
    package let address: String
    /// The anchor of the heading; empty for the page itself.
    package let fragment: String
    /// The page's name.
    package let title: String
    /// The heading, question, term or row; empty for the page itself.
    package let heading: String
    /// The topic's name where the site is a library; empty elsewhere.
    package let topic: String
}

/// Passages in order, in little memory: what is as in the passage before is not kept again.
struct SearchPassages: Sendable {
    private(set) var count = 0
    private var bytes: [UInt8] = []
    private var last: SearchPassage?

    mutating func append(_ passage: SearchPassage) {
        write(passage.heading)
        write(passage.fragment)
        let isSamePage = last.map { $0.address == passage.address && $0.topic == passage.topic && $0.title == passage.title } ?? false
        bytes.append(isSamePage ? 1 : 0)
        if !isSamePage { for text in [passage.title, passage.address, passage.topic] { write(text) } }
        last = passage
        count += 1
    }

    /// Lets go of what only appending needs.
    mutating func finish() {
        last = nil
        bytes = Array(bytes)
    }

    private mutating func write(_ text: String) {
        let count = text.utf8.count
        withUnsafeBytes(of: UInt32(count).littleEndian) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: text.utf8)
    }
}

extension SearchPassages: Sequence {
    struct Iterator: IteratorProtocol {
        private let bytes: [UInt8]
        private var offset = 0
        private var page = (title: "", address: "", topic: "")

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        mutating func next() -> SearchPassage? {
            guard offset < bytes.count else { return nil }
            let (heading, fragment) = (text(), text())
            offset += 1
            if bytes[offset - 1] == 0 { page = (text(), text(), text()) }
            return SearchPassage(
                address: page.address, fragment: fragment, title: page.title, heading: heading, topic: page.topic)
        }

        private mutating func text() -> String {
            let count = (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
            defer { offset += 4 + count }
            return String(decoding: bytes[offset + 4..<offset + 4 + count], as: UTF8.self)
        }
    }

    func makeIterator() -> Iterator { Iterator(bytes) }
    var underestimatedCount: Int { count }
}
