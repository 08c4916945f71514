internal import Diagnostics

/// The rules of the table: one for each kind of syntax, so that a site can turn off what it means to show.
extension Dialects {
    static let attributes = Rule(
        "foreign-attributes", .warning,
        summary: "Attributes in braces, as pandoc, Quarto and kramdown read them, which readers see.",
        example: Rule.section("It is [underlined]{.underline} there.\n"),
        corrected: Rule.section("It is **bold** there.\n"),
        fix: "Remove them: looks are a matter of the style sheet. A heading's id alone is read, `## Heading {#id}`. `pandoc -t gfm-raw_html` converts whole files.")

    static let rawCode = Rule(
        "foreign-raw-code", .warning,
        summary: "Code that pandoc would pass on as HTML or LaTeX, which readers see as code.",
        example: Rule.section("```{=html}\n<hr>\n```\n"),
        corrected: Rule.section("Above.\n\n---\n\nBelow.\n"),
        fix: "Write in Markdown what it would make.")

    static let admonition = Rule(
        "foreign-admonition", .warning,
        summary: "A box for a note or warning as pandoc, Quarto, MkDocs, Docusaurus, MyST or Obsidian write it, which readers see as text.",
        example: Rule.section("::: warning\nIt is hot.\n:::\n"),
        corrected: Rule.section("> [!WARNING]\n> It is hot.\n"),
        fix: "Write it as GitHub does: `> [!NOTE]` (or TIP, IMPORTANT, WARNING, CAUTION) alone on a line, and the text below it with `> ` before each line.")

    static let directive = Rule(
        "foreign-directive", .warning,
        summary: "A directive, role or cell of MyST, Sphinx, Quarto or R Markdown, which does nothing here.",
        example: Rule.section("See {ref}`the-costs` for more.\n"),
        corrected: Rule.section("See [the questions](../faq.md) for more.\n"),
        fix: "Write what it would make: a link as `[text](page.md#heading)`, an image as `![what it shows](../media/file.png \"Caption\")`.")

    static let templateTag = Rule(
        "foreign-tag", .warning,
        summary: "A tag of a template language, as Hugo, Jekyll, Liquid, Jinja and Nunjucks replace it, which readers see.",
        example: Rule.section("Written by {{ site.author }}.\n"),
        corrected: Rule.section("Written by Ada Doe, with `{{ site.author }}` as an example.\n"),
        fix: "Write what it would stand for; an image is `![what it shows](../media/file.png)`. Literal text goes between backticks.")

    static let wikiLink = Rule(
        "foreign-wiki-link", .warning,
        summary: "A link in double brackets, as wikis and Obsidian have it, which readers see with its brackets.",
        example: Rule.section("See [[Questions]].\n"),
        corrected: Rule.section("See [the questions](../faq.md).\n"),
        fix: "Write `[text](file.md)` with the file's name as seen from the page; an image is `![what it shows](../media/file.png)`.")

    static let moduleImport = Rule(
        "foreign-import", .warning,
        summary: "An import or export of MDX, which readers see as text.",
        example: Rule.section("import Chart from \"./chart\"\n\nMany were sent.\n"),
        corrected: Rule.section("Many were sent.\n"),
        fix: "Delete the line; components are not read here.")

    static let definitionList = Rule(
        "foreign-definition-list", .warning,
        summary: "A list of definitions, or a caption, with a colon at the start of a line, which readers see in one run of text.",
        example: Rule.section("Mask\n:   A cover of mouth and nose.\n"),
        corrected: Rule.section("- **Mask**: a cover of mouth and nose.\n"),
        fix: "Write a list, `- **Term**: what it means`, or put the term into `glossary.md`; a table's caption is a sentence above it.")

    static let abbreviation = Rule(
        "foreign-abbreviation", .warning,
        summary: "The meaning of an abbreviation, `*[WHO]: …`, which readers see as text.",
        example: Rule.section("The WHO said so.\n\n*[WHO]: World Health Organization\n"),
        corrected: Rule.section("The World Health Organization (WHO) said so.\n"),
        fix: "Write it out where it is first used, or put it into `glossary.md`, which explains it wherever it stands.")

    static let emojiCode = Rule(
        "foreign-emoji", .warning,
        summary: "The code of an emoji, such as `:tada:`, which readers see as it is written.",
        example: Rule.section("It is done :tada: at last.\n"),
        corrected: Rule.section("It is done 🎉 at last.\n"),
        fix: "Write the emoji itself, or leave it out.")

    static let highlight = Rule(
        "foreign-highlight", .warning,
        summary: "Marked text between `==`, or the marks of an editor, which readers see with its signs.",
        example: Rule.section("This is ==important== to know.\n"),
        corrected: Rule.section("This is **important** to know.\n"),
        fix: "Write `**text**` for what is important.")

    static let insertion = Rule(
        "foreign-insertion", .warning,
        summary: "Inserted text between `++`, which readers see with its signs.",
        example: Rule.section("This is ++new++ here.\n"),
        corrected: Rule.section("This is *new* here.\n"),
        fix: "Write the text alone; the page of changes tells what is new.")

    static let smallScript = Rule(
        "foreign-script", .warning,
        summary: "Raised or lowered text between `^` or `~`, which readers see with its signs.",
        example: Rule.section("It has 20 m^2^.\n"),
        corrected: Rule.section("It has 20 m².\n"),
        fix: "Write the characters themselves, such as ², ³, ⁺, ₂ or ₓ.")

    static let inlineNote = Rule(
        "foreign-note", .warning,
        summary: "A note within the text, `^[…]`, which readers see with its signs.",
        example: Rule.section("So it is.^[It was said.]\n"),
        corrected: Rule.section("So it is.[^1]\n\n[^1]: It was said.\n"),
        fix: "Put a mark into the text, `[^1]`, and the note below the paragraph: `[^1]: What it says.`")

    static let math = Rule(
        "foreign-math", .warning,
        summary: "A formula in TeX, which readers see as it is written, as the site does not ask for formulas to be set.",
        example: Rule.section("It is $E = mc^2$ then.\n"),
        corrected: Rule.section("It is *E* = *mc*² then, for $5 to $10.\n"),
        fix: "Set `math: true` in `site.yaml`, write it with the signs of Unicode, such as `*E* = *mc*²`, or show a picture of it. A literal dollar sign is written `\\$`.")

    static let hiddenComment = Rule(
        "foreign-comment", .warning,
        summary: "A comment that another program would hide, such as `%% … %%` or `{# … #}`: readers see it.",
        example: Rule.section("A word. %% Ask the ministry. %%\n"),
        corrected: Rule.section("A word.\n"),
        fix: "Delete it, or keep it as a comment of YAML in the front matter: `# Ask the ministry.`")

    static let contentsMark = Rule(
        "foreign-contents", .warning,
        summary: "A mark that stands for a table of contents elsewhere, such as `[TOC]`, which readers see.",
        example: Rule.section("[TOC]\n\n## First\n\nText.\n"),
        corrected: Rule.section("## First\n\nText.\n"),
        fix: "Delete it: every page has its contents beside the text.")

    static let latex = Rule(
        "foreign-latex", .warning,
        summary: "A command of LaTeX, such as `\\newpage`, which readers see as it is written.",
        example: Rule.section("One part.\n\n\\newpage\n\nAnother.\n"),
        corrected: Rule.section("One part.\n\nAnother.\n"),
        fix: "Write in Markdown what it would make, or delete it.")

    static let foreignTable = Rule(
        "foreign-table", .warning,
        summary: "A table drawn with `+---+` or with lines of hyphens alone, as pandoc and reStructuredText have it, which readers see as text.",
        example: Rule.section("+------+-------+\n| Year | Masks |\n+======+=======+\n| 2020 | many  |\n+------+-------+\n"),
        corrected: Rule.section("| Year | Masks |\n| --- | --- |\n| 2020 | many |\n"),
        fix: "Write it as `| Year | Masks |`, below it `| --- | --- |`, then a line for each row; `pandoc -t gfm-raw_html` converts whole files.")

    /// What is said of a finding where its dialect has nothing more to say.
    static let advice: [String: String] = [
        attributes.code: "remove them; only a heading's id is read, as '## Heading {#id}' ('pandoc -t gfm-raw_html' converts whole files)",
        rawCode.code: "write in Markdown what it would make",
        admonition.code: "write '> [!NOTE]' (or TIP, IMPORTANT, WARNING, CAUTION) alone on a line, and the text below it, each line after '> '",
        directive.code: "write what it would make: a link as '[text](page.md#heading)', say",
        templateTag.code: "write what it would stand for; literal text goes between backticks",
        wikiLink.code: "write '[text](file.md)' with the file's name as seen from this page",
        moduleImport.code: "delete the line; components are not read here",
        definitionList.code: "write '- **Term**: what it means', or put the term into glossary.md",
        abbreviation.code: "write it out where it is first used, or put it into glossary.md",
        emojiCode.code: "write the emoji itself, or leave it out",
        highlight.code: "write '**text**' for what is important",
        insertion.code: "write the text without the signs",
        smallScript.code: "write the characters themselves, such as ², ³, ⁺ or ₂",
        inlineNote.code: "put '[^1]' into the text, and '[^1]: …' below the paragraph",
        math.code: "set 'math: true' in site.yaml, or write it with the signs of Unicode, such as '*E* = *mc*²'; a plain dollar sign is '\\$'",
        hiddenComment.code: "delete it, or keep it in the front matter as '# …'",
        contentsMark.code: "delete it: every page has its contents beside the text",
        latex.code: "write in Markdown what it would make, or delete it",
        foreignTable.code: "write '| Year | Masks |', below it '| --- | --- |', then a line for each row ('pandoc -t gfm-raw_html' converts whole files)",
    ]
}
