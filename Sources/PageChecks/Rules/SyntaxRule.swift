package import Diagnostics

extension Rule {
    /// HTML that the standard does not allow.
    package static let pageSyntax = Rule(
        "page-syntax", .error,
        summary: "A finished page whose HTML breaks the standard's syntax.",
        example: "-- public/index.html --\n<!doctype html>\n<html lang=\"en\"><title>A</title><main><h1>A</h1><p id=\"a\" id=\"b\">Text.</p></main></html>\n",
        fix: "Fix the template: browsers guess what is meant, and not all guess alike.")
}

/// Tells where a page breaks the syntax of HTML.
struct SyntaxRule {
    func add(kind: Int, line: Int, at offset: Int?, _ findings: inout HTMLFindings) {
        findings.add(
            .pageSyntax, Self.messages[kind] ?? "HTML does not allow this here", at: offset.map { $0..<$0 + 1 },
            line: line, help: "browsers fix this by guessing; fix the template")
    }

    /// What gumbo's numbers mean, in the order of its list of errors.
    ///
    /// Source: gumbo-parser 0.10.1, `error.h`.
    private static let messages: [Int: String] = {
        let characterReference = "this is not a character reference"
        let unfinished = "the page ends inside a tag"
        let comment = "this is not a comment of HTML"
        let doctype = "this is not the doctype of HTML"
        let texts: [(Range<Int>, String)] = [
            (0..<3, "these bytes are not UTF-8"), (3..<8, characterReference),
            (8..<9, "HTML has no tags that start with '<?'"), (9..<10, unfinished), (10..<11, "this '<' does not start a tag"),
            (11..<12, "this end tag has no name"), (12..<13, unfinished), (13..<14, "this end tag is not valid"),
            (14..<15, "the page ends inside a script"), (15..<16, unfinished), (16..<17, "this is not the name of an attribute"),
            (17..<20, unfinished), (20..<22, "this attribute's value needs quotes"), (22..<23, unfinished),
            (23..<24, "there is no space between two attributes"), (24..<25, "the tag has this attribute twice"),
            (25..<26, unfinished), (26..<27, "this '/' is out of place in the tag"), (27..<28, "this is neither a comment nor a doctype"),
            (28..<34, comment), (34..<40, doctype), (40..<41, "this is out of place here, or a tag before it is not closed"),
            (41..<42, "only elements without content may end in '/>'"),
        ]
        return Dictionary(uniqueKeysWithValues: texts.flatMap { range, text in range.map { ($0, text) } })
    }()
}
