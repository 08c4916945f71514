import Hypertext
import Testing

@Suite("Markup as tokens")
struct TokenTests {
    /// Tokens in words: text as it stands, `<name key=value key>`, `</name>`.
    private static func tokens(_ markup: String) -> [String] {
        let html = HTML(trusting: markup)
        func text(_ range: Range<Int>) -> String { String(decoding: html.bytes[range], as: UTF8.self) }
        return html.tokens.map { token in
            switch token {
            case .text(let range): text(range)
            case .start(let tag):
                "<" + ([text(tag.name)] + tag.attributes.map { text($0.name) + ($0.value.map { "=" + text($0) } ?? "") }).joined(separator: " ") + (tag.isSelfClosing ? "/>" : ">")
            case .end(let name): "</\(text(name))>"
            }
        }
    }

    @Test("Tags and texts come in order", arguments: [
        ("a<p>b</p>c", ["a", "<p>", "b", "</p>", "c"]), ("<p class=\"a b\" hidden id='c' x=y>", ["<p class=a b hidden id=c x=y>"]),
        ("<br/>a", ["<br/>", "a"]), ("<a href=x/>b", ["<a href=x/>", "b"]), ("<p title=\"<b>\">a", ["<p title=<b>>", "a"]), ("<i\nid = \"a\" >b</i >", ["<i id=a>", "b", "</i>"]),
    ])
    func order(markup: String, tokens: [String]) { #expect(Self.tokens(markup) == tokens) }

    @Test("Comments are none, and what is no tag is text", arguments: [
        ("a<!-- <p> -->b", ["a", "b"]), ("1 < 2", ["1 < 2"]), ("a</>b", ["a", "b"]), ("<!doctype html><p>", ["<p>"]), ("a <3 b<p>", ["a <3 b", "<p>"]),
    ])
    func comments(markup: String, tokens: [String]) { #expect(Self.tokens(markup) == tokens) }

    @Test("A script is one text up to its end")
    func scripts() { #expect(Self.tokens("<script>a < b && \"</p>\"</script>c") == ["<script>", "a < b && \"</p>\"", "</script>", "c"]) }

    @Test("What stands in the first element of a name", arguments: [
        ("<main id=\"a\"><p>b</p></main><main>c</main>", "<p>b</p>"), ("<div><div>a</div>b</div>", ""), ("<main><main>a</main>b</main>c", "<main>a</main>b"),
    ])
    func content(markup: String, content: String) { #expect(HTML(trusting: markup).content(ofFirst: "main").text == content) }

    @Test("The addresses of pictures are those that their tags name")
    func pictures() { #expect(HTML(trusting: "<img alt=\"x\" src=\"a&amp;b.png\"><a href=\"c\"><img></a>").imageURLs == ["a&b.png"]) }
}
