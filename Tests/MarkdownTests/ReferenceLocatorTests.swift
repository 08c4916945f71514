import Diagnostics
import Markdown
import Testing

@Suite("Where references stand in their file")
struct ReferenceLocatorTests {
    private static func find(_ destination: String, in text: String, line: Int = 1, lastLine: Int = 1, occurrence: Int = 0) -> Diagnostics.SourceLocation {
        ReferenceLocator(SourceText(path: "a.md", bytes: Array(text.utf8)))
            .find(destination, at: ReferencePlace(line: line, lastLine: lastLine, headingID: nil), occurrence: occurrence).location
    }

    @Test("A goal is found after its text, however it is written", arguments: [
        ("See [a](b.md).", "b.md", 9..<13), ("See [a]( b.md \"c\").", "b.md", 10..<14), ("See [a](<b c.md>).", "b c.md", 10..<16),
        ("See [a](b_(c).md).", "b_(c).md", 9..<17), ("[![a](b.png)](c.md)", "c.md", 15..<19), ("[![a](b.png)](c.md)", "b.png", 7..<12),
        ("b.md, as in [a](b.md)", "b.md", 17..<21), ("[a](b.md#c) and [a](b.md)", "b.md", 21..<25), ("<https://a.b>", "https://a.b", 2..<13),
    ])
    func destinations(text: String, destination: String, columns: Range<Int>) {
        #expect(Self.find(destination, in: text).columns == columns)
    }

    @Test("The second of two goals on a line is found by its number, and one too many is the last")
    func occurrences() {
        let columns = (0..<3).map { Self.find("b", in: "[a](b) [c](b)\n[d](b)", occurrence: $0).columns }
        #expect(columns == [5..<6, 12..<13, 12..<13])
    }

    @Test("A goal of a definition is found anywhere in the file, in the first that leads to it")
    func definitions() {
        let text = "See [a] and [b].\n\n[a]: <c.md> \"d\"\n[b]: e.md\n[f]: e.md\n"
        let (first, second) = (Self.find("c.md", in: text), Self.find("e.md", in: text))
        #expect(first.line == 3 && first.columns == 7..<11)
        #expect(second.line == 4 && second.columns == 6..<10)
    }

    @Test("A later line of the block is searched, as the parser's lines lag behind at times; one of another block is not")
    func laterLines() {
        let text = "[x]: y\nSee\n[a](b.md).\n\n[a](c.md)"
        #expect(Self.find("b.md", in: text, line: 1, lastLine: 3).line == 3)
        #expect(Self.find("c.md", in: text, line: 1, lastLine: 3).line == 1)
        #expect(Self.find("c.md", in: text, line: 1, lastLine: 3).columns == nil)
    }

    @Test("Another text is found where it is no part of a longer word")
    func texts() {
        #expect(Self.find("@a", in: "Say @ab and @a.").columns == 13..<15)
        #expect(Self.find("[^a]", in: "Say[^a].").columns == 4..<8)
        #expect(Self.find("@a", in: "Say @ab.").columns == nil)
    }
}
