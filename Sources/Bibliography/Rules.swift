package import Diagnostics

extension Rule {
    /// An item of the sources with a field that cannot be right.
    package static let invalidSource = Rule(
        "invalid-source", .error,
        summary: "A source with a field that cannot be right: an unknown type, a URL or DOI that is not valid, a name without a family name.",
        example: "-- content/sources.yaml --\n- id: doe2020\n  type: web-page\n  title: A page\n",
        fix: "Correct the field; the schema is CSL's, as Zotero and pandoc write it.")

    /// A key of an item that is nearly one of CSL.
    package static let misspeltVariable = Rule(
        "misspelt-variable", .warning,
        summary: "A key of a source that is nearly one of CSL's, so that its value would be lost.",
        example: "-- content/sources.yaml --\n- id: doe2020\n  type: book\n  title: A book\n  publsher: A house\n",
        fix: "Correct the spelling or delete the key.")

    /// A key of an item that CSL does not know.
    package static let foreignVariable = Rule(
        "foreign-variable", .note,
        summary: "A key of a source that CSL does not know, such as programs add: its value is ignored. Each is reported once.",
        example: "-- content/sources.yaml --\n- id: doe2020\n  type: book\n  title: A book\n  zotero-item-key: ABCD\n",
        fix: "Ignore this if a program wrote the key. What readers should see belongs in one of CSL's fields, such as `note`.")

    /// Two items with one key.
    package static let duplicateSource = Rule(
        "duplicate-source", .error,
        summary: "Two sources with the same key.",
        example: """
            -- content/sources.yaml --
            - id: doe2020
              type: book
              title: A book
            - id: doe2020
              type: book
              title: Another book
            """,
        fix: "Give one of the two another key.")

    /// Two items for one work.
    package static let sameWork = Rule(
        "same-work", .warning,
        summary: "Two sources with the same DOI or the same URL.",
        example: """
            -- content/sources.yaml --
            - id: doe2020
              type: book
              title: A book
              DOI: 10.1234/abc
            - id: doe2020book
              type: book
              title: A book
              DOI: 10.1234/abc
            """,
        fix: "Keep one of the two and cite it by one key.")

    /// A work that is gone, and no copy of it.
    package static let goneWithoutCopy = Rule(
        "gone-without-copy", .warning,
        summary: "A source marked as gone without a copy that readers can open.",
        example: "-- content/sources.yaml --\n- id: doe2020\n  type: webpage\n  title: A page\n  URL: https://example.org/\n  gone: true\n",
        fix: "Write the URL of a copy in a web archive as `archive`; the name of an archive, such as JSTOR, is not a link.")

    /// A citation of a work that is not listed.
    package static let unknownSource = Rule(
        "unknown-source", .error,
        summary: "A citation with a key that no source has.",
        example: "-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\nSo it is [@nobody2020].\n",
        fix: "Correct the key, or add the work to sources.yaml. A literal @ is written \\@.")
}

extension Rule {
    /// What reading and citing sources finds.
    package static let ofBibliography: [Rule] = [
        .invalidSource, .misspeltVariable, .foreignVariable, .duplicateSource, .sameWork, .goneWithoutCopy, .unknownSource,
    ]
}
