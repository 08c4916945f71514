import Hypertext
import Testing

@Suite("HTML put together")
struct CompositionTests {
    @Test("Pieces are put together without being escaped again")
    func pieces() {
        let (url, name) = ("a&b", "<")
        let link: HTML = "<a href=\"\(url)\">\(name)</a>"
        let missing: HTML? = nil
        let html: HTML = "<p>\(link)\(missing)\([link, link])</p>"
        #expect(html.text == "<p>\(String(repeating: "<a href=\"a&amp;b\">&lt;</a>", count: 3))</p>")
        #expect(html.problems.isEmpty)
    }

    @Test("Problems of a piece are problems of the whole")
    func propagation() {
        let url = "javascript:x"
        let bad: HTML = "<a href=\"\(url)\">x</a>"
        let html: HTML = "<p>\(bad)\([bad].each(separator: bad) { $0 })\([1, 2].each(separator: bad) { "\($0)" })</p>"
        #expect(html.problems == [bad, bad, bad].flatMap(\.problems))
        #expect(bad.problems.count == 1)
    }

    @Test("Helpers repeat, choose and leave out", arguments: [true, false])
    func helpers(isOn: Bool) {
        let html: HTML = """
            <ul\(isOn ? " class=\"on\"" : "")\(attribute: "id", isOn ? "a\"b" : nil)>\([1, 2].each(separator: ",") { "<li>\($0)</li>" })\
            \(if: isOn, "<b>on</b>", else: "off")</ul>
            """
        #expect(html.text == (isOn
            ? "<ul class=\"on\" id=\"a&quot;b\"><li>1</li>,<li>2</li><b>on</b></ul>"
            : "<ul><li>1</li>,<li>2</li>off</ul>"))
        #expect(html.problems.isEmpty)
    }

    @Test("A literal in a map of an optional is HTML, not text", arguments: ["a & b", nil])
    func maps(name: String?) {
        let html: HTML = "<p>\(name.map { "<b>\($0)</b>" })\(name.map { _ in "<i></i>" } ?? "<br>")\(name ?? "-")\(name == nil ? nil : "<hr>")</p>"
        #expect(html.text == (name == nil ? "<p><br>-</p>" : "<p><b>a &amp; b</b><i></i>a &amp; b<hr></p>"))
        #expect(html.problems.isEmpty)
    }

    @Test("A separator stands between elements, also where the first of them is empty")
    func separators() {
        #expect(["", "b", ""].each(separator: "|") { "\($0)" }.text == "|b|")
    }

    @Test("An attribute's helper keeps to the attribute's rules")
    func attributeHelper() {
        let html: HTML = "<a\(attribute: "href", "javascript:x")\(attribute: "onclick", "x")>x</a>"
        #expect(html.text == "<a href=\"about:invalid#refused\" onclick=\"\">x</a>")
        #expect(html.problems.count == 2)
    }

    @Test("Attributes without a value are chosen like others", arguments: [true, false])
    func booleanAttributes(isOn: Bool) {
        let value = "a b"
        let html: HTML = "<details\(isOn ? " open" : "") id=\"x\"\(attribute: "hidden", isOn)\(attribute: "class", value)><input disabled\(attribute: "value", value)>"
        #expect(html.text == (isOn
            ? "<details open id=\"x\" hidden class=\"a b\"><input disabled value=\"a b\">"
            : "<details id=\"x\" class=\"a b\"><input disabled value=\"a b\">"))
        #expect(html.problems.isEmpty)
    }

    @Test("A constant may stand wherever a literal may", arguments: [true, false])
    func constants(isOn: Bool) {
        let html: HTML = """
            <p class="card \(isOn ? "wide" : "")">\(isOn ? "&copy; <b>" : "<b>")</b></p>\
            <a href="\(isOn ? "/a/" : "#")x">\(isOn ? "&lt;" : "")</a><script>\(isOn ? "a < b" : "")</script>
            """
        #expect(html.text == (isOn
            ? "<p class=\"card wide\">&copy; <b></b></p><a href=\"/a/x\">&lt;</a><script>a < b</script>"
            : "<p class=\"card \"><b></b></p><a href=\"#x\"></a><script></script>"))
        #expect(html.problems.isEmpty)
    }

    @Test("A constant that does not leave the place as it was is refused, and not written", arguments: [
        ("<b>\("<p")</b>", "<b></b>"), ("<p\("a=\"b\"")>", "<p>"), ("<p\("<p>")>", "<p>"),
        ("<p class=\"\("\"")\">", "<p class=\"\">"), ("<p class=\("a")>", "<p class=>"),
        ("<p\(" a=b><c d=\"e\"")>", "<p>"), ("<!--\("a")-->", "<!---->"),
    ] as [(HTML, String)])
    func refusedConstants(html: HTML, text: String) {
        #expect(html.problems.count == 1)
        #expect(html.text == text)
    }

    @Test("A piece with values may not stand inside a tag")
    func piecesInTags() {
        let url = "javascript:x"
        let dynamic: HTML = " href=\"\(url)\""
        let html: HTML = "<a\(dynamic)>x</a>"
        #expect(html.text == "<a>x</a>")
        #expect(html.problems.map(\.kind) == [.misplacedValue("the name of a tag")])
    }

    @Test("A piece that is text alone may stand where a text may", arguments: [true, false])
    func textAlone(hasNumber: Bool) {
        let (name, number) = ("\"A\" & b", 2)
        let html: HTML = """
            <a title="\(hasNumber ? "\(name), \(number)" : "")" href="\(hasNumber ? "/\(name)" : "")" \
            class='\(hasNumber ? "a &middot; \(number)" : "")'></a><title>\(hasNumber ? "\(name)'s" : "")</title>
            """
        #expect(html.text == (hasNumber
            ? "<a title=\"&quot;A&quot; &amp; b, 2\" href=\"/&quot;A&quot; &amp; b\" class='a &middot; 2'></a><title>&quot;A&quot; &amp; b's</title>"
            : "<a title=\"\" href=\"\" class=''></a><title></title>"))
        #expect(html.problems.isEmpty)
    }

    @Test("A piece keeps to the rules of addresses, and tags keep out of attributes and titles")
    func piecesInAttributes() {
        let (script, name) = ("javascript", "n")
        let (url, element, quote): (HTML, HTML, HTML) = ("\(script):alert(1)", "<b>\(name)</b>", "\(name)\"")
        let hidden: HTML = "\(script)&colon;alert(1)"
        let html: HTML = "<a href=\"\(url)\" class=\"\(element)\" id=\"\(quote)\"></a><title>\(element)</title><a href=\"\(hidden)\">"
        #expect(html.text == "<a href=\"about:invalid#refused\" class=\"\" id=\"n&quot;\"></a><title></title><a href=\"\">")
        #expect(html.problems.map(\.kind) == [
            .refusedURL("javascript:alert(1)"), .misplacedValue("an attribute"), .misplacedValue("a title or text field"),
            .misplacedValue("an attribute"),
        ])
    }

    @Test("HTML is equal when its bytes and problems are")
    func equality() {
        let name = "a"
        let (constant, filled): (HTML, HTML) = ("<b>a</b>", "<b>\(name)</b>")
        #expect(constant == filled)
        #expect(constant.hashValue == filled.hashValue)
        #expect(constant != "<b>b</b>")
    }
}
