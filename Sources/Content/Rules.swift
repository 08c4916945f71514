package import Diagnostics
internal import Figures

// Mistakes in the content as files and pages; those of YAML and of Markdown are told by their own modules.
extension Rule {
    /// A file the site cannot do without.
    package static let missingFile = Rule(
        "missing-file", .error,
        summary: "A file that a site needs is missing.",
        example: "-- content/site.yaml --\n(deleted)",
        fix: "Write it, or start from a complete example with `explainer new`.",
        isEssential: true)

    /// A file or directory the machine will not give.
    package static let unreadableFile = Rule(
        "unreadable-file", .error,
        summary: "A file or directory that cannot be read.",
        example: "-- content/faq.md --\n(no permission)",
        fix: "Change its permissions, or remove it.",
        isEssential: true)

    /// A file or directory that cannot be opened for now.
    package static let tooManyOpenFiles = Rule(
        "too-many-open-files", .error,
        summary: "A file or directory that cannot be read, as too many files are open.",
        example: "-- content/faq.md --\n(while other programs hold too many files open)",
        fix: "Close other programs, or raise the limit of open files: `ulimit -n 1024`.",
        isEssential: true)

    /// A file larger than is read.
    package static let fileTooLarge = Rule(
        "file-too-large", .error,
        summary: "A file of more bytes than Explainer reads: 16 MiB for text, 1 MiB for settings.",
        example: "-- content/site.yaml --\n(1,048,577 bytes)",
        fix: "Split it into several pages or topics.",
        isEssential: true)

    /// A text in another encoding.
    package static let notUTF8 = Rule(
        "not-utf8", .error,
        summary: "A text file in another encoding than UTF-8.",
        example: "-- content/faq.md --\n(bytes FF FE)",
        fix: "Save the file as UTF-8.",
        isEssential: true)

    /// A symbolic link that leaves the content directory.
    package static let linkOutside = Rule(
        "link-outside", .error,
        summary: "A symbolic link that leads out of the content directory, to a directory, or nowhere.",
        example: "-- content/media/notes.txt --\n(link to ../../notes.txt)",
        fix: "Copy the file into the content directory.",
        isEssential: true)

    /// A name that no path can be made of.
    package static let unusableName = Rule(
        "unusable-name", .error,
        summary: "A file or directory whose name cannot be part of a URL.",
        example: "-- content/sections/1-\u{1}.md --\n",
        fix: "Rename it with letters, digits, hyphens and spaces.",
        isEssential: true)

    /// A file that no page is made of.
    package static let strayFile = Rule(
        "stray-file", .warning,
        summary: "A file or directory that is not used.",
        example: "-- content/fqa.md --\n---\ntitle: Questions\n---\n",
        fix: "Correct its name, move it to `media/`, or remove it from the content directory.")

    /// A section's file without number or name.
    package static let sectionName = Rule(
        "section-name", .error,
        summary: "A section's file whose name does not start with a number followed by words.",
        example: "-- content/sections/relief.md --\n---\ntitle: Relief\n---\nText.\n",
        fix: "Name it `1-relief.md`: the number orders the sections, the words become the path of the page.",
        isEssential: true)

    /// Two sections with one number.
    package static let sectionNumber = Rule(
        "section-number", .warning,
        summary: "Two sections with the same number, so that their order is decided by their names.",
        example: "-- content/sections/2-later.md --\n---\ntitle: Later\n---\nText.\n",
        fix: "Give each section a number of its own: `2-second.md`, `3-later.md`.")

    /// Two pages at one path.
    package static let pathTaken = Rule(
        "path-taken", .error,
        summary: "Two files that would be published at the same path.",
        example: """
            -- content/sections/1-relief.md --
            ---
            title: Relief
            ---
            Text.
            -- content/sections/2-relief.md --
            ---
            title: Relief again
            ---
            Text.
            """,
        fix: "Rename one of the two.",
        isEssential: true)

    /// Settings that never end.
    package static let unclosedFrontMatter = Rule(
        "unclosed-front-matter", .error,
        summary: "Front matter without the line `---` that ends it.",
        example: "-- content/faq.md --\n---\ntitle: Questions\n",
        fix: "Write a line `---` between the keys and the text.",
        isEssential: true)

    /// A page without settings.
    package static let missingFrontMatter = Rule(
        "missing-front-matter", .error,
        summary: "A page that does not start with front matter.",
        example: "-- content/faq.md --\n## What is it?\n\nA thing.\n",
        fix: "Start the file with a line `---`, a line `title: …` and a line `---`.",
        isEssential: true)

    /// A characteristics page without its table.
    package static let characteristicsTable = Rule(
        "characteristics-table", .error,
        summary: "A characteristics page without exactly one table of two columns, or of three, the third for short values.",
        example: "-- content/characteristics.md --\n---\ntitle: Characteristics\n---\nNone yet.\n",
        fix: "Write one table with a row per characteristic, headed 'Characteristic' and 'Value', and 'Short' where the front page should say less.",
        isEssential: true)

    /// A characteristic without a name or a value.
    package static let emptyCharacteristic = Rule(
        "empty-characteristic", .error,
        summary: "A row of the characteristics without a name or without a value.",
        example: "-- content/characteristics.md --\n---\ntitle: Characteristics\n---\n| Characteristic | Value |\n|---|---|\n| Methods | |\n",
        fix: "Fill the cell, or delete the row.")

    /// A short value that says more than words.
    package static let markedShortValue = Rule(
        "marked-short-value", .error,
        summary: "A short value of a characteristic with markup or a source: the front page shows only its words.",
        example: "-- content/characteristics.md --\n---\ntitle: Characteristics\n---\n| Characteristic | Value | Short |\n|---|---|---|\n| Methods | Gifts, sales and medical teams | **Gifts**, sales |\n",
        corrected: "-- content/characteristics.md --\n---\ntitle: Characteristics\n---\n| Characteristic | Value | Short |\n|---|---|---|\n| Methods | Gifts, sales and medical teams | Gifts, sales |\n",
        fix: "Write plain words; links and sources belong to the value beside it.")

    /// Two characteristics of one name.
    package static let duplicateCharacteristic = Rule(
        "duplicate-characteristic", .warning,
        summary: "Two rows of the characteristics with the same name.",
        example: "-- content/characteristics.md --\n---\ntitle: Characteristics\n---\n| Characteristic | Value |\n|---|---|\n| Method | Gifts |\n| Method | Loans |\n",
        corrected: "-- content/characteristics.md --\n---\ntitle: Characteristics\n---\n| Characteristic | Value |\n|---|---|\n| Methods | Gifts and loans |\n",
        fix: "Merge the two rows, or name what sets the second one apart.")

    /// A question that nothing answers.
    package static let unansweredQuestion = Rule(
        "unanswered-question", .error,
        summary: "A question of the FAQ without an answer.",
        example: "-- content/faq.md --\n---\ntitle: Questions\n---\n## What is it?\n\n## Who did it?\n\nWe did.\n",
        fix: "Write the answer under the question, or delete the question.")

    /// An FAQ without a question.
    package static let noQuestions = Rule(
        "no-questions", .error,
        summary: "An FAQ page without a question: a heading of level two.",
        example: "-- content/faq.md --\n---\ntitle: Questions\n---\nNone yet.\n",
        fix: "Write each question as a heading `## …?` with its answer below.",
        isEssential: true)

    /// A page without text.
    package static let emptyPage = Rule(
        "empty-page", .error,
        summary: "A section without a text.",
        example: "-- content/sections/1-relief.md --\n---\ntitle: Relief\n---\n",
        fix: "Write the section, or mark it `draft: true` until it is written.")

    /// A link to a file that is not there.
    package static let brokenLink = Rule(
        "broken-link", .error,
        summary: "A link to a page or file that does not exist.",
        example: "-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\nSee [the questions](fqa.md).\n",
        fix: "Correct the path: links name files of the content directory, relative to the file they stand in.")

    /// A link to a file whose name has other letters in capitals.
    package static let linkCase = Rule(
        "link-case", .error,
        summary: "A link that differs from the file's name in upper and lower case: it works on some systems only.",
        example: "-- content/sections/1-first.md --\n---\ntitle: First\n---\nSee [the questions](../FAQ.md).\n",
        corrected: "-- content/sections/1-first.md --\n---\ntitle: First\n---\nSee [the questions](../faq.md).\n",
        fix: "Write the name as the file has it.")

    /// A link to a place on a page that is not there.
    package static let brokenAnchor = Rule(
        "broken-anchor", .error,
        summary: "A link to a heading or other anchor that its page does not have.",
        example: "-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\nSee [the first question](faq.md#no-such-heading).\n",
        fix: "Correct the part after `#`: a heading's words in lower case, with hyphens between them.")

    /// A link to a page that is not published.
    package static let draftLink = Rule(
        "draft-link", .error,
        summary: "A link to a page that is a draft and so not published.",
        example: """
            -- content/sections/1-relief.md --
            ---
            title: Relief
            draft: true
            ---
            Text.
            -- content/overview.md --
            ---
            title: A
            summary: B.
            ---
            See [relief](sections/1-relief.md).
            """,
        fix: "Publish the page, or remove the link until it is.")

    /// An entry of the change log without a day.
    package static let changeWithoutDate = Rule(
        "change-without-date", .error,
        summary: "An entry of the change log whose heading does not start with a day.",
        example: "-- content/changes.md --\n---\ntitle: Changes\n---\n## Correction\n\nWe were wrong.\n",
        fix: "Start the heading with the day, as in `## 2026-03-31: Correction`.")

    /// A language that the interface does not speak.
    package static let untranslatedInterface = Rule(
        "untranslated-interface", .note,
        summary: "A site in a language that the interface has no translation for: it is in English.",
        example: "-- content/site.yaml --\ntitle: A\nlanguage: gsw\n",
        fix: "Add a file to `Sources/Localization/Languages/`, or leave the words in English: they are marked as such.")
}

extension Rule {
    /// What reading the content directory finds.
    package static let ofContent: [Rule] = [
        .missingFile, .unreadableFile, .tooManyOpenFiles, .fileTooLarge, .notUTF8, .linkOutside, .unusableName, .strayFile, .sectionName,
        .sectionNumber, .pathTaken, .hostPath, .unclosedFrontMatter, .missingFrontMatter, .reviewedTooEarly, .joinedNames,
        .untranslatedInterface, .characteristicsTable, .emptyCharacteristic, .markedShortValue, .duplicateCharacteristic, .unansweredQuestion, .noQuestions,
        .emptyPage, .changeWithoutDate, .aliasTaken, .unusableAlias, .brokenLink, .linkCase, .brokenAnchor, .draftLink,
        .remoteImage, .pageAsImage, .unknownImage, .unshownPreview, .unmadeImage, .staleImage, .overdueReview, .missingPandoc, .futureDate,
    ] + Rule.ofFigures
}
