import Ebook
import Hypertext
import Testing

@Suite("The file of a book")
struct EPUBTests {
    private static func book(_ title: String = "A title") -> Book {
        var book = Book(title: title, language: "en", identifier: "urn:uuid:0", modified: "2026-01-02", contents: "Contents")
        book.chapters = [BookChapter(title: "One", html: "<h1>One</h1>", destination: { _ in .none }, image: { _ in nil })]
        return book
    }

    @Test("It starts as programs know it: a bare name and type, neither packed nor dated")
    func opening() {
        let bytes = EPUB(Self.book()).bytes
        #expect(bytes.starts(with: "PK\u{3}\u{4}".utf8))
        #expect(bytes[30..<58].elementsEqual("mimetypeapplication/epub+zip".utf8))
        // No extra field, stored, the first moment that the format knows.
        #expect(bytes[28..<30].elementsEqual([0, 0]) && bytes[8..<10].elementsEqual([0, 0]) && bytes[10..<14].elementsEqual([0, 0, 0x21, 0]))
    }

    @Test("The same book has the same bytes, another one others")
    func reproducible() {
        #expect(EPUB(Self.book()).bytes == EPUB(Self.book()).bytes)
        #expect(EPUB(Self.book()).bytes != EPUB(Self.book("Another title")).bytes)
    }
}
