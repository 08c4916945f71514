import Diagnostics
import Markdown
import Testing

@Suite("A text on a page")
struct PageRenderingTests {
    @Test("Headings have GitHub's ids, unique and stable", arguments: [
        ("## What is it?", ["what-is-it"]), ("## A\n\n## A\n\n## A-1\n\n## A", ["a", "a-1", "a-1-1", "a-2"]), ("## Über *uns* & `Code`!", ["über-uns--code"]),
        ("## 日本", ["日本"]), ("## !", ["section"]), ("## a_b-c", ["a_b-c"]),
    ])
    func headingIDs(text: String, ids: [String]) throws {
        #expect(try render(text).outline.map(\.id) == ids)
    }

    @Test("Addresses that stand bare become links", arguments: [
        ("see www.example.org.", "see <a href=\"http://www.example.org\" rel=\"external noopener\">www.example.org</a>."),
        ("(https://a.b/c_(d))", "(<a href=\"https://a.b/c_(d)\" rel=\"external noopener\">https://a.b/c_(d)</a>)"),
        ("ask a.b@c.de now", "ask <a href=\"mailto:a.b@c.de\" rel=\"external noopener\">a.b@c.de</a> now"),
        ("\"https://a.b\"", "&quot;<a href=\"https://a.b\" rel=\"external noopener\">https://a.b</a>&quot;"),
        ("mailto:a@b.c", "<a href=\"mailto:a@b.c\" rel=\"external noopener\">mailto:a@b.c</a>"), ("xmpp:a@b.c ftp://a.b", "xmpp:a@b.c ftp://a.b"),
        ("`www.a.b` xwww.a.b", "<code>www.a.b</code> xwww.a.b"),
        ("[www.a.b](c)", "<a href=\"c\">www.a.b</a>"),
        ("[<https://a.b> *and <https://c.d>*](c)", "<a href=\"c\">https://a.b <em>and https://c.d</em></a>"),
    ])
    func urls(text: String, html: String) throws {
        #expect(try render(text).html == "<p>\(html)</p>\n")
    }

    @Test("Addresses end before the words of scripts without blanks", arguments: [
        ("参见 https://example.org/a。然后", "https://example.org/a", "。然后"), ("（https://example.org/b）", "https://example.org/b", "）"),
        ("见https://example.org/a然后", "https://example.org/a", "然后"), ("官网https://example.org/查看", "https://example.org/", "查看"),
        ("見 https://example.org然後", "https://example.org", "然後"), ("“https://example.org/c”", "https://example.org/c", "”"),
        ("見 https://ja.example.org/wiki/日本。次", "https://ja.example.org/wiki/日本", "。次"), ("문서 https://example.org/a는", "https://example.org/a", "는"),
        ("見 https://例え.jp/a と", "https://例え.jp/a", " と"),
    ])
    func addressesBesideIdeographs(text: String, url: String, rest: String) throws {
        #expect(try render(text).html.contains(" rel=\"external noopener\">\(url)</a>\(rest)"))
    }

    @Test("Emphasis stands beside the punctuation of Chinese, Japanese and Korean", arguments: [
        ("**重要。**然后继续。**商标：**认真检查。", "<strong>重要。</strong>然后继续。<strong>商标：</strong>认真检查。"), ("然后**「重要」**继续", "然后<strong>「重要」</strong>继续"),
        ("これは**太字（強調）**です", "これは<strong>太字（強調）</strong>です"), ("**(참고)**는", "<strong>(참고)</strong>는"), ("*注意！*看", "<em>注意！</em>看"),
        ("~~删除。~~然后", "<del>删除。</del>然后"), ("**“引用”**然后", "<strong>“引用”</strong>然后"), ("`**重要。**然后`", "<code>**重要。**然后</code>"),
        ("[**重。**然](a \"**重。**然\")", "<a href=\"a\" title=\"重。然\"><strong>重。</strong>然</a>"), ("\\*\\*重要。\\*\\*然后", "**重要。**然后"),
    ])
    func emphasisBesideIdeographs(text: String, html: String) throws {
        #expect(try render(text).html == "<p>\(html)</p>\n")
    }

    @Test("Citations are read as pandoc reads them", arguments: [
        ("So [@doe2020].", "So{|doe2020|}."), ("[see @a, pp. 3-5; @b]", "{see|a|pp. 3-5;|b|}"), ("@doe2020 says", "{@|doe2020|} says"),
        ("[-@doe2020]", "{-|doe2020|}"), ("[@{odd key}, p. 1]", "{|odd key|p. 1}"), ("@a.b:c.", "{@|a.b:c|}."), ("\\@doe `@doe` &#64;doe", "@doe <code>@doe</code> @doe"),
        ("a@b", "a@b"), ("[@a](x)", "<a href=\"x\">@a</a>"), ("*see* [@a *b*]", "<em>see</em> [{@|a|} <em>b</em>]"),
        ("@doe2020’s view", "{@|doe2020|}’s view"), ("[@doe2020，第4页]", "{|doe2020|第4页}"), ("[@a；@b]", "{|a|;|b|}"), ("“@a”", "“{@|a|}”"),
        ("[@a，第4页；第5页；@b]", "{|a|第4页；第5页;|b|}"), ("[@a؛ @b، ص 4]", "{|a|;|b|ص 4}"), ("参见@a。", "参见{@|a|}。"), ("（@a）", "（{@|a|}）"), ("é@a", "é@a"),
        ("@müller2020—so", "{@|müller2020|}—so"), ("[@张2020]", "{|张2020|}"), ("[@a；b; @c]", "{|a|b;|c|}"), ("[@a；b; c]", "[{@|a|}；b; c]"),
        ("[@{https://example.org/a}]", "{|https://example.org/a|}"),
    ])
    func citations(text: String, html: String) throws {
        #expect(try render(text).html == "<p>\(html)</p>\n")
    }

    @Test("HTML is shown as text and reported at its place")
    func rawHTML() throws {
        let (html, _, report) = try render("A <b>word</b>.\n\n<div onclick=\"x\">\n")
        #expect(html == "<p>A &lt;b&gt;word&lt;/b&gt;.</p>\n<pre class=\"raw\">&lt;div onclick=&quot;x&quot;&gt;\n</pre>\n")
        #expect(report.sorted.map { "\($0.location.line ?? 0):\($0.location.columns?.lowerBound ?? 0)" } == ["1:3", "1:10", "3:1"])
        #expect(try render("<!-- explainer: allow x -->\n").html.isEmpty)
    }

    @Test("A comment is an error, and what is said to the program none", arguments: [
        ("A word. <!-- Ask the ministry. -->\n", ["visible-comment"]), ("<!--\nAsk the ministry.\n-->\n", ["visible-comment"]),
        ("A <i>word</i>.\n", ["raw-html", "raw-html"]), ("<!-- explainer: no-source -->\n\nA word.\n", []),
    ])
    func comment(text: String, codes: [String]) throws {
        #expect(try render(text).report.findings.map(\.rule.code) == codes)
    }

    @Test("A link to a scheme that is not allowed is text and an error", arguments: [
        "javascript:alert(1)", "JAVASCRIPT:x", "<java&Tab;script:x>", "data:text/html,x", "vbscript:x", "//evil.example", "<blob:x>", "&#1;javascript:x",
    ])
    func refusedLinks(destination: String) throws {
        let (html, _, report) = try render("[c](\(destination)) ![d](\(destination))")
        #expect(html == "<p>c d</p>\n")
        #expect(report.findings.map(\.rule.code) == ["refused-link", "refused-link"])
    }

    @Test("A table scrolls by itself, is reached by keyboard and says what its columns are")
    func tables() throws {
        #expect(try render("| a | b |\n| - | -: |\n| c | d |\n").html == """
            <section class="table" tabindex="0" aria-label="Table 1: a b">
            <table>
            <thead>
            <tr>
            <th scope="col">a</th>
            <th scope="col" class="align-right">b</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td>c</td>
            <td class="align-right">d</td>
            </tr>
            </tbody>
            </table>
            </section>

            """)
    }

    @Test("Notes have letters as they come, and lead back to each place")
    func notes() throws {
        #expect(try render("A[^x] b[^y] c[^x].\n\n[^y]: Two.\n[^x]: One.\n").html == """
            <p>A<sup class="note"><span>\u{A0}</span><a href="#fn-1" id="fnref-1-1" aria-label="Note a"><span>[</span>a<span>]</span></a></sup> \
            b<sup class="note"><span>\u{A0}</span><a href="#fn-2" id="fnref-2-1" aria-label="Note b"><span>[</span>b<span>]</span></a></sup> \
            c<sup class="note"><span>\u{A0}</span><a href="#fn-1" id="fnref-1-2" aria-label="Note a"><span>[</span>a<span>]</span></a></sup>.</p>
            <ol class="notes" type="a" aria-label="Notes">
            <li id="fn-1">
            <p>One.</p>
            <p class="back"><a href="#fnref-1-1" aria-label="Back to the text a">↩</a>\
            <a href="#fnref-1-2" aria-label="Back to the text a">↩</a></p>
            </li>
            <li id="fn-2">
            <p>Two.</p>
            <p class="back"><a href="#fnref-2-1" aria-label="Back to the text b">↩</a></p>
            </li>
            </ol>

            """)
        let many = try render((1...28).map { "[^\($0)]" }.joined() + "\n\n" + (1...28).map { "[^\($0)]: N.\n" }.joined()).html
        #expect(["Note z\"><span>[</span>z<", "Note aa\"><span>[</span>aa<", "Note ab\"><span>[</span>ab<"].allSatisfy(many.contains))
        #expect(try render("A[^z].").report.findings.map(\.rule.code) == ["undefined-footnote"])
    }

    @Test("The mark of a note within the text of a link stands after the link, which can hold no other")
    func noteInLink() throws {
        let html = try render("See [the *count[^a]* of it](c), then.\n\n[^a]: First.").html
        #expect(html.hasPrefix("""
            <p>See <a href="c">the <em>count</em> of it</a><sup class="note"><span>\u{A0}</span><a href="#fn-1" id="fnref-1-1" \
            aria-label="Note a"><span>[</span>a<span>]</span></a></sup>, then.</p>
            """))
    }

    @Test("Controls, which HTML cannot hold, are U+FFFD in text, code and titles", arguments: [
        ("a\u{8}b\u{1B}c\u{7F}d\te\n", "<p>a\u{FFFD}b\u{FFFD}c\u{FFFD}d\te</p>\n"),
        ("`a\u{1}b`\n", "<p><code>a\u{FFFD}b</code></p>\n"),
        ("[a](b.md#c \"d\u{2}e\")\n", nil),
        ("a&#13;b\n", "<p>a&#13;b</p>\n"),
    ] as [(String, String?)])
    func controls(text: String, expected: String?) throws {
        let html = try render(text).html
        if let expected { #expect(html == expected) }
        #expect(!html.utf8.contains { $0 == 0x7F || ($0 < 0x20 && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\t")) })
    }

    @Test("Tasks have labelled boxes")
    func tasks() throws {
        #expect(try render("- [x] a\n- [ ] b\n").html == """
            <ul>
            <li class="task"><label><input type="checkbox" checked disabled> a</label></li>
            <li class="task"><label><input type="checkbox" disabled> b</label></li>
            </ul>

            """)
    }

    @Test("A second title is reported and becomes a heading of level two")
    func secondTitle() throws {
        let (html, _, report) = try render("# A")
        #expect(html.hasPrefix("<h2 id=\"a\">A"))
        #expect(report.findings.map(\.rule.code) == ["second-title"])
    }
}
