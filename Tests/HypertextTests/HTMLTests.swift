import Hypertext
import Testing

/// Text that would break out of every context there is.
private let hostile = "\"'><script>alert(1)</script>&amp;\u{0}"
private let escaped = "&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;\u{FFFD}"

private let value = "§"

@Suite("HTML by interpolation")
struct HTMLTests {
    @Test("A text is escaped between tags, in titles, in text fields and in quoted attributes")
    func escapes() {
        let html: HTML = """
            <p title="\(hostile)" lang = '\(hostile)'>\(hostile)</p><title>\(hostile)</title><textarea>\(hostile)</textarea>
            """
        #expect(html.text == """
            <p title="\(escaped)" lang = '\(escaped)'>\(escaped)</p><title>\(escaped)</title><textarea>\(escaped)</textarea>
            """)
        #expect(html.problems.isEmpty)
    }

    @Test("A missing text is nothing, a number is its digits")
    func optionalsAndNumbers() {
        let (present, missing): (String?, String?) = ("a&b", nil)
        let html: HTML = "<p title=\"\(missing)\">\(present)\(missing)\(-12)</p>"
        #expect(html.text == "<p title=\"\">a&amp;b-12</p>")
        #expect(html.problems.isEmpty)
    }

    @Test("A value where nothing makes it safe is refused, with the template's file and line", arguments: [
        ("<\(value)>", "the name of a tag"),
        ("<h\(value)></h\(value)>", "the name of a tag"),
        ("</\(value)>", "the name of a tag"),
        ("<p \(value)>", "a tag, outside the values of attributes"),
        ("<p a=\"b\"\(value)>", "a tag, outside the values of attributes"),
        ("<p cl\(value)=\"a\">", "the name of an attribute"),
        ("<p class \(value)=\"a\">", "the name of an attribute"),
        ("<p class=\(value)>", "an attribute without quotes"),
        ("<p class=a\(value)>", "an attribute without quotes"),
        ("<!-- \(value) -->", "a comment"),
        ("<!doctype \(value)>", "a comment"),
        ("<?xml \(value)?>", "a comment"),
        ("<script>let a = \"\(value)\"</script>", "a script or style sheet"),
        ("<script type=\"application/ld+json\">\(value)</script>", "a script or style sheet"),
        ("<script type=\"text/javascript\">\(json: "§")</script>", "a script or style sheet"),
        ("<style>p { \(value) }</style>", "a script or style sheet"),
        ("<iframe>\(value)</iframe>", "a script or style sheet"),
        ("<p onclick=\"\(value)\">", "the code of an attribute"),
        ("<p ONCLICK='\(value)'>", "the code of an attribute"),
        ("<p style=\"\(value)\">", "the code of an attribute"),
        ("<p style=\"color: \(value)\">", "the code of an attribute"),
        ("<iframe srcdoc=\"\(value)\"></iframe>", "the code of an attribute"),
        ("<p>\(json: "§")</p>", "text"),
        ("<p title=\"\(json: "§")\"></p>", "an attribute"),
        ("<p>\(attribute: "id", value)</p>", "text"),
        ("<p title=\"\(attribute: "id", value)\">", "an attribute"),
    ] as [(HTML, String)])
    func refusedPlaces(html: HTML, place: String) {
        #expect(html.problems.first?.kind == .misplacedValue(place))
        #expect(html.problems.first?.place.file == "HypertextTests/HTMLTests.swift")
        #expect(html.problems.first.map { $0.place.line > 30 && $0.place.line < 80 } == true)
        #expect(!html.text.contains("§"))
    }

    @Test("After a script, a style sheet, a title or a comment a value is text again", arguments: [
        "<script>if (a < b) { c = '</p>' }</script>\(value)", "<SCRIPT>a</script >\(value)", "<style>a > b {}</style\n>\(value)",
        "<!-- a > b --><!doctype html>\(value)", "<!-->\(value)", "<!--->\(value)", "<!-- a --!>\(value)", "<title><b></title>\(value)",
        "<?xml version=\"1.0\"?>\(value)", "a < b\(value)", "<script src=\"a\" defer></script>\(value)", "<p a=b/>\(value)",
        "<input disabled>\(value)", "<a =\"b\">\(value)", "<<p>\(value)", "</>\(value)", "<p a='\"' b=\"'\">\(value)",
    ] as [HTML])
    func textAgain(html: HTML) {
        #expect(html.text.hasSuffix(">§") || html.text == "a < b§")
        #expect(html.problems.isEmpty)
    }

    @Test("Markup that ends inside a tag, an attribute, a comment or a title is dropped", arguments: [
        "\(value)<p", "<p class=\"\(value)", "<p class=\"\(value)\"", "\(value)<!-- a", "<title>\(value)", "\(value)<", "\(value)<script>",
        "<script><!-- <SCRIPT> </script>\(value)",
    ] as [HTML])
    func incomplete(html: HTML) {
        #expect(html.problems.last?.kind == .incomplete)
        #expect(html.bytes.isEmpty)
    }

    @Test("Markup that is vouched for stands as it was written, and text beside it is escaped all the same")
    func trusting() {
        let text = "<b>"
        let html: HTML = "<p>\(HTML(trusting: "<svg viewBox=\"0 0 1 1\"/>")) \(text)</p>"
        #expect(html.text == "<p><svg viewBox=\"0 0 1 1\"/> &lt;b&gt;</p>")
        #expect(html.problems.isEmpty)
    }
}
