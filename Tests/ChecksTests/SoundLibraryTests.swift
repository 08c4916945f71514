import SiteFixtures
import Testing

/// Content as people write it, in which nothing is wrong: not one rule may speak up.
@Suite("Content without mistakes")
struct SoundLibraryTests {
    @Test("Nothing is reported", arguments: [
        ("a newsroom's topic", SoundLibraries.newsroom), ("topics in many languages", SoundLibraries.manyLanguages),
        ("a text about code", SoundLibraries.technical),
    ])
    func silent(name: String, library: String) throws {
        let report = check(try SiteFolder(library, over: ""))
        #expect(report.findings.map { "\($0.location.file) \($0.brief): \($0.message)" } == [])
    }
}

enum SoundLibraries {
    static let newsroom = ##"""
        -- content/site.yaml --
        title: The Daily Explainer
        base-url: https://example.org/daily/
        -- content/overview.md --
        ---
        title: "Rail strikes: what is at stake"
        summary: >-
          Why the railways stood still in spring, who called the strikes, and what the settlement of June changed for
          passengers and staff.
        takeaways:
          - Drivers struck on **eleven days** between March and May [@rail2024].
          - Pay was one issue of four; see [the demands](sections/1-demands.md#the-four-demands).
          - The settlement holds until 2027.
        reviewed: 2026-03-01
        review-every: 6 months
        ---
        For eleven days the trains stood still.[^days] The [regulator's report](https://example.com/report) counted
        3,400 cancelled services; the union's own [tally](https://example.com/tally) is higher.

        > “We did not want this,” the chair said. “They left us *no* choice.”

        Read on in [the demands](sections/1-demands.md), or go to [what readers ask](faq.md#who-pays-for-it).
        More is at <https://example.com/rail> or www.example.com, and the desk answers mail to desk@example.com.

        [^days]: Counting days on which at least one line stood still; see [the glossary](glossary.md#line).
        -- content/sections/1-demands.md --
        ---
        title: The demands
        summary: What the unions asked for, and what they got.
        ---
        ## The four demands

        1. **Pay:** 7% more, backdated to January.
        2. **Hours:** a week of 35 hours by 2026 (it was 38).
        3. **Rest:** eleven hours between shifts – as the law has it *already*.
        4. Pensions.

        The government's reading differs [see @rail2024, p. 12]. @rail2024 puts the cost at £40m–£60m; 2 * 3 * 4 and a * b
        are sums, not emphasis, and snake_case_words stay whole.

        ## Who was affected

        | Region | Days | Share of services |
        | :--- | ---: | ---: |
        | North | 11 | 80% |
        | South \| West | 9 | |
        | Islands |

        | | North | South |
        | --- | --- | --- |
        | Before | 410 | 380 |
        | After | 80 | 76 |

        ![Passengers wait on an empty platform at dawn](../media/platform.svg "York, 4 April")

        * NATO and the EU sent observers; the WHO did not.
        * BBC, ITV and Sky reported live.

        [Press release (PDF)][release], [the same in Welsh][welsh].

        **Note:** figures are rounded.

        **Not a heading, because it is a sentence.**

        [release]: https://example.com/release.pdf
        [welsh]: <https://example.com/datganiad.pdf> "Welsh"
        -- content/sections/2-settlement.md --
        ---
        title: The settlement
        summary: What was signed on 3 June.
        ---
        ## What changed

        - [x] Pay rose by 5%.
        - [ ] Hours are still open.

        ### For staff

        Shifts are shorter [sic] and rest is longer (see [hours](1-demands.md#the-four-demands) [now]).

        ### For passengers

        Fares rose as well. The Red Line and the Green Line run again; trains in red livery are older.

        ## What did not

        ### For staff

        Pensions stay as they were.

        ***

        Corrections: see [the changes](../changes.md).
        -- content/characteristics.md --
        ---
        title: At a glance
        ---
        | Characteristic | Value |
        | --- | --- |
        | Days | 11 |
        | Cost | £40m [@rail2024] |
        -- content/faq.md --
        ---
        title: What readers ask
        ---
        ## Who pays for it?

        All of us, a little.

        ## “Will there be more?”

        Not before 2027.

        ## Why now? (And why not earlier)

        The old contract ran out.
        -- content/glossary.md --
        ---
        title: Glossary
        ---
        ## Line

        A route with a number of its own.
        -- content/changes.md --
        ---
        title: Changes
        ---
        ## 2026-02-01: Correction

        The number of days was wrong.

        ## 2026-02-01: Correction of the table

        And so was the share.
        -- content/sources.yaml --
        - id: rail2024
          type: report
          title: Rail strikes in figures
          issued: 2024-07-01
        -- content/media/platform.svg --
        <svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>
        """##

    static let manyLanguages = ##"""
        -- content/site.yaml --
        title: Bibliothèque
        base-url: https://example.org/
        language: fr
        -- content/library.md --
        ---
        title: Toutes les langues
        ---
        Voir [le français](francais/overview.md), [日本語](nihongo/overview.md) et [العربية](arabiyya/overview.md).
        -- content/francais/overview.md --
        ---
        title: La diplomatie des masques
        summary: Ce que c’est, et ce que l’on en dit.
        takeaways: [Une chose, Une autre, La troisième]
        ---
        — Bonjour, dit-elle.
        — Bonjour.

        « Voici [la deuxième partie](sections/1-élan.md#l-été-à-paris) », répond-il ; plus rouge que jamais, il part.

        N°1 : l’exportation. 1°) D’abord… 2°) ensuite !
        -- content/francais/sections/1-élan.md --
        ---
        title: L’élan
        ---
        ## L-été à Paris

        Il fit chaud, *très* chaud. Prix : 3 € ; c’est-à-dire **presque rien**.
        -- content/francais/faq.md --
        ---
        title: Questions
        ---
        ## Qu’est-ce que c’est ?

        Une chose.
        -- content/nihongo/overview.md --
        ---
        title: マスク外交とは何か、その目的と方法と結果について
        summary: 中国が二〇二〇年の春に各国へ送ったマスクと医療支援についての説明です。
        takeaways: [一つ目の要点, 二つ目の要点, 三つ目の要点, 四つ目の要点]
        ---
        これは**要点**です。「引用」も*強調*もあります。詳しくは[よくある質問](faq.md#マスク外交とは)を見てください。

        | 項目 | 値 |
        | --- | --- |
        | 期間 | 二〇二〇年 |
        -- content/nihongo/faq.md --
        ---
        title: よくある質問
        ---
        ## マスク外交とは？

        外交の一つです。
        -- content/arabiyya/overview.md --
        ---
        title: دبلوماسية الكمامات
        summary: ما هي ولماذا.
        takeaways: [الأولى, الثانية, الثالثة]
        ---
        هذا نص **مهم** مع [أسئلة](faq.md#ما-هي).
        -- content/arabiyya/faq.md --
        ---
        title: أسئلة
        ---
        ## ما هي؟

        شيء.
        -- content/ellinika/overview.md --
        ---
        title: Η διπλωματία της μάσκας
        takeaways: [Ένα, Δύο, Τρία]
        ---
        ΗΠΑ, ΕΕ και ΝΑΤΟ. Δείτε [τις ερωτήσεις](faq.md).
        -- content/ellinika/faq.md --
        ---
        title: Ερωτήσεις
        ---
        ## Τι είναι αυτό;

        Κάτι.
        -- content/deutsch/overview.md --
        ---
        title: Maskendiplomatie
        takeaways: [Eins, Zwei, Drei]
        ---
        Mehr steht [hier im Bericht](faq.md); 1.Mai und 3.Oktober sind Feiertage, #Zusammenhalt ein Schlagwort.

        „Straßen“ – GROẞ geschrieben: STRASSE. Emoji 🎉 im Satz sind kein Problem.

        🎉 Ein Absatz darf mit einem Emoji anfangen.
        -- content/deutsch/faq.md --
        ---
        title: Fragen
        ---
        ## Was ist das?

        Etwas.
        """##

    static let technical = ##"""
        -- content/site.yaml --
        title: How it is built
        base-url: https://example.org/
        -- content/overview.md --
        ---
        title: Writing for machines
        takeaways: ["Use a[0][1] for cells", "Powers are 2 ** 3 ** 2", Flags are --quiet]
        ---
        An array `a[0][1]` is read as a[0][1]; 2 ** 3 ** 2 is 512, a || b is a choice, and `| --- |` is a table's line.

        Escapes stay signs: \*\*not bold \*\*, \[text] (address), \##no heading, 1\. no list.

        Write `<b>` for tags and `**bold **` for what does not work. Use \<br> sparingly; 3 < 4 > 2.

            ## indented code
            [text] (address.md)

        ```markdown
        ##Title
        [text] (address.md) and [text][undefined], **bold **
        [unused]: https://example.org/
        [^unused]: Nothing.
        <!-- explainer: allow broken-link -->
        | a |
        | - | - |
        ```

        ~~~
        a fence of another kind ```
        ~~~

        - A list with code:

          ```swift
          let x = [1][0]
          ```

        - And a table:

          | Flag | Meaning |
          | --- | --- |
          | `a \| b` | either |

        > ```
        > quoted code
        > ```

        A heading with a line below
        ---

        #swift and #1 are no headings; C# and F# are languages. Version 1.2 (beta) [2024] is out.
        -5 and -x are numbers, +1 too.

        Text ~~gone~~ and H₂O, ~5 m or 2\~3 m. A [link with `code` in it](sections/1-more.md "Title (with parentheses)"), [a bare path](<sections/1-more.md>).

        Refer to [this report], [this report][] or [that][This  Report].

        [this report]: https://example.org/report
        -- content/sections/1-more.md --
        ---
        title: More
        ---
        Some more, with a footnote[^1] and another.[^two words]

        [^1]: See `[^2]: none`.

        Footnotes have no blanks in their names, so the other stays text.
        """##
}
