/// A way to write Markdown that costs a parser far more than its length; the families that cmark-gfm's advisories name,
/// and some of its own tests.
public struct CostlyText: Sendable, CustomStringConvertible {
    public let description: String
    private let make: @Sendable (Int) -> String

    private init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
        description = name
        self.make = make
    }

    /// The text, `size` times over.
    public func text(_ size: Int) -> String { make(size) }

    /// The sizes that are tried, as far as the text still fits into a file.
    public static let sizes = [1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000]

    public static let all: [CostlyText] = [
        .repeating("![l"), .repeating("![[]()"), .repeating("</", then: "<!--"), .repeating("-1", then: "<?x"), .repeating("a", then: "<!A "),
        .repeating("a", then: "<![CDATA["), .repeating("|-\nt>|-\n"), .repeating("x\n| - |\n", then: "|"), .repeating("z_www."), .repeating("www.", then: ")"),
        .repeating(":-\n", then: ":\n", and: ":-\n"), .repeating("<http://s"), .repeating("~e", then: ",z~~"), .repeating("a@"), .repeating(":@"),
        CostlyText("rules of tables after text") { $0.times("abc\ndef\n") + $0.times("|-\n") },
        CostlyText("emphasis that crosses") { $0.times("*t ") + $0.times("_t*_ ") },
        CostlyText("references in an open title") { "[f]:u\n\"\n" + $0.times("[f]\n") + "[f]:u \"t\n" },
        CostlyText("quotes before stops") { $0.times(">") + $0.times(".") },
        CostlyText("quotes before emphasis") { $0.times(">") + $0.times("a*") },
        CostlyText("lists before blank lines") { $0.times(" -") + "x" + $0.times("\n") },
        CostlyText("runs of underscores") { $0.times("_") + "." + $0.times("_") },
        .repeating("1.\n", then: " 2.\n"), .repeating(" -\n"),
        CostlyText("a wide table") { "|" + $0.times("x|") + "\n|" + $0.times("-|") + "\n" },
        CostlyText("a wide table of short rows") { "|" + $0.times("x|") + "\n|" + $0.times("-|") + "\n" + $0.times("a\n") },
        CostlyText("empty notes") { $0.times("[^1]:\n") + $0.times("\n") },
        CostlyText("a long address referred to often") { "[foo]: /" + $0.times("x") + "\n" + $0.times("[foo]\n") },
        CostlyText("brackets in brackets") { $0.times("[") + "a" + $0.times("]") },
        CostlyText("brackets in brackets, one defined") { "[x]: y\n\n" + $0.times("[") + "a" + $0.times("]") },
        CostlyText("lists in lists") { (0..<$0.root).map { String(repeating: "  ", count: $0) + "* a\n" }.joined() },
        CostlyText("lists in lists on one line") { $0.times("- ") + "x\n" },
        .repeating("<div>\n\n"),
        CostlyText("runs of backticks") { (1..<max(2, ($0 * 2).root)).map { "e" + $0.times("`") }.joined() },
        .repeating("[a]: u\n"),
        CostlyText("many definitions, all used") { size in
            (0..<size).map { "[\($0)]: u\n" }.joined() + (0..<size).map { "[\($0)] " }.joined()
        },
        CostlyText("one note defined often") { $0.times("[^a] ") + "\n\n" + $0.times("[^a]: x\n\n") },
        CostlyText("many notes") { size in
            (0..<size).map { "[^\($0)] " }.joined() + "\n\n" + (0..<size).map { "[^\($0)]: x\n\n" }.joined()
        },
        CostlyText("notes that lead to notes") { size in
            "[^1]\n\n" + (1..<max(2, size)).map { "[^\($0)]: [^\($0 + 1)]\n\n" }.joined()
        },
        CostlyText("notes in a table") { "|a|\n|-|\n" + $0.times("|[^1]|\n") + "\n[^1]: x\n" },
        .repeating("http://"), .repeating("www. "), .repeating("http://a.b/", then: "&a;"), .repeating("- [x] a\n"), .repeating("[a](<b"), .repeating("[a](b"),
        .repeating("[a](b \""), .repeating("<a b=\""), .repeating("<a ", then: "b "), .repeating("\u{0}"), .repeating("word "), .repeating("*"),
        .repeating("a\n", and: "=\n"), .repeating("a\" "), .repeating("~~a "), .repeating("[^"), .repeating("[@a; "), .repeating("[@a\n] "), .repeating("@a:"), .repeating("![a](b \"c\")"),
        CostlyText("strong in emphasis") { $0.times("*a **a ") + "b" + $0.times(" a** a*") },
        CostlyText("runs of stars of many lengths") { size in
            size.times("*a ") + (1..<max(2, (size / 4).root)).map { "x" + ($0 * 3 - 1).times("*") + "y" }.joined()
        },
        CostlyText("runs of tildes of many lengths") { size in
            size.times(" *a") + (3..<3 + size.root).map { "a" + $0.times("~") + " " }.joined()
        },
        .repeating("[a](b) "), .repeating("[a](#no) "), .repeating("![a](b)\n\n"), .repeating("[@a]\n\n"), .repeating("<!-- explainer: allow raw-html -->\n\n<b>\n\n"),
        .repeating("<!-- explainer: allow a --> "), .repeating("<!-- explainer: "), .repeating("<!-- explainer: allow a -->\n"), .repeating("explainer: "),
        CostlyText("comments after blanks") { $0.times("  ") + "a" + $0.times(" <!-- explainer: allow a -->") },
        CostlyText("brackets before links") { $0.times("[ ") + $0.times("[a](b) ") },
        CostlyText("links in brackets") { $0.times("[ ") + $0.times("[a](b) ](c.md) ") },
        .repeating("[a] ("), .repeating("[a](a "), .repeating(")["), .repeating("(a)[b.md", and: "]"), .repeating("@{"), .repeating("[@a, @b, @a] "), .repeating("[@a @"),
        .repeating("[a1; "), .repeating("~a~ "), .repeating("“"), .repeating("“It is so” "), .repeating("\"It is so\" "), .repeating("‘a’s "), .repeating("*\u{0}* "),
        CostlyText("definitions of as many files, used from the last to the first") { size in
            (0..<size).map { "[\($0)]: \($0).md\n" }.joined() + "\n" + (0..<size).reversed().map { "[\($0)]\n\n" }.joined()
        },
        CostlyText("one definition after many, used often") { size in
            (0..<size).map { "[\($0)]: https://example.org/\n" }.joined() + "[a]: b\n\n" + size.times("[a]\n\n")
        },
        CostlyText("labels that nothing defines") { size in
            (0..<size).map { "[\($0)]: https://example.org/\n" }.joined() + "\n" + (0..<size).map { "[a][b\($0)]\n\n" }.joined()
        },
        CostlyText("code beside brackets") { "[a]\n\n" + $0.times("```\na\n```\n\n") },
        CostlyText("headings of one name") { $0.times("## a\n\n") },
        CostlyText("marks of HTML") { $0.times("a <b> ") },
    ]

    private static func repeating(_ piece: String) -> CostlyText { repeating("", then: piece) }

    private static func repeating(_ start: String, then piece: String, and end: String = "") -> CostlyText {
        CostlyText((start + piece + end).debugDescription) { start + $0.times(piece) + end + "\n" }
    }

    private static func repeating(_ piece: String, and end: String) -> CostlyText { repeating("", then: piece, and: end) }
}

extension Int {
    fileprivate func times(_ piece: String) -> String { String(repeating: piece, count: self) }

    /// The whole part of the square root.
    fileprivate var root: Int { Int(Double(self).squareRoot()) }
}
