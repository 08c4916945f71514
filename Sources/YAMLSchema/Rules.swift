package import Diagnostics

extension Rule {
    /// Text that is no YAML.
    package static let yamlSyntax = Rule(
        "yaml-syntax", .error,
        summary: "A settings file or front matter that is not valid YAML.",
        example: """
            -- content/faq.md --
            ---
            title: "Questions
            ---
            """,
        fix: "Fix the line that is named. Values holding `: ` or starting with `[`, `{`, `*`, `&`, `@` or a quote need quotes around them.",
        isEssential: true)

    /// A key that nothing reads.
    package static let unknownKey = Rule(
        "unknown-key", .error,
        summary: "A key that Explainer does not know, so its value would be lost.",
        example: """
            -- content/faq.md --
            ---
            title: Questions
            sumary: What readers ask.
            ---
            """,
        fix: "Correct the spelling or delete the key.")

    /// A key that must be there and is not.
    package static let missingKey = Rule(
        "missing-key", .error,
        summary: "A key that is required and not given, or given without a value.",
        example: """
            -- content/faq.md --
            ---
            summary: What readers ask.
            ---
            """,
        fix: "Add the key with a value.")

    /// A value of another type than its key takes.
    package static let wrongType = Rule(
        "wrong-type", .error,
        summary: "A value that its key cannot take, such as a list where a text belongs.",
        example: """
            -- content/faq.md --
            ---
            title: [Questions, Answers]
            ---
            """,
        fix: "Give the kind of value that the message names.")

    /// A key given twice.
    package static let duplicateKey = Rule(
        "duplicate-key", .error,
        summary: "A key that is given twice in one place.",
        example: """
            -- content/faq.md --
            ---
            title: Questions
            title: Answers
            ---
            """,
        fix: "Delete one of the two.")

    /// A date that is not a day of the calendar.
    package static let impossibleDate = Rule(
        "impossible-date", .error,
        summary: "A date that is not a day of the calendar, or not written YYYY-MM-DD.",
        example: """
            -- content/faq.md --
            ---
            title: Questions
            reviewed: 2026-02-30
            ---
            """,
        fix: "Write the date as year, month and day, such as 2026-02-28.")
}

extension Rule {
    /// What reading settings and front matter finds.
    package static let ofYAML: [Rule] = [
        .yamlSyntax, .unknownKey, .missingKey, .wrongType, .duplicateKey, .impossibleDate,
    ]
}
