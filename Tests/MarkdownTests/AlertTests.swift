import Diagnostics
import Markdown
import Testing

@Suite("Alerts and the ids of headings")
struct AlertTests {
    @Test("Each of GitHub's five becomes a box with a word over it", arguments: [
        ("NOTE", "note", "Note"), ("TIP", "tip", "Tip"), ("IMPORTANT", "important", "Important"), ("WARNING", "warning", "Warning"),
        ("CAUTION", "caution", "Caution"), ("note", "note", "Note"),
    ])
    func boxes(mark: String, name: String, word: String) throws {
        let html = try render("> [!\(mark)]\n> Mind *the* gap.\n>\n> - Twice.\n").html
        #expect(html == "<div class=\"alert alert-\(name)\" role=\"note\">\n<p class=\"label\">\(word)</p>\n<p>Mind <em>the</em> gap.</p>\n<ul>\n<li>Twice.</li>\n</ul>\n</div>\n")
    }

    @Test("A blank line may follow the mark, and an alert may stand in an item")
    func apart() throws {
        #expect(try render("> [!TIP]\n>\n> Text.").html.contains("<p class=\"label\">Tip</p>\n<p>Text.</p>"))
        #expect(try render("- > [!TIP]\n  > Text.").html.contains("<p class=\"label\">Tip</p>\n<p>Text.</p>"))
    }

    @Test("Other quotes stay quotes", arguments: ["> [!INFO]\n> Text.", "> [!NOTE] Title\n> Text.", "> Text.\n> [!NOTE]\n> More.", "> [!NOTE]", "> \\[!NOTE]\\\n> x", "> Text [!NOTE]"])
    func quotes(text: String) throws {
        let html = try render(text).html
        #expect(html.hasPrefix("<blockquote>\n") && !html.contains("alert"))
    }

    @Test("A heading has the id that its author gives it", arguments: [
        ("## What it costs {#costs}", ["costs"], "What it costs"), ("## *Costs* {#costs}", ["costs"], "<em>Costs</em>"),
        ("Costs {#the_costs.1}\n---", ["the_costs.1"], "Costs"), ("## 费用 {#费用-1}", ["费用-1"], "费用"), ("## Costs {#costs} ##", ["costs"], "Costs"),
        ("## Costs\n\n## What it costs {#costs}", ["costs-1", "costs"], "Costs"), ("> ## Costs {#c}", ["c"], "Costs"),
    ])
    func ids(text: String, ids: [String], words: String) throws {
        let (html, outline, report) = try render(text)
        #expect(outline.map(\.id) == ids)
        #expect(report.findings.isEmpty)
        #expect(html.contains(" id=\"\(ids[0])\">\(words)</h2>\n<a class=\"anchor\" href=\"#"))
    }

    @Test("Braces that are no id are text", arguments: ["## Costs \\{#costs}", "## Costs{#costs}", "## Costs {#a b}", "## {#costs}", "## Costs {#}", "Costs {#costs}"])
    func braces(text: String) throws {
        #expect(try render(text).html.contains("{#"))
    }

    @Test("An id that cannot be is told of, and the heading has one of its words", arguments: [
        ("## Costs {#a\"b}", "heading-id 1:10", ["costs"]), ("## A {#x}\n\n## B {#x}", "heading-id 3:6", ["x", "b"]),
        ("## Costs {#fn-1}", "heading-id 1:10", ["section-fn-1"]), ("## Costs {#-x}", "heading-id 1:10", ["costs"]),
    ])
    func unusable(text: String, finding: String, ids: [String]) throws {
        let (_, outline, report) = try render(text)
        #expect(outline.map(\.id) == ids)
        #expect(report.sorted.map { "\($0.rule.code) \($0.location.line ?? 0):\($0.location.columns?.lowerBound ?? 0)" } == [finding])
    }
}
