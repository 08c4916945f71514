import Diagnostics
import SiteFixtures
import Testing

@Suite("The syntax of other programs")
struct DialectTests {
    @Test("Each kind is told of once, at its place", arguments: [
        // Boxes
        ("::: {.callout-tip}\nTake care.\n:::", "foreign-admonition 4:1"), (":::warning\nTake care.\n:::", "foreign-admonition 4:1"),
        ("::::: columns\nLeft.\n:::::", "foreign-admonition 4:1"), ("!!! danger \"Look out\"\n\n    Take care.", "foreign-admonition 4:1"),
        ("??? note\n    Take care.", "foreign-admonition 4:1"), ("???+ tip \"More\"\n\n    Text.", "foreign-admonition 4:1"),
        ("```{warning}\nTake care.\n```", "foreign-admonition 4:1"), ("> [!abstract] In short\n> Take care.", "foreign-admonition 4:3"),
        ("> [!bug]-\n> Take care.", "foreign-admonition 4:3"), ("=== \"Linux\"\n\n    Text.", "foreign-admonition 4:1"),
        (".. warning:: Take care.", "foreign-directive 4:1"), ("```{code-cell} ipython3\n1 + 1\n```", "foreign-directive 4:1"),
        ("```{r, echo=FALSE}\nplot(x)\n```", "foreign-directive 4:1"), ("As in {doc}`intro`.", "foreign-directive 4:7"),
        ("As in :func:`print`.", "foreign-directive 4:7"),
        ("!!!- hint \"How\"\n    Text.", "foreign-admonition 4:1"), ("???- \"More\"\n    Text.", "foreign-admonition 4:1"),
        (":::{figure} tide.png\n:width: 200\n:align: center\n:::", "foreign-admonition 4:1"), (".. figure:: tide.png\n   :width: 200", "foreign-directive 4:1"),
        ("/// note | Tides\nHigh at six.\n///", "foreign-admonition 4:1"), ("::youtube[A film]{#abc}", "foreign-directive 4:1"), ("::{youtube} abc", "foreign-directive 4:1"),
        // Tags
        ("By <%= author %> today.", "foreign-tag 4:4"), ("[gallery ids=\"1,2,3\"]", "foreign-tag 4:1"), ("A word[/caption] here.", "foreign-tag 4:7"),
        ("By {{ page.author | upcase }} today.", "foreign-tag 4:4"), ("{% if draft %}", "foreign-tag 4:1"),
        ("{{% notice tip %}}", "foreign-tag 4:1"), ("{{< youtube abc >}}", "foreign-tag 4:1"), ("A {{<ref \"x\">}} here.", "foreign-tag 4:3"),
        ("See [about]({{ base }}/about/).", "foreign-tag 4:13"), ("- {{ item }}", "foreign-tag 4:3"), ("## {{ heading }}", "foreign-tag 4:4"),
        ("--8<-- \"part.md\"", "foreign-tag 4:1"), ("| A | B |\n| --- | --- |\n| {{ x }} | b |", "foreign-tag 6:3"),
        ("import { Tabs } from '@theme/Tabs';", "foreign-import 4:1"), ("export const year = 2020", "foreign-import 4:1"),
        // Attributes and raw code
        ("A [word]{.smallcaps} here.", "foreign-attributes 4:9"), ("{: .lead #top}", "foreign-attributes 4:1"), ("## Heading {.unnumbered}", "foreign-attributes 4:12"),
        ("## Heading {#id .wide}", "foreign-attributes 4:12"), ("## Heading {-}", "foreign-attributes 4:12"), ("[A file](../faq.md){target=_blank}", "foreign-attributes 4:20"),
        ("[A file](../faq.md){width=\"3in\"\nheight=\"2in\"}", "foreign-attributes 4:20"),
        ("``` {.python .numberLines}\nx\n```", "foreign-attributes 4:1"), ("```{=latex}\n\\hrule\n```", "foreign-raw-code 4:1"), ("A `<br>`{=html} here.", "foreign-raw-code 4:9"),
        // Inline signs
        ("The ==best== one.", "foreign-highlight 4:5"), ("A {++new++} word.", "foreign-highlight 4:3"), ("The ++newest++ one.", "foreign-insertion 4:5"),
        ("The 1^st^ one.", "foreign-script 4:6"), ("Ca^2+^ ions.", "foreign-script 4:3"), ("Well done :+1:", "foreign-emoji 4:11"),
        (":warning: Take care.", "foreign-emoji 4:1"), ("So it is.^[As *they* said.]", "foreign-note 4:10"), ("See [[The costs|costs]].", "foreign-wiki-link 4:5"),
        ("![[map of doses.png]]", "foreign-wiki-link 4:2"), ("See [[2020-03-26]].", "foreign-wiki-link 4:5"),
        // Formulas
        ("Where $n$ is small.", "foreign-math 4:7"), ("Of $a_1 * b_2 * c_3$ parts.", "foreign-math 4:4"), ("$$\\sum_{i} x_i$$", "foreign-math 4:1"),
        ("Thus\n\n$$\nx^2^ = :y:\n\nz\n$$\n\nEnd.", "foreign-math 6:1"), ("```math\nx\n```", "foreign-math 4:1"), ("```{math}\n:label: a\nx\n```", "foreign-math 4:1"),
        ("Of $`a^2`$ parts.", "foreign-math 4:4"), ("Of \\(a^2\\) parts.", "foreign-math 4:4"), ("Of \\\\(a^2\\\\) parts.", "foreign-math 4:4"),
        ("\\[\na^2 + b\n\\]", "foreign-math 4:1"),
        ("\\begin{align}\nx &= ==y==\n\\end{align}", "foreign-latex 4:1"), ("\\pagebreak", "foreign-latex 4:1"), ("It is \\textbf{bold} here.", "foreign-latex 4:7"),
        // Lists, tables and what is hidden
        ("Mask\n: What covers the face.", "foreign-definition-list 5:1"), ("Mask\n\n:   \\scriptsize so.", "foreign-definition-list 6:1"), ("*[WTO]: World Trade Organization", "foreign-abbreviation 4:1"),
        ("[[_TOC_]]", "foreign-contents 4:1"), ("{:toc}", "foreign-contents 4:1"), ("[toc]", "foreign-contents 4:1"),
        ("A word. %%not this%% End.", "foreign-comment 4:9"), ("%%\nhidden ==this==\n%%", "foreign-comment 4:1"), ("{# hidden #}", "foreign-comment 4:1"),
        ("{/* hidden */}", "foreign-comment 4:1"), ("{::comment}", "foreign-comment 4:1"), ("Mask\n\n~ What covers the face.", "foreign-definition-list 6:1"),
        ("===== =====\nport  ships\nRome  3\n===== =====", "foreign-table 4:1"), ("+-----+-----+\n| A   | B   |\n+=====+=====+\n| 1   | 2   |\n+-----+-----+", "foreign-table 4:1"),
        ("  Year   Masks\n------  ------\n  2020   many\n  2021    few\n", "foreign-table 5:1"),
    ])
    func found(text: String, place: String) throws {
        let found = try check(section: text)
        #expect(found.map(\.brief).filter { $0.hasPrefix("foreign") } == [place])
        #expect(found.allSatisfy { $0.help?.isEmpty == false })
    }

    @Test("What only looks like it is text", arguments: [
        "From $5 to $10, or US$20, or 5$ and 6$.", "It costs $20,000 and 30$ more.", "Set $HOME and $PATH, or $a/$b.", "A dollar sign, \\$x\\$, and `$y$`.",
        "At 10:30:45, in 1:2:3 and a:b:c.", "He said: so :) and (: so.", "Use std::vector::iterator there.", "C++ and G++ are languages; i++ and ++j as well.",
        "If a == b and c == d, then a == d.", "x ^ y ^ z and a^b.", "About ~5 and ~6 of them.", "See [1][2] and a[0][1].", "A set {1, 2, 3}, a word {like this} and { }.",
        "A path C:\\newpage\\x and \\n.", "100%% sure, 5%% and 6%%.", "What!!! It is so.", "Really??? Yes.", "Import taxes from \"abroad\" rose.", "export controls were set.",
        "So it was, as the ministry said in a statement of that day in May\n: a failure that nobody in the ministry had thought of beforehand, as far as is known today.",
        "`{{ x }}`, `[[y]]`, `==z==` and `:tada:`.", "```\n{{ x }}\n:::note\n```", "\\{{ x }} and \\:tada: and \\^[x].", "> [!NOTE]\n> Text.\n", "## Heading {#an-id}\n\nText.",
        "The table\n\n---\n\nends.", "[TOC measures](../faq.md) were taken.", "1. One\n2. Two", "+1 for that, and + more.", "E = mc²",
        "A set \\(of two\\) and \\[another\\], a star\\*.", "/// three signs", "~ 5 km, or so", "A list [of two] and [a=\"b\"].", "See [1] and [/path/to].", "If a < b and 5%> c.", "Use std::vec[0] here.",
        "It costs $`5` and $`6`.", "The path ${base}/${name} and $a/${b}_c.", "Code stands between [code]...[/code] there.",
        "Set YTick to 10.^[-10:10], and d to 2.^[0:2:14].",
    ])
    func sound(text: String) throws {
        #expect(try check(section: text).map(\.brief).filter { $0.hasPrefix("foreign") || $0.hasPrefix("pasted") || $0.hasPrefix("broken") } == [])
    }

    @Test("Small signs are mended", arguments: [
        ("H~2~O and 20 m^2^.", "H₂O and 20 m²."), ("The ==best== one.", "The **best** one."), ("The ++new++ one.", "The new one."),
        ("• one\n• two", "- one\n- two"), ("Here:\n▪ one\n  and more\n▪ two", "Here:\n- one\n  and more\n- two"), ("– one\n– two", "- one\n- two"),
        ("(1) one\n(2) two", "1. one\n2. two"), ("#. one\n#. two", "1. one\n1. two"), ("·\u{A0}one\n\n·\u{A0}two", "- one\n\n- two"),
    ])
    func corrected(text: String, corrected: String) throws {
        let site = try SiteDirectory("-- content/sections/1-first.md --\n---\ntitle: First\n---\n\(text)\n")
        try site.apply(check(site))
        #expect(try site.read("content/sections/1-first.md") .contains("---\ntitle: First\n---\n\(corrected)"))
        #expect(check(site).findings.map(\.brief) == [])
    }

    @Test("Lists as a word processor pastes them are found", arguments: [
        ("• one\n• two", 1), ("• one • two • three", 1), ("▪ one\n\n▪ two", 1), ("– one\n– two", 1), ("(1) one\n(2) two", 1),
        ("• one", 0), ("a) one\nb) two", 1), ("(a) one\n(b) two", 1), ("o\tone\no\ttwo", 1), ("→ one\n→ two", 1), ("b) one\nd) two", 0), ("a) one\nand more", 0), ("(a) one\n\n(x) two", 0),
        ("– Who is there?\n\n– Me.", 0), ("(2020) one\n(2021) two", 0), ("A · b\n· c", 0), ("- • one", 0),
    ])
    func pasted(text: String, count: Int) throws {
        #expect(try check(section: text).filter { $0.rule.code == "pasted-list" }.count == count)
    }

    @Test("Tables that are shown as text are found, each with its reason", arguments: [
        ("| Year | Masks | | --- | --- | | 2020 | many |", "5", "this table is shown as text, as all of it stands on one line"),
        ("| Year | Masks |\n| 2020 | many |\n| 2021 | few |", "4", "this table is shown as text, as no line of hyphens follows its header"),
        ("| [Light](../faq.md) | **dim** |\n| *Dust* | `thin` |", "4", "this table is shown as text, as no line of hyphens follows its header"),
        ("| Light | I | [notes](../faq.md) |\n| Dust | II |\n| Gas |  |", "4", "this table is shown as text, as no line of hyphens follows its header"),
        ("- item\n| A | B |\n| --- | --- |\n| 1 | 2 |", "6", "this table is shown as text, as it stands right below other text"),
        ("| Year | Masks |\n| --- |\n| 2020 | many |", "5", "this table is shown as text: its header has 2 cells, this line 1"),
    ])
    func tables(text: String, line: String, message: String) throws {
        let found = try check(section: text).filter { $0.rule.code == "broken-table" }
        #expect(found.map(\.message) == [message])
    }

    @Test("Bars that are no table are text", arguments: ["|x| is the size of x.\n|y| is that of y.", "a | b\nc | d", "| One verse\n| and another", "| One |\n| two | three |", "|x| of [x](../faq.md)\n|y| of [y](../faq.md)"])
    func bars(text: String) throws {
        #expect(try check(section: text).map(\.rule.code).contains("broken-table") == false)
    }
}
