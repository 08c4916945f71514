import Content
import Testing

@Suite("Addresses")
struct PageAddressTests {
    @Test("The way from one page to another is relative", arguments: [
        ("", "faq/", "faq/"), ("faq/", "", "../"), ("faq/", "relief/", "../relief/"), ("a/faq/", "a/relief/", "../relief/"),
        ("a/faq/", "b/", "../../b/"), ("", "", "./"), ("faq/", "faq/", "./"), ("a/", "assets/x.css", "../assets/x.css"),
        ("404.html", "faq/", "faq/"), ("", "a:b/", "./a:b/"),
    ])
    func relative(from: String, to: String, way: String) {
        #expect(PageAddress(to).reference(from: PageAddress(from)) == way)
    }

    @Test("A place on the same page needs only its anchor")
    func samePage() {
        #expect(PageAddress("faq/").reference(from: PageAddress("faq/"), fragment: "a") == "#a")
        #expect(PageAddress("faq/").reference(from: PageAddress(""), fragment: "a") == "faq/#a")
    }

    @Test("An absolute address is ASCII", arguments: [("é/", "https://example.org/x/%C3%A9/"), ("a b/", "https://example.org/x/a%20b/")])
    func absolute(path: String, address: String) throws {
        #expect(try #require(WebAddress("https://example.org/x")).appending(PageAddress(path)) == address)
    }

    @Test("What is no address of the web is refused", arguments: ["example.org", "ftp://example.org", "https://", "https://a b", "javascript:x", "https:///x"])
    func refused(text: String) {
        #expect(WebAddress(text) == nil)
    }
}
