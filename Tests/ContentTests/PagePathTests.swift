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
        #expect(PagePath(to).reference(from: PagePath(from)) == way)
    }

    @Test("A place on the same page needs only its anchor")
    func samePage() {
        #expect(PagePath("faq/").reference(from: PagePath("faq/"), fragment: "a") == "#a")
        #expect(PagePath("faq/").reference(from: PagePath(""), fragment: "a") == "faq/#a")
    }

    @Test("An absolute address is ASCII", arguments: [("é/", "https://example.org/x/%C3%A9/"), ("a b/", "https://example.org/x/a%20b/")])
    func absolute(path: String, url: String) throws {
        #expect(try BaseURL("https://example.org/x").appending(PagePath(path)) == url)
    }

    @Test("Where a site is published is an address in ASCII with a slash at its end", arguments: [
        ("https://example.org", "https://example.org/", "/"), ("HTTP://Example.org:8080/a", "http://example.org:8080/a/", "/a/"),
        ("https://example.org/a b/é/%C3%A9/100%/", "https://example.org/a%20b/%C3%A9/%C3%A9/100%25/", "/a%20b/%C3%A9/%C3%A9/100%25/"),
        ("https://xn--mnchen-3ya.example/~ana/", "https://xn--mnchen-3ya.example/~ana/", "/~ana/"), ("http://[::1]:80/", "http://[::1]:80/", "/"),
    ])
    func baseAddresses(written: String, text: String, path: String) throws {
        let url = try BaseURL(written)
        #expect(url.text == text && url.path == path)
    }

    @Test("An address that pages cannot stand below is refused for what is wrong with it", arguments: [
        ("https://example.org/x?y=1#z", .query), ("https://example.org/#z", .fragment), ("https://user:pw@example.org/", .user),
        ("https://ana@example.org?x", .user), ("https://münchen.example/", .foreignHost), ("example.org", .noWebURL), ("https://", .noWebURL),
        ("https:///x", .noWebURL), ("ftp://example.org/", .noWebURL), ("https://a b/", .noWebURL), ("https://example.org:80x/", .noWebURL),
        ("https://[::1/", .noWebURL), ("https://./", .noWebURL),
    ] as [(String, BaseURL.Fault)])
    func noBaseAddresses(written: String, fault: BaseURL.Fault) {
        #expect(throws: fault) { try BaseURL(written) }
    }

    @Test("What is no address of the web is refused", arguments: ["example.org", "ftp://example.org", "https://", "https://a b", "javascript:x", "https:///x"])
    func refused(text: String) {
        #expect(WebURL(text) == nil)
    }
}
