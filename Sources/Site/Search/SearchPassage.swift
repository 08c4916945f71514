/// A result of a search: a page, or the part below one of its headings.
package struct SearchPassage: Sendable, Hashable {
    /// The page's path, below the site's root.
    package let path: String
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
    private var record = RecordWriter()
    private var last: SearchPassage?

    mutating func append(_ passage: SearchPassage) {
        record.add(passage.heading)
        record.add(passage.fragment)
        let isSamePage = last.map { $0.path == passage.path && $0.topic == passage.topic && $0.title == passage.title } ?? false
        record.add(isSamePage)
        if !isSamePage { for text in [passage.title, passage.path, passage.topic] { record.add(text) } }
        last = passage
        count += 1
    }

    /// Lets go of what only appending needs.
    mutating func finish() {
        last = nil
        record.finish()
    }

    func write(to record: inout RecordWriter) { record.add(self.record.bytes) }

    /// Reads passages that were written.
    init(_ record: inout RecordReader) throws(RecordReader.Damage) {
        var passages = RecordReader(Array(try record.slice()))
        var page = Page()
        while !passages.isAtEnd { append(try page.nextPassage(&passages)) }
        finish()
    }

    init() {}

    /// The page that passages are read of.
    fileprivate struct Page {
        private var title = "", path = "", topic = ""

        mutating func nextPassage(_ record: inout RecordReader) throws(RecordReader.Damage) -> SearchPassage {
            let (heading, fragment) = (try record.text(), try record.text())
            if try !record.bool() { (title, path, topic) = (try record.text(), try record.text(), try record.text()) }
            return SearchPassage(path: path, fragment: fragment, title: title, heading: heading, topic: topic)
        }
    }
}

extension SearchPassages: Sequence {
    struct Iterator: IteratorProtocol {
        private var record: RecordReader
        private var page = Page()

        fileprivate init(_ bytes: [UInt8]) { record = RecordReader(bytes) }

        mutating func next() -> SearchPassage? {
            // What was written here is never damaged.
            record.isAtEnd ? nil : try? page.nextPassage(&record)
        }
    }

    func makeIterator() -> Iterator { Iterator(record.bytes) }
    var underestimatedCount: Int { count }
}
