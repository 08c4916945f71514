internal import Diagnostics

extension Rule {
    /// An example that is the text of a section.
    static func section(_ text: String) -> String { page("sections/1-first.md", "title: First\nsummary: The first part.", text) }

    /// An example that is a page.
    static func page(_ path: String, _ keys: String, _ text: String) -> String {
        "-- content/\(path) --\n---\n\(keys)\n---\n\(text)"
    }
}
