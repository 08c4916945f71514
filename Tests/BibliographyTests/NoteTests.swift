import Bibliography
import Testing

@Suite("A note")
struct NoteTests {
    @Test("Lines for programs are not for readers", arguments: [
        ("PMID: 1\\ntex.foo: y\\nPublisher: X", nil), ("Read in a library.", "Read in a library."), ("Seen: twice", "Seen: twice"),
        ("Words first.\\nOriginal Date: 1999\\nand last.", "Words first. and last."), ("See https://example.org/", "See https://example.org/"),
        ("arXiv: 2010.1 [cs]\\nPage Version ID: 12\\nGoogle-Books-ID: x\\n_eprint: y\\nCitation Key: k", nil), ("Publisher:", "Publisher:"),
        ("Two\\nlines", "Two\nlines"),
    ] as [(String, String?)])
    func forReaders(note: String, shown: String?) throws {
        #expect(try makeSource("type: book\ntitle: T\nnote: \"\(note)\"").note?.written == shown)
    }

    @Test("They supply what the work itself does not say")
    func variables() throws {
        let source = try makeSource("""
            type: document
            title: T
            publisher: Own
            note: "Type: dataset\\nPublisher: Other\\nDOI: 10.1/x\\nTranslator: Roe || Jane\\nTranslator: The Bureau\\nissued: 2020-03\\nPMID: 7\\ntex.a: b"
            """)
        #expect(source.type == .dataset)
        #expect(source.publisher == "Own")
        #expect(source.doi == "10.1/x")
        let json = compactJSON(source)
        for part in [#""translator":[{"family":"Roe","given":"Jane"},{"literal":"TheBureau"}]"#, #""issued":{"date-parts":[[2020,3]]}"#, #""PMID":"7""#,
            #""note":"Publisher:Other\ntex.a:b""#] {
            #expect(json.contains(part), "\(part)")
        }
    }

    @Test("What cannot be right in them is passed over", arguments: ["DOI: abc", "URL: javascript:x", "Type: nonsense"])
    func wrong(line: String) throws {
        let source = try makeSource("type: book\ntitle: T\nnote: \"\(line)\"")
        #expect(source.type == .book && source.doi == nil && source.url == nil && source.note == nil)
    }
}
