/// The frame around every document of a book.
struct BookDocument {
    let book: Book
    let title: String
    /// The way up to where the style sheet stands.
    let directory: String

    /// A chapter.
    func bytes(section kind: BookChapter.Kind, numbered number: Int?, _ content: [UInt8]) -> [UInt8] {
        let type = switch kind {
        case .text: "epub:type=\"chapter\" role=\"doc-chapter\""
        case .questions: "epub:type=\"qna\" role=\"doc-qna\""
        case .glossary: "epub:type=\"glossary\" role=\"doc-glossary\""
        case .sources: "epub:type=\"bibliography\" role=\"doc-bibliography\""
        }
        var label: [UInt8] = []
        XHTML.append(title, to: &label)
        var section = Array("<section \(type) aria-label=\"".utf8) + label + "\">\n".utf8
        if let number { section += "<p class=\"number\">\(number)</p>\n".utf8 }
        return bytes(body: number == nil && kind != .text ? "epub:type=\"backmatter\"" : "epub:type=\"bodymatter\"", section + content + "</section>".utf8)
    }

    /// A document.
    /// - Parameter attributes: those of its body, as they are written.
    func bytes(body attributes: String, _ content: [UInt8]) -> [UInt8] {
        var bytes = Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="\(book.language)" xml:lang="\(book.language)" dir="\(book.isRightToLeft ? "rtl" : "ltr")">
            <head>
            <meta charset="utf-8"/>
            <title>
            """.utf8)
        XHTML.append(title, to: &bytes)
        bytes += "</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"\(directory)book.css\"/>\n</head>\n<body \(attributes)>\n".utf8
        bytes += content
        bytes += "\n</body>\n</html>\n".utf8
        return bytes
    }
}
