/// The list of a book's chapters and of the headings in them.
struct NavigationDocument {
    let book: Book
    let outlines: [ChapterOutline]

    var bytes: [UInt8] {
        var list: [UInt8] = Array("<nav epub:type=\"toc\" role=\"doc-toc\" aria-labelledby=\"contents\">\n<h1 id=\"contents\">".utf8)
        XHTML.append(book.contents, to: &list)
        list += "</h1>\n<ol>\n".utf8
        for (index, chapter) in book.chapters.enumerated() {
            let file = "text/" + EPUB.name(of: index)
            list += "<li>".utf8
            Self.append(chapter.name, at: file, to: &list)
            let headings = outlines[index].headings.filter { !$0.title.allSatisfy(\.isWhitespace) }
            if !headings.isEmpty {
                list += "\n<ol>\n".utf8
                for heading in headings {
                    list += "<li>".utf8
                    Self.append(heading.title, at: "\(file)#\(XHTML.id(heading.id))", to: &list)
                    list += "</li>\n".utf8
                }
                list += "</ol>\n".utf8
            }
            list += "</li>\n".utf8
        }
        list += "</ol>\n</nav>\n<nav epub:type=\"landmarks\" hidden=\"hidden\" aria-label=\"".utf8
        XHTML.append(book.title, to: &list)
        list += "\">\n<ol>\n<li><a epub:type=\"toc\" href=\"nav.xhtml\">".utf8
        XHTML.append(book.contents, to: &list)
        list += "</a></li>\n".utf8
        if let first = book.chapters.first {
            list += "<li><a epub:type=\"bodymatter\" href=\"text/\(EPUB.name(of: 0))\">".utf8
            XHTML.append(first.title, to: &list)
            list += "</a></li>\n".utf8
        }
        list += "</ol>\n</nav>".utf8
        return BookDocument(book: book, title: book.contents, directory: "").bytes(body: "epub:type=\"frontmatter\"", list)
    }

    private static func append(_ title: String, at url: String, to list: inout [UInt8]) {
        list += "<a href=\"\(url)\">".utf8
        XHTML.append(title, to: &list)
        list += "</a>".utf8
    }
}
