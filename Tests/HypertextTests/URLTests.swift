import Hypertext
import Testing

private let value = "a b&c=ü/d?e#f:\"'<100%%20"

@Suite("Addresses in HTML")
struct URLTests {
    @Test("An address with a scheme that is not allowed is refused", arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " \u{1}javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
        "vbscript:x", "//evil.example", "\\\\evil.example", "/\\evil.example", "blob:x", "\tjavascript:x", "view-source:x",
        "java\u{1}script:x", "java\u{7F}script:x", "/\u{1}/evil.example", "/\t/evil.example", "\u{0}//evil.example", "data:image/png;base64,x",
    ])
    func refused(url: String) {
        let attributes: [HTML] = [
            "<a href=\"\(url)\">x</a>", "<img src='\(url)'>", "<form action=\"\(url)\">", "<button FORMACTION=\"\(url)\">",
            "<q cite=\"\(url)\">", "<video poster=\"\(url)\">", "<object data=\"\(url)\">", "<a xlink:href=\"\(url)\">",
            "<a ping=\"\(url)\">", "<meta http-equiv=\"refresh\" content=\"0; URL=\(url)\">", "<img srcset=\"\(url) 2x\">",
            "<a href=\"\n\(url)\">x</a>", "<a href=\"\(String())\(url)\">",
        ]
        for html in attributes {
            #expect(html.text.contains("about:invalid#refused"), "\(html.text)")
            #expect(html.problems.count == 1)
        }
    }

    @Test("Addresses of the web, of mail and of the site are allowed", arguments: [
        "https://example.org/a?b=c&d", "HTTP://example.org", "mailto:a@example.org", "tel:+49-30", "../faq/#a", "faq/", "#x", "", "a/b:c",
        "?q=a:b", "10:30.html", "/", "é:x",
    ])
    func allowed(url: String) {
        let html: HTML = "<a href=\"\(url)\" src='\(url)'>x</a>"
        let written = url.replacing("&", with: "&amp;")
        #expect(html.problems.isEmpty)
        #expect(html.text == "<a href=\"\(written)\" src='\(written)'>x</a>")
    }

    @Test("A verdict tells the scheme, or why there is none", arguments: [
        ("HTTPS://example.org", .absolute(scheme: "https")), ("a/b", .relative), ("//a", .refused(.hostWithoutScheme)),
        (" Java\tScript:x", .refused(.scheme("javascript"))),
    ] as [(String, URLPolicy.Verdict)])
    func verdicts(url: String, verdict: URLPolicy.Verdict) {
        #expect(URLPolicy.verdict(of: url) == verdict)
        #expect(URLPolicy.verdict(of: Array(url.utf8)) == verdict)
    }

    @Test("A value in the middle of an address stays the part that it is", arguments: [
        ("<a href=\"/p/\(value)\">", "/p/a%20b&amp;c=ü/d%3Fe%23f:%22%27%3C100%25%20"),
        ("<a href=\"p\(value)\">", "pa%20b&amp;c=ü/d%3Fe%23f%3A%22%27%3C100%25%20"),
        ("<a href=\"https://\(value)\">", "https://a%20b&amp;c=ü/d%3Fe%23f:%22%27%3C100%25%20"),
        ("<a href=\"?q=\(value)\">", "?q=a%20b%26c%3Dü/d?e%23f:%22%27%3C100%25%2520"),
        ("<a href=\"#\(value)\">", "#a%20b&amp;c=ü/d?e%23f:%22%27%3C100%25%2520"),
        ("<a href=\"x?a#\(value)\">", "x?a#a%20b&amp;c=ü/d?e%23f:%22%27%3C100%25%2520"),
    ] as [(HTML, String)])
    func parts(html: HTML, url: String) {
        #expect(html.text == "<a href=\"\(url)\">")
        #expect(html.problems.isEmpty)
    }

    @Test("Values put together give an address no scheme and no host")
    func pieces() {
        let (java, script, slash, host, none) = ("java", "script:alert(1)\"", "/", "/evil.example", "")
        let scheme: HTML = "<a href=\"\(java)\(script)\">"
        #expect(scheme.text == "<a href=\"javascript%3Aalert(1)%22\">")
        for html: HTML in ["<a href=\"/\(host)\">", "<a href=\"\(slash)\(host)\">", "<a href=\"\(slash)\(none)\(host)\">"] {
            #expect(html.text == "<a href=\"/\">")
            #expect(html.problems.map(\.kind) == [.refusedURL("//evil.example")])
        }
        for html: HTML in ["<a href=\"javascript:\(java)\">", "<a href=\"data:\(java)\">", "<a href=\"java&#115;cript:\(java)\">"] {
            #expect(html.problems.map(\.kind) == [.misplacedValue("a URL whose scheme is not allowed")])
        }
    }

    @Test("What follows a refused address brings no second complaint")
    func afterRefused() {
        let (url, id) = ("javascript:x", "a b")
        let html: HTML = "<a href=\"\(url)#\(id)\">"
        #expect(html.text == "<a href=\"about:invalid#refused#a%20b\">")
        #expect(html.problems.map(\.kind) == [.refusedURL("javascript:x")])
    }

    @Test("A refresh leads only where a link may lead")
    func refresh() {
        let (url, quoted) = ("../new/?a&b", "'javascript:x")
        let html: HTML = "<meta http-equiv=\"refresh\" content=\"0; url=\(url)\"><meta content=\"0;URL=\(quoted)\">"
        #expect(html.text == "<meta http-equiv=\"refresh\" content=\"0; url=../new/?a&amp;b\"><meta content=\"0;URL=about:invalid#refused\">")
        #expect(html.problems.map(\.kind) == [.refusedURL("'javascript:x")])
        let description: HTML = "<meta name=\"description\" content=\"a: \(url)\">"
        #expect(description.text == "<meta name=\"description\" content=\"a: ../new/?a&amp;b\">")
    }

    @Test("Of a list of addresses those are refused that may not stand there", arguments: [
        ("a.png 1x, b.png 2x", "a.png 1x, b.png 2x", []), ("a.png", "a.png", []), ("", "", []),
        ("https://example.org/a.png?b&c 2x", "https://example.org/a.png?b&amp;c 2x", []), ("a,b 640w", "a%2Cb 640w", []),
        ("a.png, javascript:x 2x", "a.png, about:invalid#refused", ["javascript:x"]),
        ("//evil.example/a.png,\nb.png 1x", "about:invalid#refused, b.png 1x", ["//evil.example/a.png"]),
        (" , data:image/svg+xml,<svg/onload=alert(1)> 1x", "about:invalid#refused", ["data:image/svg+xml,<svg/onload=alert(1)>"]),
        ("a.png \"onload=", "about:invalid#refused", ["a.png"]),
    ])
    func lists(list: String, written: String, refused: [String]) {
        let html: HTML = "<img srcset=\"\(list)\">"
        #expect(html.text == "<img srcset=\"\(written)\">")
        #expect(html.problems.map(\.kind) == refused.map { .refusedURL($0) })
    }

    @Test("A list may be put together from addresses and widths")
    func listPieces() {
        let (small, large, width, bad) = ("a,.png", "javascript:x", 640, "x\"")
        let html: HTML = "<img srcset=\"\(small) \(width)w, /m/\(small) 2x, \(large) \(bad)\">"
        #expect(html.text == "<img srcset=\"a%2C.png 640w, /m/a%2C.png 2x, about:invalid#refused \">")
        #expect(html.problems.map(\.kind) == [.refusedURL("javascript:x"), .misplacedValue("the descriptor of an image")])
    }
}
