extension Mistake {
    /// In names of files, texts and what they refer to.
    static let ofPages = [
        Mistake("path-taken", "sections/3-first.md", nil, "rename one of the files", """
            -- content/sections/3-first.md --
            ---
            title: Again
            ---
            Text.
            """),
        Mistake("path-taken", "sections/3-faq.md", nil, "rename one of the files", """
            -- content/sections/3-faq.md --
            ---
            title: Questions
            ---
            Text.
            """),
        Mistake("section-name", "sections/third.md", nil, "name it with a number and words, such as '1-third.md'", """
            -- content/sections/third.md --
            ---
            title: Third
            ---
            Text.
            """),
        Mistake("characteristics-table", "characteristics.md", 1, "write one table with the columns 'Characteristic' and 'Value', and 'Short' where the front page should say less", """
            -- content/characteristics.md --
            ---
            title: None
            ---
            Nothing.
            """),
        Mistake("characteristics-table", "characteristics.md", 4, "write one table with the columns 'Characteristic' and 'Value', and 'Short' where the front page should say less", """
            -- content/characteristics.md --
            ---
            title: Four
            ---
            | a | b | c | d |
            | - | - | - | - |
            | 1 | 2 | 3 | 4 |
            """),
        Mistake("empty-characteristic", "characteristics.md", 6, "fill the cell, or delete the row", """
            -- content/characteristics.md --
            ---
            title: One
            ---
            | a | b |
            | - | - |
            | Methods | |
            """),
        Mistake("unanswered-question", "faq.md", 4, "write the answer below it, or delete the question", """
            -- content/faq.md --
            ---
            title: Questions
            ---
            ## What?

            ## Who?

            We.
            """),
        Mistake("no-questions", "faq.md", 1, "write each question as a heading '## …?' with its answer below", """
            -- content/faq.md --
            ---
            title: Questions
            ---
            Nothing.
            """),
        Mistake("empty-page", "sections/1-first.md", 1, "write it, or mark it 'draft: true' until it is written", """
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            """),
        Mistake("impossible-date", "faq.md", 3, "write the day as YYYY-MM-DD, such as 2026-03-31", """
            -- content/faq.md --
            ---
            title: Questions
            reviewed: 2026-02-30
            ---
            ## What?

            That.
            """),
        Mistake("broken-link", "sections/1-first.md", 4, "did you mean '2-second.md'?", """
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            See [the second](2-secnd.md).
            """),
        Mistake("broken-link", "sections/1-first.md", 4, "did you mean '../faq.md'?", """
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            See [the questions](faq.md).
            """),
        Mistake("broken-link", "sections/1-first.md", 4, "link to a file of the content directory, or to a URL", """
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            See [that](../../../etc/passwd).
            """),
        Mistake("broken-anchor", "sections/1-first.md", 4, "did you mean '#what-is-it'?", """
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            See [that](../faq.md#what-is-i).
            """),
        Mistake("draft-link", "sections/1-first.md", 4, "publish the page, or build with --drafts", """
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            See [that](2-second.md).
            -- content/sections/2-second.md --
            ---
            title: Second
            draft: true
            ---
            Text.
            """),
        Mistake("change-without-date", "changes.md", 4, "write '## 2026-03-31: Correction', say", """
            -- content/changes.md --
            ---
            title: Changes
            ---
            ## Correction

            We were wrong.
            """),
        Mistake("stray-file", "fqa.md", nil, "did you mean 'faq.md'?", """
            -- content/fqa.md --
            ---
            title: Questions
            ---
            """),
        Mistake("remote-image", "sections/1-first.md", 4, "put a copy into 'media/': pages load nothing from other hosts", """
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            ![a map](https://example.org/map.png)
            """),
        Mistake("unknown-source", "sections/1-first.md", 4, "did you mean 'doe2020'?", """
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            So it is [@deo2020].
            -- content/sources.yaml --
            - id: doe2020
              type: book
              title: A book
            """),
    ]
}
