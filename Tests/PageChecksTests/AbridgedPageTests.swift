#if PageChecks
import Diagnostics
@testable import PageChecks
import SiteFixtures
import Testing

/// Runs of plain text are kept from the parser; nobody may be able to tell.
@Suite("Abridged pages")
struct AbridgedPageTests {
    private static func findings(_ page: String) -> [String] {
        let inspection = SiteInspection(base: SiteBase(url: nil, rootPath: "/")) { _ in PageOrigin(template: "the theme") { [] } }
        let other = "<!doctype html><html lang=\"en\"><title>A</title><main><h1>A</h1><p id=\"b\">B</p></main></html>"
        return inspection.look(at: [("index.html", page), ("b.html", other)]).report.sorted.map {
            "\($0.location.file):\($0.location.line ?? 0):\($0.location.columns ?? 0..<0): \($0.message) [\($0.rule.code)] \($0.help ?? "") \($0.location.excerpt ?? "")"
        }
    }

    /// A comment with every sign that could stand for a run, so that the parser is given the page as it is.
    private static let allSigns = "<!-- | ^ ~ ` \\ @ -->"

    private static func page(_ main: String, _ start: String = "") -> String {
        "<!doctype html>\(start)\n<html lang=\"en\"><head><title>A title of words</title></head><body><main>\n<h1>A heading of words</h1>\n\(main)\n</main></body></html>\n"
    }

    private static func expectSame(_ main: String) {
        let (abridged, whole) = (findings(page(main)), findings(page(main, allSigns)))
        #expect(abridged == whole, "\(main)")
    }

    /// Keeps what is shown to it.
    private struct Notes: HTMLVisitor {
        var texts: [String] = []
        var ids: [String] = []

        mutating func error(kind: Int, line: Int, at offset: Int?) {}
        mutating func enter(_ element: HTMLElement) { if let id = element[.id] { ids.append(id) } }
        mutating func text(_ text: HTMLText) { texts.append(text.string) }
        mutating func leave(_ element: HTMLElement) {}
    }

    @Test("A sound page is taken in its abridged form, and shown with all its texts and values")
    func taken() throws {
        let page = Array(Self.page("<h2 id=\"some-words\">Some words</h2>\n<p class=\"a b\">More <b>bold</b> words &amp; so on.</p>").utf8)
        let (notes, size) = try page.withUnsafeBufferPointer { page in
            try #require(AbridgedPage.lend(page) { abridged in
                HTMLParse.parse(abridged, showing: Notes()).map { ($0, abridged.bytes.count) }
            })
        }
        #expect(notes.ids == ["some-words"])
        #expect(notes.texts == ["A title of words", "A heading of words", "Some words", "More ", "bold", " words & so on."])
        #expect(size < page.count - 60)
    }

    @Test("What is found is the same as on the page as it stands", arguments: [
        "<p>Some words, and <a href=\"nowhere/\">a link of many words &amp; signs</a> that leads nowhere.</p>",
        "<p>Some words and <a href=\"#nowhere\">a link of <b>many words</b> to no place</a>.</p><h4>A heading that is too deep</h4>",
        "<h1>Another heading of words</h1><p>Text of words</p><a href=\"b.html#c\"></a>",
        "<p>Words where &notit is no reference, &copy words and &amp;more words</p>",
        "<p title=\"a > b and more words\">Words</p><p id=\"a > words of an id\">x</p><a href=\"#a > words of an id\">Words</a>",
        "<!-- a > b and more words --><p>Words of text</p>", "<script>if (a < b) { <!-- <script> many words </script> words --> }</script><p>Words</p>",
        "<script>let a = \"words of text\"; // <!-- words -- of --> words\n</script><img src=\"b.html\">", "<style>p > a { color: red }</style><img>",
        "<table>Words that stand out of place<tr><td>and those in place</td></tr></table>", "<select>Words <option>more words</select>",
        "<table><colgroup>words of text</colgroup></table>", "<svg><title>Words of text</title><![CDATA[words ]]> more words]]></svg><img>",
        "<template><p>Words of text</p></template><img>", "<pre>\nWords of text</pre><textarea>\nWords of text</textarea>",
        "<noscript><p>Words of text</p></noscript><button>  </button><button>\u{2003}\u{3000}</button><button>\u{3042}\u{3044}</button>",
        "<p>Wörter und „Zitate“ — 日本語のテキスト, النص العربي</p><a href=\"x/\">日本語のテキスト, النص</a>", "<p>\u{FFFE} words \u{1} and words</p>",
        "</body></html>Words after the end", "<p>a--b -- c</p><!-- a -- b --><p>words --> words</p>", "<plaintext>All that follows is words",
        "<p>\(String(repeating: "Words and words. ", count: 40))<a href=\"x/\">\(String(repeating: "Words. ", count: 40))</a></p>",
        "<b class=\"one\"><b class=\"two\"><b class=\"three\"><b class=\"four\">Words</b></b></b></b><p><b class=\"one\"><b class=\"two\"></p><p>Words</p><img>",
        "<a href='say id=\"some words\" or not' class=\"b c\">Words</a><p id=\"some words\" id=\"more words\">Words</p><a href=\"nowhere/\"></a>",
        "<a href=\"no/where\" title=\"a\" class=\"words of a class\">Words</a><i id=\"of words\"></i><p id=\"of words\" class=\"words\"></p>",
        "<table><input type=\"hidden\" class=\"words\"></table><svg class=\"words\" id=\"words\"><image href=\"no/where\" /></svg><meta http-equiv=\"refresh\" content=\"0; url=no/where\">",
        "<html class=\"words\"><body id=\"words\"><p>Words</p>", "<p class=\"words <b>\">x</p><p class=\"words &amp; words\" id=\"\u{E9}t\u{E9}\">x</p><p id=\"\u{E9}t\u{E9}\">x</p>",
        "<p>Words < words and words <\u{3}words</p>", "<p>Words</p foo bar><p>Words</p><frameset>Words of text</frameset>", "",
    ])
    func same(main: String) { Self.expectSame(main) }

    /// Numbers that look random, the same for the same seed.
    private struct Numbers {
        var state: UInt64

        mutating func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }

        mutating func pick(_ texts: [String]) -> String { texts[next(texts.count)] }
    }

    private static let texts = [
        "&amp;", "words of text", " and more words, all plain.", "word", "\n", " ", "\u{E9} words", "\u{2003}", "a > b and words", "--", "]]", "=\"words\"",
        "<!-- words of a comment -->", "<br>", "<img alt=\"words of text\">", "<img src=\"no/where.png\">", "<input id=\"some words\">",
    ]

    @Test("What is found is the same on pages thrown together from parts", arguments: 0..<40)
    func random(seed: UInt64) {
        let parts = Self.texts + [
            "<p>", "</p>", "<b>", "</b>", "<em class=\"some words\">", "</em>", "<a href=\"x/\">", "<a href=\"#y > words words\">", "</a>", "<table>", "<tr>",
            "<td>", "</td>", "</table>", "<ul>", "<li>", "</li>", "</ul>", "<h2>", "</h2>", "<h4>", "</h4>", "<svg>", "</svg>", "<title>", "</title>",
            "<script>", "</script>", "<!--", "-->", "<![CDATA[", "]]>", "<select>", "<option>", "</select>", "<textarea>", "</textarea>", "<button>",
            "</button>", "<div id=\"a b\">", "</div>", "<template>", "</template>", "&notit", "&#x41", "<", ">", "\"", "=", "\u{85}", "<math>",
        ]
        var numbers = Numbers(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
        for _ in 0..<25 { Self.expectSame((0..<numbers.next(12) + 1).map { _ in numbers.pick(parts) }.joined()) }
    }

    @Test("What is found is the same on pages whose parts are nested as they may be", arguments: 0..<40)
    func nested(seed: UInt64) {
        var numbers = Numbers(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 7)
        func words() -> String { (0..<numbers.next(4)).map { _ in numbers.pick(Self.texts) }.joined() }
        func inline(_ depth: Int) -> String {
            guard depth > 0 else { return words() }
            let tag = numbers.pick([
                "b", "b class=\"some words\"", "em", "span id=\"words\"", "i class=\"words\"", "code", "button", "span class=\"words of a class\"", "svg", "small",
                "abbr title=\"words\"", "label", "span aria-hidden=\"true\"",
            ])
            return words() + "<\(tag)>" + inline(depth - 1) + "</\(tag.prefix { $0 != " " })>" + words()
        }
        func block(_ depth: Int) -> String {
            let inside = depth > 0 ? block(depth - 1) : inline(numbers.next(6))
            return switch numbers.next(9) {
            case 0: "<p>\(inline(numbers.next(6)))</p><p>\(inline(1))</p>"
            case 1: "<div class=\"some words\">\(inside)</div>"
            case 2: "<ul><li>\(inside)</li><li id=\"some words\">\(words())</li></ul>"
            case 3: "<details><summary>\(inline(1))</summary>\(inside)</details>"
            case 4: "<table><tr><td>\(inside)</td><th class=\"words\">\(words())</th></tr></table>"
            case 5: "<h2 id=\"words of an id\">\(inline(2))</h2><h4>\(words())</h4>\(inside)"
            case 6: "<script>\(words())</script><style>\(words())</style><textarea class=\"words\">\(words())</textarea>"
            case 7: "<a href=\"\(numbers.pick(["no/where", "#some words", "b.html#c", "b.html#b", "https://example.com/"]))\">\(words())</a>\(inside)"
            default: "<nav class=\"words\"><section aria-label=\"some words\">\(inside)</section></nav>"
            }
        }
        for _ in 0..<25 { Self.expectSame(block(numbers.next(5))) }
    }
}
#endif
