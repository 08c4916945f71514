import FileSystem
import SystemPackage
import CLibrary

/// The content that `explainer new` writes.
enum Starter {
    struct Failure: Error, CustomStringConvertible {
        let description: String
        /// Whether the author can put it right by calling the command otherwise.
        let isUsage: Bool
    }

    /// Writes files into a directory that is missing or empty.
    static func write(_ files: [(path: String, text: String)], to directory: FilePath) throws(Failure) {
        if let names = DirectoryNames.list(directory.string), !names.isEmpty {
            throw Failure(description: "'\(directory)' is not empty; name an empty or a new directory", isUsage: true)
        }
        try make(directory)
        for (path, text) in files {
            let file = directory.pushing(FilePath(path))
            try make(file.removingLastComponent())
            do {
                let descriptor = try FileDescriptor.open(
                    file, .writeOnly, options: [.create, .exclusiveCreate], permissions: FilePermissions(rawValue: 0o644))
                _ = try descriptor.closeAfter { try descriptor.writeAll(text.utf8) }
            } catch {
                throw Failure(description: "'\(file)' cannot be written: \(error)", isUsage: false)
            }
        }
    }

    private static func make(_ directory: FilePath) throws(Failure) {
        var made = FilePath(root: directory.root, [])
        for component in directory.components {
            made.append(component)
            if mkdir(made.string, 0o755) != 0, errno != EEXIST {
                throw Failure(description: "the directory '\(made)' cannot be made: \(Errno(rawValue: errno))", isUsage: false)
            }
        }
    }

    /// A small explainer without a mistake in it.
    static let files: [(path: String, text: String)] = [
        ("site.yaml", """
            title: My explainer
            tagline: One topic, explained
            language: en
            # Where the site will be published:
            # base-url: https://example.org/
            authors:
              - name: Your name

            """),
        ("overview.md", """
            ---
            title: The topic
            summary: What the topic is, in one paragraph that answers the question by itself.
            takeaways:
              - The first thing a reader should remember.
              - The second.
              - The third.
            ---

            Say what the topic is and why it matters. Every claim may name its source, like this [@example2026].

            The [questions](faq.md) come last.

            """),
        ("sections/1-background.md", """
            ---
            title: Background
            summary: How it came about.
            ---

            ## Where it started

            Write here what led to it. The number in the file's name orders the sections.

            """),
        ("sections/2-effects.md", """
            ---
            title: Effects
            summary: What came of it.
            ---

            ## What changed

            Write here what it led to. Link to other files, as in [the background](1-background.md#where-it-started).

            """),
        ("characteristics.md", """
            ---
            title: Characteristics
            summary: The topic in a table.
            ---

            | Characteristic | Value |
            | --- | --- |
            | Period | When it happened |
            | Places | Where it happened |

            """),
        ("faq.md", """
            ---
            title: Questions and answers
            summary: What readers ask most.
            ---

            ## What is it?

            A short answer.

            ## Why does it matter?

            Another short answer.

            """),
        ("sources.yaml", """
            # Works in CSL, as Zotero and pandoc write them.
            - id: example2026
              type: webpage
              author:
                - family: Doe
                  given: Jane
              title: An example of a source
              container-title: Example
              issued:
                date-parts: [[2026, 1, 31]]
              URL: https://example.org/

            """),
    ]
}
