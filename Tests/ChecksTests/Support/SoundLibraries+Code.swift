extension SoundLibraries {
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
