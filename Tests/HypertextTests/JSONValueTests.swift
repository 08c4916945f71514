import FoundationEssentials
import Hypertext
import Bytes
import Testing

@Suite("JSON in HTML")
struct JSONValueTests {
    @Test("Members keep their order and absent ones are left out")
    func order() {
        let value = JSONValue.object(["b": 1, "a": ["x", true, .null, [], .object([])], "c": nil, "d": .number(0.5)])
        #expect(String(decoding: value.bytes(), as: UTF8.self) == #"{"b":1,"a":["x",true,null,[],{}],"d":0.5}"#)
        let short = JSONValue.object(["b": 1, "a": ["x", []]])
        #expect(String(decoding: short.bytes(isIndented: true), as: UTF8.self) == """
            {
              "b": 1,
              "a": [
                "x",
                []
              ]
            }
            """)
    }

    @Test("A number without end or meaning is null", arguments: [Double.nan, .infinity, -.infinity])
    func notFinite(number: Double) {
        #expect(JSONValue.number(number).bytes() == Array("null".utf8))
    }

    @Test("No text can end the script or start a comment in it", arguments: ["application/ld+json", "application/json"])
    func safety(type: String) {
        let html: HTML = "<script id=\"x\" type=\"\(type)\">\(json: "</script><!--\u{2028}\"\\\n&")</script>\(type)"
        #expect(html.text == """
            <script id="x" type="\(type)">"\\u003C/script\\u003E\\u003C!--\\u2028\\"\\\\\\n\\u0026"</script>\(type)
            """)
        #expect(html.problems.isEmpty)
    }

    @Test("What is written is read back")
    func roundTrip() throws {
        var generator = SplitMix(state: 11)
        let alphabet: [Unicode.Scalar] = (1...0x7F).map { Unicode.Scalar($0) } + ["é", "‘", "’", "…", "\u{2028}", "\u{2029}", "\u{202A}", "日", "😀", "\u{FFFF}"]
        for _ in 0..<300 {
            let scalars = (0..<30).map { _ in alphabet[Int(generator.next() % UInt64(alphabet.count))] }
            let text = String(String.UnicodeScalarView(scalars))
            let bytes = JSONValue.object([.init(text, [.string(text)])]).bytes()
            #expect(!bytes.contains { "<>&".utf8.contains($0) || $0 < 0x20 })
            let read = try JSONDecoder().decode([String: [String]].self, from: Data(bytes))
            #expect(read.keys.first.map { Array($0.utf8) } == Array(text.utf8))
            #expect(read.values.first?.first.map { Array($0.utf8) } == Array(text.utf8))
        }
    }
}
