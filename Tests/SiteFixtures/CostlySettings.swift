/// A way to write settings, front matter or sources that may cost a reader far more than their length.
public struct CostlySettings: Sendable, CustomStringConvertible {
    public let description: String
    /// The file, below the site's folder.
    public let file: String
    private let make: @Sendable (Int) -> String

    private init(_ name: String, in file: String, _ make: @escaping @Sendable (Int) -> String) {
        description = name
        self.file = file
        self.make = make
    }

    /// The text, `size` times over.
    public func text(_ size: Int) -> String { make(size) }

    /// Aliases of aliases: a few lines that stand for more values than any memory holds.
    public static let aliases = CostlySettings("aliases of aliases", in: "content/sources.yaml") { size in
        "- id: a\n  type: book\n  title: A\n  custom:\n    a0: &a0 x\n"
            + (1...size).map { "    a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    }

    /// The same as keys, which are compared while they are parsed.
    public static let aliasKeys = CostlySettings("aliases of aliases as keys", in: "content/site.yaml") { size in
        "title: A\na0: &a0 x\n" + (1...size).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined() + "? *a\(size)\n: x\n"
    }

    public static let all: [CostlySettings] = [
        aliases, aliasKeys,
        CostlySettings("works on one line", in: "content/sources.json") { works($0, title: "A") },
        CostlySettings("works on one line, not in ASCII", in: "content/sources.json") { works($0, title: "日本") },
        CostlySettings("works with a mistake each, on one line", in: "content/sources.json") { works($0, title: "日本\",\"DOI\":\"x") },
        CostlySettings("works with an unknown type each", in: "content/sources.yaml") { list($0) { "- {id: k\($0), type: boook\($0), title: A}" } },
        CostlySettings("unknown keys of a work", in: "content/sources.yaml") { "- id: a\n  type: book\n  title: A\n" + list($0) { "  publishe\($0): x" } },
        CostlySettings("unknown keys of the site", in: "content/site.yaml") { "title: A\n" + list($0) { "titel\($0): x" } },
        CostlySettings("unknown keys of a page", in: "content/faq.md") { "---\ntitle: A\n" + list($0) { "titel\($0): x" } + "---\n## A?\n\nB.\n" },
        CostlySettings("rules", in: "content/site.yaml") { "title: A\nrules:\n" + list($0) { "  broken-link\($0): warning" } },
        CostlySettings("citations of works that nobody lists", in: "content/faq.md") { "---\ntitle: A\n---\n## A?\n\n" + list($0) { "[@k\($0)]\n" } },
    ]

    private static func list(_ size: Int, _ line: (Int) -> String) -> String { (0..<size).map { line($0) + "\n" }.joined() }

    private static func works(_ size: Int, title: String) -> String {
        "[" + (0..<size).map { "{\"id\":\"k\($0)\",\"type\":\"book\",\"title\":\"\(title)\"}" }.joined(separator: ",") + "]\n"
    }
}
