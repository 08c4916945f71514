extension Mistake {
    /// In settings and front matter.
    static let ofFrontMatter = [
        Mistake("unknown-key", "faq.md", 3, "did you mean 'summary'?", """
            -- content/faq.md --
            ---
            title: Questions
            sumary: What?
            ---
            ## What?

            That.
            """),
        Mistake("wrong-type", "site.yaml", 2, "leave out everything up to the '@', and change a password that was in it", """
            -- content/site.yaml --
            title: A site
            base-url: https://user:pw@example.org/
            """),
        Mistake("wrong-type", "site.yaml", 2, "write a BCP 47 tag such as en, fr or pt-BR", """
            -- content/site.yaml --
            title: A site
            language: Deutsch
            """),
        Mistake("missing-key", "site.yaml", 2, "write a tag such as en, fr or pt-BR, or remove the line", """
            -- content/site.yaml --
            title: A site
            language:
            """),
        Mistake("joined-names", "site.yaml", 2, "write a list, as in [Ana Müller, Ben, Cem], or 'name: …' and 'organization: true'", """
            -- content/site.yaml --
            title: A site
            authors: Ana Müller, Ben and Cem
            """),
        Mistake("yaml-syntax", "site.yaml", 2, "indent with spaces, not tabs", """
            -- content/site.yaml --
            authors:
            \t- Ana
            title: A site
            """),
        Mistake("wrong-type", "faq.md", 2, nil, """
            -- content/faq.md --
            ---
            title: [a, b]
            ---
            ## What?

            That.
            """),
        Mistake("missing-key", "faq.md", 2, "add a line 'title: …'", """
            -- content/faq.md --
            ---
            summary: What?
            ---
            ## What?

            That.
            """),
        Mistake("missing-front-matter", "faq.md", 1, "start it with a line '---', a line 'title: …' and a line '---'", """
            -- content/faq.md --
            ## What?

            That.
            """),
        Mistake("unclosed-front-matter", "faq.md", 1, "write a line '---' after the last key", """
            -- content/faq.md --
            ---
            title: Questions

            ## What?
            """),
    ]
}
