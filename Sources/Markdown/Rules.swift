package import Diagnostics

extension Rule {
    /// A text that cmark-gfm could not parse within bounds.
    package static let costlyMarkdown = Rule(
        "costly-markdown", .error,
        summary: "A text built so that parsing it would take too long or too much memory.",
        example: "-- content/faq.md --\n(a line of 200,000 brackets)",
        fix: "Break the paragraph, table or list that is named into smaller ones.",
        isEssential: true)

    /// A text that makes more of a page than a reader can use.
    package static let crowdedPage = Rule(
        "crowded-page", .error,
        summary: "A page of more than 20,000 headings, or of more than 50,000 links, images, citations, notes and formulas, or definitions of them.",
        example: "-- content/faq.md --\n(20,001 headings)",
        fix: "Split it into several pages.",
        isEssential: true)

    /// HTML in a text.
    package static let rawHTML = Rule(
        "raw-html", .warning,
        summary: "HTML in Markdown, which readers see as text.",
        example: "-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\nA <b>bold</b> word.\n",
        fix: "Write it in Markdown, as in `**bold**`; a literal `<` is written `\\<`.")

    /// A note of the author to themselves in a text.
    package static let visibleComment = Rule(
        "visible-comment", .error,
        summary: "A comment of HTML, which readers see as text: it was not meant for them.",
        example: "-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\nA word. <!-- Ask the ministry. -->\n",
        fix: "Delete it, or keep it as a comment of YAML in the front matter: `# Ask the ministry.`")

    /// A link to a URL that pages may not lead to.
    package static let refusedLink = Rule(
        "refused-link", .error,
        summary: "A link or image with a URL scheme that is not allowed.",
        example: "-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\nA [link](javascript:alert(1)).\n",
        fix: "Use a URL with http, https, mailto or tel, or a file of the content directory.")

    /// A heading of level one in a text.
    package static let secondTitle = Rule(
        "second-title", .warning,
        summary: "A heading of level one in a text, where the page's title has that level.",
        example: "-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\n# Another title\n\nText.\n",
        fix: "Write it with two signs: `## Heading`.")

    /// A note that is referred to and not there.
    package static let undefinedFootnote = Rule(
        "undefined-footnote", .warning,
        summary: "A reference to a footnote that is not defined, which readers see as `[^name]`.",
        example: "-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\nSo it is.[^note]\n",
        fix: "Write the note below: `[^note]: What it says.`")

    /// A formula that cannot be set.
    package static let brokenFormula = Rule(
        "broken-formula", .error,
        summary: "A formula that is not closed, or has a command that the program which sets formulas does not know.",
        example: "-- content/site.yaml --\ntitle: A site\nbase-url: https://example.org/site/\nmath: true\n-- content/sections/1-first.md --\n---\ntitle: First\nsummary: The first part.\n---\nIt is\n\n$$\nE = mc^2\n",
        fix: "Write it with commands of LaTeX and its package amsmath that need no other package, and close it. A literal dollar sign is written `\\$`.",
        isEssential: true)

    /// An id of a heading that cannot be.
    package static let headingID = Rule(
        "heading-id", .warning,
        summary: "An id that an author gave to a heading, `## Heading {#id}`, and that cannot be used or that another heading has.",
        example: "-- content/sections/1-first.md --\n---\ntitle: First\nsummary: The first part.\n---\n## Costs {#costs}\n\nHigh.\n\n## What it costs {#costs}\n\nMuch.\n",
        corrected: "-- content/sections/1-first.md --\n---\ntitle: First\nsummary: The first part.\n---\n## Costs {#costs}\n\nHigh.\n\n## What it costs {#price}\n\nMuch.\n",
        fix: "Give each heading an id of its own, of letters, digits and hyphens.")
}

extension Rule {
    /// What parsing and rendering Markdown finds.
    package static let ofMarkdown: [Rule] = [
        .costlyMarkdown, .crowdedPage, .unusableCharacter, .rawHTML, .visibleComment, .refusedLink, .secondTitle, .headingID, .undefinedFootnote, .brokenFormula,
    ]
}
