import Content
import Diagnostics
import Formulas
import Markdown
import SiteFixtures
import Synchronization
import Testing

/// Sets a formula as one name of all its letters, and knows no command `\foo`.
private final class PlainProgram: FormulaProgram {
    let identity = "plain"
    private let calls = Mutex<[[String]]>([])
    var given: [[String]] { calls.withLock { $0 } }

    func set(_ formulas: [Formula], decimalComma: Bool) -> [FormulaResult] {
        calls.withLock { $0.append(formulas.map(\.tex)) }
        return formulas.map { formula in
            if formula.tex.contains("\\foo") { return .broken(FormulaFault("there is no command '\\foo'", help: "leave it out", part: "\\foo")) }
            let letters = formula.tex.filter(\.isLetter)
            return .set(html: Array("<math><mi>\(letters)</mi></math>".utf8), words: letters)
        }
    }
}

@Suite("Formulas on pages")
struct FormulaPageTests {
    private static let settings = "-- content/site.yaml --\ntitle: A site\nbase-url: https://example.org/site/\nmath: true\n"

    private static func page(_ text: String, math: Bool = true, program: (any FormulaProgram)? = PlainProgram()) async throws -> (site: BuiltSite, html: String) {
        let directory = try SiteDirectory((math ? settings : "") + "-- content/sections/1-first.md --\n---\ntitle: First\nsummary: The first part.\n---\n\(text)\n")
        let site = try await BuiltSite(directory, formulas: program)
        return (site, site.text("first/index.html"))
    }

    @Test("Nothing within a formula is markup", arguments: [
        "Of $a_1 * b_2 * c_3$ parts.", "Of $a [b](c) d$ parts.", "Of $[@doe] a$ parts.", "Of $a_b$ and $c_d$ parts.", "Of $`a_b_`$ parts.", "> Of $a\n> _b_$ parts.",
        "| A | B |\n| --- | --- |\n| $a_b_$ | $*c*$ |", "## Of $a_b_$ parts",
    ])
    func untouched(text: String) async throws {
        let html = try await Self.page(text).html
        #expect(html.contains("<math><mi>"))
        for tag in ["<em>", "<strong>", "class=\"cite", "href=\"c\"", "$", "_", "\\"] {
            let main = html.split(separator: "<article").last.map { $0.prefix { $0 != "§" } } ?? ""
            #expect(!main.split(separator: "<footer")[0].contains(tag), "\(tag)")
        }
    }

    @Test("Amounts of money, escaped signs and code are no formulas", arguments: [
        "From $5 to $10.", "It costs $5–$10.", "US$5 and CA$6, not 7$.", "\\$a\\$ here.", "`$a$` here.", "    $a$", "A $ b $ c.", "```\n$a$\n```", "Only $a here.", "$$ $$ here.",
    ])
    func money(text: String) async throws {
        #expect(try await !Self.page(text).html.contains("<math"))
    }

    @Test("A formula that is set apart stands in an element of its own, whatever its lines start with", arguments: [
        "So\n$$\na\n+ b\n- c\n\n# d\n> e\n$$\nis it.", "$$ a\nb c\nd e $$", "- One\n\n  $$\n  abcde\n  $$\n", "```math\nabcde\n```", "> $$\n> abc\n> de\n> $$",
    ])
    func blocks(text: String) async throws {
        let (site, html) = try await Self.page(text)
        #expect(html.contains("<div class=\"formula\" tabindex=\"0\"><math><mi>abcde</mi></math></div>"))
        #expect(site.report.findings.map(\.message) == [])
    }

    @Test("One that is set apart within a sentence does so, too")
    func displayed() async throws {
        #expect(try await Self.page("So $$a$$ is it.").html.contains("<p>So <span class=\"formula\" tabindex=\"0\"><math><mi>a</mi></math></span> is it.</p>"))
    }

    @Test("What cannot be set is an error where it stands", arguments: [
        ("One.\n\nIt is $a + \\foo{b}$ then.", "broken-formula 7:12"), ("$$\na\n\\foo\n$$", "broken-formula 7:1"), ("$$\na\n\nb", "broken-formula 5:1"),
        ("$$\na\n$$ b", "broken-formula 5:1"), ("It is\ntrue: $$a +\n\nb.", "broken-formula 6:1"), ("It is $$a\n- b.", "broken-formula 5:1"),
        ("It is $$a\n## b", "broken-formula 5:1"), ("| a |\n| --- |\n| $$b |", "broken-formula 7:1"),
    ])
    func broken(text: String, finding: String) async throws {
        let site = try await Self.page(text).site
        #expect(site.report.findings.map { "\($0.rule.code) \($0.location.line ?? 0):\($0.location.columns?.lowerBound ?? 1)" } == [finding])
        #expect(site.report.hasErrors)
    }

    @Test("A formula that ends in another block is told of at both its signs")
    func brokenOff() async throws {
        let report = try await Self.page("It is $$a +\n\nb$$ or so.").site.report
        #expect(report.findings.map { "\($0.rule.code) \($0.location.line ?? 0)" } == ["broken-formula 5", "broken-formula 7"])
    }

    @Test("Dollar signs that stand for prices, or are escaped, are none of a formula", arguments: ["It costs $5 to $10.", "From \\$\\$ up.", "Cheap: $$$.", "`$$`"])
    func prices(text: String) async throws {
        #expect(try await Self.page(text).site.report.findings.map(\.message) == [])
    }

    private static let figure = """
        ```chart
        title: What $a_b$ is, in four words
        subtitle: The size of $c_d$
        kind: bars
        unit: tonnes
        note: Without $e_f$ and \\$g.
        source: A count of our own
        rows: [{of: x, value: 3}]
        ```
        """

    @Test("What stands above and below a figure has its formulas set, and said in words where no markup can be")
    func figures() async throws {
        let (site, html) = try await Self.page(Self.figure)
        #expect(site.report.findings.map(\.message) == [])
        #expect(html.contains("id=\"what-ab-is-in-four-words.title\">What <math><mi>ab</mi></math> is, in four words</p>"))
        #expect(html.contains("<p class=\"figure-measure\">The size of <math><mi>cd</mi></math>, tonnes</p>"))
        #expect(html.contains("<p class=\"figure-note\">Without <math><mi>ef</mi></math> and $g.</p>"))
        #expect(html.contains("aria-label=\"Table What ab is, in four words\""))
        #expect(site.text("first/figures/what-ab-is-in-four-words.svg").contains("<title>What ab is, in four words</title>"))
        let twin = site.text("first/index.md")
        #expect(twin.contains("**What $a_b$ is, in four words**") && twin.contains("Without $e_f$ and \\$g."))
    }

    @Test("A formula of a figure that cannot be set is an error in its block")
    func brokenInFigure() async throws {
        let report = try await Self.page(Self.figure.replacing("$e_f$", with: "$\\foo{e}$")).site.report
        #expect(report.findings.map(\.rule.code) == ["broken-formula"])
    }

    @Test("Programs that follow feeds are told a figure's formulas in words")
    func feeds() async throws {
        let directory = try SiteDirectory(Self.settings + "-- content/sections/1-first.md --\n---\ntitle: First\nsummary: It is $a_b$.\npublished: 2026-03-31\n---\n\(Self.figure)\n")
        let feed = try await BuiltSite(directory, formulas: PlainProgram()).text("feed.xml")
        #expect(feed.contains("It is ab.") && feed.contains("What ab is, in four words") && !feed.contains("a_b"))
    }

    @Test("All formulas of a topic are set at once")
    func together() async throws {
        let program = PlainProgram()
        let directory = try SiteDirectory(Self.settings + "-- content/overview.md --\n---\ntitle: On $e$\nsummary: It is $f$.\ntakeaways: [\"$g$\", Two, Three]\n---\nIt is $a$ and $b$.\n"
            + "-- content/sections/1-first.md --\n---\ntitle: First\nsummary: One.\n---\nIt is $a$ and\n\n$$\nc\n$$\n")
        _ = try await BuiltSite(directory, formulas: program)
        #expect(program.given == [["a", "b", "c", "e", "f", "g"]])
    }

    @Test("Titles, contents, search and descriptions have the words of a formula")
    func words() async throws {
        let directory = try SiteDirectory(Self.settings + "-- content/sections/1-first.md --\n---\ntitle: The law $E_m$\nsummary: It is $b_c$.\n---\n## Of $k_l$\n\nText.\n")
        let site = try await BuiltSite(directory, formulas: PlainProgram())
        let page = site.text("first/index.html")
        #expect(page.contains("<title>The law Em"))
        #expect(page.contains("content=\"It is bc.\""))
        #expect(page.contains("<h1>The law <math>"))
        #expect(page.contains("id=\"of-kl\""))
        #expect(!page.contains("k_l"))
    }

    @Test("The Markdown of a page keeps the TeX, and tells other signs from it")
    func twin() async throws {
        let site = try await Self.page("It is $a_1 * b$ for $5.\n\n$$\na\nb\n$$\n").site
        let twin = site.text("first/index.md")
        #expect(twin.contains("It is $a_1 * b$ for \\$5."))
        #expect(twin.contains("\n$$\na\nb\n$$\n"))
    }

    @Test("Without the choice a formula stays text")
    func unchosen() async throws {
        #expect(try await Self.page("It is $a_1$.", math: false).html.contains("It is $a_1$."))
    }

    @Test("A site that asks for formulas where nothing sets them is told how to get it")
    func missing() async throws {
        let site = try await Self.page("It is $a$.", program: nil).site
        #expect(site.report.findings.map(\.rule.code) == ["missing-pandoc"])
        #expect(site.report.findings.first?.location.line == 3)
    }
}
