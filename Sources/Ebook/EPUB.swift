internal import Hypertext

/// The file of a book: EPUB 3.3.
package struct EPUB {
    private let book: Book
    private let outlines: [ChapterOutline]

    package init(_ book: Book) {
        self.book = book
        outlines = book.chapters.map { ChapterOutline($0.html) }
    }

    /// A document of the book, and what its package has to say of it.
    struct Document {
        let name: String
        let bytes: [UInt8]
        var properties: [String] = []
    }

    /// The file. The same book has the same bytes.
    package var bytes: [UInt8] {
        var archive = ZipArchive()
        // First and as it is, so that programs know the file by its first bytes (EPUB 3.3, section 4.2.6.4).
        archive.add("mimetype", Array("application/epub+zip".utf8), .stored)
        for (name, content) in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
            archive.add(name, content, BookImage.mediaType(of: name).map { $0 != "image/svg+xml" } == true ? .stored : .deflated)
        }
        return archive.finished()
    }

    private var files: [(name: String, content: [UInt8])] {
        var shown: Set<String> = []
        var chapters: [Document] = []
        for (index, chapter) in book.chapters.enumerated() {
            let written = ChapterWriter(chapter, outlines[index]) { place($0, $1, from: index) }
            shown.formUnion(written.images)
            let properties = [written.hasMathML ? "mathml" : nil, written.hasSVG ? "svg" : nil].compactMap(\.self)
            let document = BookDocument(book: book, title: chapter.title, directory: "../")
            let bytes = document.bytes(section: chapter.kind, numbered: chapter.number, written.bytes)
            chapters.append(Document(name: Self.name(of: index), bytes: bytes, properties: properties))
        }
        // What no chapter shows would be weight alone.
        let images = book.images.filter { shown.contains($0.name) }
        let package = PackageDocument(book: book, chapters: chapters, images: images)
        let navigation = NavigationDocument(book: book, outlines: outlines)
        return [
            ("META-INF/container.xml", Self.container),
            ("EPUB/package.opf", package.bytes), ("EPUB/nav.xhtml", navigation.bytes), ("EPUB/book.css", BookStyle.bytes),
            ("EPUB/cover.svg", BookCover(book: book).bytes), ("EPUB/text/cover.xhtml", coverPage), ("EPUB/text/title.xhtml", titlePage),
        ] + chapters.map { ("EPUB/text/\($0.name)", $0.bytes) } + images.map { ("EPUB/images/\($0.name)", $0.bytes) }
    }

    /// What chapters are called: numbers alone, as not every program reads names of every script.
    static func name(of chapter: Int) -> String {
        let digits = String(chapter + 1)
        return String(repeating: "0", count: max(0, 3 - digits.count)) + digits + ".xhtml"
    }

    /// The URL of a place in the book. Of an id that the chapter has not, the chapter is led to.
    private func place(_ chapter: Int, _ id: String?, from here: Int) -> String {
        let fragment = id.flatMap { outlines[chapter].ids.contains($0) ? "#" + XHTML.id($0) : nil } ?? ""
        return chapter == here && !fragment.isEmpty ? fragment : Self.name(of: chapter) + fragment
    }

    private var coverPage: [UInt8] {
        var image = Array("<img src=\"../cover.svg\" alt=\"".utf8)
        XHTML.append(book.title, to: &image)
        image += "\"/>".utf8
        return BookDocument(book: book, title: book.title, directory: "../").bytes(body: "epub:type=\"cover\" class=\"cover\"", image)
    }

    private var titlePage: [UInt8] {
        let chapter = BookChapter(title: book.title, html: book.titlePage, destination: { .outside($0) }, image: { _ in nil })
        let written = ChapterWriter(chapter, ChapterOutline(book.titlePage)) { _, _ in "" }
        return BookDocument(book: book, title: book.title, directory: "../").bytes(body: "epub:type=\"titlepage\" class=\"title\"", written.bytes)
    }

    private static let container = Array(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles>
        <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
        </rootfiles>
        </container>

        """.utf8)
}
