import Diagnostics
import SiteFixtures
import Testing

/// A page with fifty planted mistakes: before each stands `‹code›`, at the column where it should be found.
@Suite("A page with fifty mistakes")
struct FiftyMistakesTests {
    private static let long = String(repeating: "It goes on and on and on. ", count: 14)

    private static let page = """
        ---
        title: ‹long-title›First of all the many things that anybody would ever want to know about this one topic
        summary: ‹long-summary›\(long)
        ‹unknown-key›sumary: Twice.
        reviewed: ‹impossible-date›2026-02-30
        review-every: ‹wrong-type›now and then
        ---

        A page as no one would write it, with [a link that works](2-second.md), so that [a slip](‹broken-link›2-secnd.md) stands
        in the second line. *Emphasis* and a\\*star before [two](‹broken-link›nowhere.md) of [a kind](‹broken-link›nowhere.md) and `[code](nowhere.md)`,
        and one that leads [outside](‹broken-link›../../../etc/passwd); `code` with [a name](‹link-case›2-Second.md) in capitals.

        ‹skipped-heading›### Too deep

        ‹second-title›# A second title

        ‹empty-heading›##

        ## Twice

        An [anchor](‹broken-anchor›2-second.md#ennd), [another](‹broken-anchor›#no-such-place) and [a draft](‹draft-link›3-third.md).

        ‹duplicate-heading›## Twice

        The [former](‹broken-link›../old-second/) address, [our own](‹own-url›https://example.org/site/faq/) and&nbsp;‹empty-link›[](../faq.md) &amp; ‹vague-link›[here](../faq.md#what-is-it).

        ‹missing-alt›![](../media/map.svg) and ‹filename-alt›![map.svg](../media/map.svg) and ![gone](‹broken-link›../media/gone.svg)
        and ![a map](‹remote-image›https://example.org/map.png) and [bad](‹refused-link›javascript:alert(1)).

        ‹heading-space›##Causes

        1. See ‹spaced-link›[the questions] (../faq.md), ‹reversed-link›(the questions)[../faq.md]
           and [the report][‹undefined-reference›who], and [the other][wto].
        2. A note‹undefined-footnote›[^nothing] and a [gone](‹broken-link›gone.md) page.

        > A quote with ‹spaced-emphasis›**important **words, and
        > ‹spaced-emphasis›__ more__ of them, and a [gone](‹broken-link›gone.md) page.

        [wto]: https://example.org/wto
        [‹duplicate-definition›wto]: https://example.org/other
        [‹unused-definition›unused]: https://example.org/unused

        [‹unused-footnote›^lost]: A text that is lost.

        A break‹raw-html›<br>in the line, and ähnlich ‹raw-html›<i>so.

        ‹raw-html›<div>

        | Year | Masks |
        | --- | --- |
        | 2020 | many | ‹lost-cells›imported |
        | 2021 | a [gone](‹broken-link›gone.md) page |

        | Year | Masks |
        ‹broken-table›| --- |
        | 2020 | many |

        ‹empty-table-header›| | |
        | --- | --- |
        | 2020 | many |

        ‹list-space›-One thing
        -Another

        A paragraph that ends here, after
        two lines of text.
        ‹accidental-heading›---

        ‹bold-heading›**What was sent**

        The figures shown in ‹color-only›red are estimates.

        ## ‹all-capitals›WHAT CHINA SENT ABROAD THAT SPRING

        ‹emoji-list›✅ Masks
        ✅ Test kits

        The [report](https://example.org/2020) of 2020, the ‹same-link-text›[report](https://example.org/2021) of 2021.

        So it is [‹unknown-source›@nobody2020], as ‹unknown-source›@deo2020 says.

        All is well. <!-- explainer: allow ‹unused-suppression›draft-link -->

        Here too. <!-- explainer: allow ‹unknown-rule›brokn-link -->

        ‹unclosed-fence›```
        code without an end
        """

    private struct Planted: Hashable {
        let code: String
        let line: Int
        let column: Int
    }

    /// The page without the marks, and where they stood.
    private static let planted: (text: String, mistakes: [Planted]) = {
        var text = ""
        var mistakes: [Planted] = []
        for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var clean = ""
            for part in line.split(separator: "‹", omittingEmptySubsequences: false) {
                guard let end = part.firstIndex(of: "›") else {
                    clean += part
                    continue
                }
                mistakes.append(Planted(code: String(part[..<end]), line: index + 1, column: clean.utf8.count + 1))
                clean += part[part.index(after: end)...]
            }
            text += clean + "\n"
        }
        return (text, mistakes)
    }()

    private static func report() throws -> DiagnosticReport {
        check(try SiteDirectory("""
            -- content/sections/2-second.md --
            ---
            title: Second
            summary: The second part.
            aliases: [old-second/]
            ---
            ## End

            How it ended [@doe2020].
            -- content/sources.yaml --
            - id: doe2020
              type: book
              title: A book
            -- content/sections/3-third.md --
            ---
            title: Third
            draft: true
            ---
            Not yet.
            -- content/media/map.svg --
            <svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>
            -- content/sections/1-first.md --
            \(planted.text)
            """))
    }

    @Test("All fifty are found at the right line, and nothing else is")
    func lines() throws {
        let planted = Self.planted.mistakes.map { "\($0.line) \($0.code)" }.sorted()
        #expect(planted.count >= 50)
        let found = try Self.report().findings.map { "\($0.location.line ?? 0) \($0.rule.code)" }.sorted()
        #expect(found.difference(from: planted).map { "\($0)" } == [])
    }

    @Test("All fifty are found at the right column")
    func columns() throws {
        let found = Set(try Self.report().findings.map {
            Planted(code: $0.rule.code, line: $0.location.line ?? 0, column: $0.location.columns?.lowerBound ?? 0)
        })
        let missed = Self.planted.mistakes.filter { !found.contains($0) }
        #expect(missed.map { "\($0.code) \($0.line):\($0.column)" } == [])
    }

    @Test("What is mended by itself is mended, and a second look finds nothing left to mend")
    func fixes() throws {
        let directory = try SiteDirectory("""
            -- content/sections/1-first.md --
            ---
            title: First
            sumary: The first part.
            ---
            ## Start

            See [the second](2-secnd.md#end), [its end](2-second.md#ennd), [it again](2-Second.md) and [the questions](faq.md).

            See [the questions] (../faq.md), **important **indeed, ~~ gone~~, and [ours](https://example.org/site/faq/#who-did-it).

            See [the report][whoo].

            [who]: https://example.org/

            And [that][who].

            ##Causes

            Text.
            """)
        let report = check(directory)
        #expect(report.findings.count == 11)
        #expect(report.findings.allSatisfy { !$0.fixes.isEmpty }, "\(report.findings.filter(\.fixes.isEmpty).map(\.brief))")
        try directory.apply(report)
        #expect(check(directory).findings.map(\.brief) == [])
        #expect(try directory.read("content/sections/1-first.md") == """
            ---
            title: First
            summary: The first part.
            ---
            ## Start

            See [the second](2-second.md#end), [its end](2-second.md#end), [it again](2-second.md) and [the questions](../faq.md).

            See [the questions](../faq.md), **important** indeed, ~~gone~~, and [ours](../faq.md#who-did-it).

            See [the report][who].

            [who]: https://example.org/

            And [that][who].

            ## Causes

            Text.

            """)
    }
}
