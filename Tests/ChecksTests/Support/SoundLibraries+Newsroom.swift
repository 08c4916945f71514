/// Content as people write it, in which nothing is wrong.
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
}
