import Hypertext
import Testing

/// Text that would break out of every context there is.
private let hostile = "\"'><script>alert(1)</script>&amp;\u{0}"
private let escaped = "&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;\u{FFFD}"

@Suite("HTML by interpolation")
struct HTMLTests {
    @Test("A text is escaped between tags, in titles and in quoted attributes")
    func escapes() {
        let html: HTML = "<p title=\"\(hostile)\" lang='\(hostile)'>\(hostile)</p><title>\(hostile)</title>"
        #expect(html.text == "<p title=\"\(escaped)\" lang='\(escaped)'>\(escaped)</p><title>\(escaped)</title>")
        #expect(html.problems.isEmpty)
    }

    @Test("An address with a scheme that is not allowed is refused", arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " \u{1}javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
        "vbscript:x", "//evil.example", "\\\\evil.example", "/\\evil.example", "blob:x", "\tjavascript:x", "view-source:x",
    ])
    func refusesAddresses(address: String) {
        for html: HTML in ["<a href=\"\(address)\">x</a>", "<img src='\(address)'>"] {
            #expect(html.text.contains("about:invalid#refused"))
            #expect(html.problems.count == 1)
        }
    }

    @Test("A list of addresses is refused when one of them is", arguments: [
        ("a.png 1x, b.png 2x", true), ("a.png, javascript:x 2x", false), ("//evil.example/a.png", false), ("https://example.org/a.png 2x", true),
    ])
    func addressLists(list: String, isAllowed: Bool) {
        let html: HTML = "<img srcset=\"\(list)\">"
        #expect(html.text == "<img srcset=\"\(isAllowed ? list : "about:invalid#refused")\">")
        #expect(html.problems.isEmpty == isAllowed)
    }

    @Test("Addresses of the web, of mail and of the site are allowed", arguments: [
        "https://example.org/a?b=c&d", "HTTP://example.org", "mailto:a@example.org", "../faq/#a", "faq/", "#x", "", "a/b:c", "?q=a:b",
    ])
    func allowsAddresses(address: String) {
        let html: HTML = "<a href=\"\(address)\">x</a>"
        #expect(html.problems.isEmpty)
        #expect(html.text == "<a href=\"\(address.replacing("&", with: "&amp;"))\">x</a>")
    }

    @Test("A value in the middle of an address can neither end it nor give it a scheme")
    func addressParts() {
        let parts = ("java", "script:alert(1)\"")
        let html: HTML = "<a href=\"\(parts.0)\(parts.1)\">x</a>"
        #expect(html.text == "<a href=\"javascript%3Aalert(1)%22\">x</a>")
        let id = "a b"
        let anchor: HTML = "<a href=\"#\(id)\">x</a>"
        #expect(anchor.text == "<a href=\"#a%20b\">x</a>")
    }

    @Test("A value where nothing makes it safe is refused, with the template's line")
    func refusedPlaces() {
        let value = "x"
        let refused: [(HTML, String)] = [
            ("<\(value)>", "the name of a tag"), ("<p \(value)>", "a tag, outside the values of attributes"),
            ("<p cl\(value)=\"a\">", "the name of an attribute"), ("<p class=\(value)>", "an attribute without quotes"),
            ("<p class=a\(value)>", "an attribute without quotes"), ("<!-- \(value) -->", "a comment"),
            ("<script>let a = \"\(value)\"</script>", "a script or style sheet"), ("<style>p { \(value) }</style>", "a script or style sheet"),
            ("<p onclick=\"\(value)\">", "the code of an attribute"), ("<p style=\"\(value)\">", "the code of an attribute"),
            ("<iframe srcdoc=\"\(value)\"></iframe>", "the code of an attribute"),
            ("<script type=\"text/javascript\">\(json: .string(value))</script>", "a script or style sheet"),
        ]
        for (html, place) in refused {
            #expect(html.problems.first?.kind == .misplacedValue(place), "\(html.text)")
            #expect(html.problems.first?.place.file == "HypertextTests/HTMLTests.swift")
            #expect(!html.text.contains("x<") && !html.text.contains(" x"))
        }
    }

    @Test("After a script, a style sheet or a comment a value is text again")
    func afterRawText() {
        let value = "<"
        let html: HTML = "<script>if (a < b) {}</script><style>a > b {}</style><!-- a > b --><!doctype html>\(value)"
        #expect(html.text.hasSuffix("<!doctype html>&lt;"))
        #expect(html.problems.isEmpty)
    }

    @Test("Pieces of HTML are put together without being escaped again")
    func composition() {
        let (address, name) = ("a&b", "<")
        let link: HTML = "<a href=\"\(address)\">\(name)</a>"
        let missing: HTML? = nil
        let html: HTML = "<p>\(link)\(missing)\([link, link])</p>"
        #expect(html.text == "<p>\(String(repeating: "<a href=\"a&amp;b\">&lt;</a>", count: 3))</p>")
    }

    @Test("Problems of a piece are problems of the whole")
    func propagation() {
        let address = "javascript:x"
        let bad: HTML = "<a href=\"\(address)\">x</a>"
        let html: HTML = "<p>\(bad)</p>"
        #expect(html.problems == bad.problems)
        #expect(!html.problems.isEmpty)
    }

    @Test("Markup that ends inside a tag is no piece of HTML")
    func incomplete() {
        let name = "a"
        let open: HTML = "<p class=\"\(name)"
        #expect(open.problems.map(\.kind) == [.incomplete])
        let constant: HTML = "<p"
        let html: HTML = "<b>\(constant)</b>"
        #expect(html.problems.map(\.kind).contains(.incomplete))
    }

    @Test("Helpers repeat, choose and leave out", arguments: [true, false])
    func helpers(isOn: Bool) {
        let html: HTML = """
            <ul\(isOn ? " class=\"on\"" : "")\(attribute: "id", isOn ? "a\"b" : nil)>\([1, 2].each(separator: ",") { "<li>\($0)</li>" })\
            \(if: isOn, "<b>on</b>", else: "off")</ul>
            """
        #expect(html.text == (isOn
            ? "<ul class=\"on\" id=\"a&quot;b\"><li>1</li>,<li>2</li><b>on</b></ul>"
            : "<ul><li>1</li>,<li>2</li>off</ul>"))
        #expect(html.problems.isEmpty)
    }

    @Test("An attribute's helper keeps to the attribute's rules")
    func attributeHelper() {
        let html: HTML = "<a\(attribute: "href", "javascript:x")\(attribute: "onclick", "x")>x</a>"
        #expect(html.text == "<a href=\"about:invalid#refused\" onclick=\"\">x</a>")
        #expect(html.problems.count == 2)
    }

    @Test("Constant attributes may be chosen inside a tag, other pieces may not stand there")
    func piecesInTags() {
        let address = "javascript:x"
        let dynamic: HTML = " href=\"\(address)\""
        let html: HTML = "<a\(dynamic)>x</a>"
        #expect(html.text == "<a>x</a>")
        #expect(html.problems.map(\.kind) == [.misplacedValue("the name of a tag")])
    }

    @Test("The escaper does what replacing one character at a time does")
    func escaper() {
        var generator = SplitMix(state: 7)
        for _ in 0..<500 {
            let scalars = (0..<40).map { _ in Unicode.Scalar(UInt8(generator.next() % 128)) }
            let text = String(String.UnicodeScalarView(scalars)) + "é日"
            var expected = ""
            for scalar in text.unicodeScalars {
                switch scalar {
                case "&": expected += "&amp;"
                case "<": expected += "&lt;"
                case ">": expected += "&gt;"
                case "\"": expected += "&quot;"
                case "'": expected += "&#39;"
                case "\t", "\n", "\u{C}", "\r": expected.unicodeScalars.append(scalar)
                case _ where scalar.value < 0x20 || scalar.value == 0x7F: expected += "\u{FFFD}"
                default: expected.unicodeScalars.append(scalar)
                }
            }
            #expect(HTML(text: text).text == expected)
        }
    }
}

@Suite("JSON in HTML")
struct JSONValueTests {
    @Test("Members keep their order and absent ones are left out")
    func order() {
        let value = JSONValue.object(["b": 1, "a": ["x", true], "c": nil])
        #expect(String(decoding: value.bytes(), as: UTF8.self) == #"{"b":1,"a":["x",true]}"#)
        #expect(String(decoding: value.bytes(isIndented: true), as: UTF8.self) == """
            {
              "b": 1,
              "a": [
                "x",
                true
              ]
            }
            """)
    }

    @Test("No text can end the script or start a comment in it")
    func safety() {
        let html: HTML = "<script type=\"application/ld+json\">\(json: "</script><!--\u{2028}\"\\\n")</script>"
        #expect(html.text == #"<script type="application/ld+json">"\u003C/script\u003E\u003C!--\u2028\"\\\n"</script>"#)
        #expect(html.problems.isEmpty)
    }
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
