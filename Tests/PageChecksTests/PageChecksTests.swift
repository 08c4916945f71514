#if PageChecks
import Diagnostics
import PageChecks
import SiteFixtures
import Testing

@Suite("Finished pages")
struct PageChecksTests {
    /// A page without a mistake, around some markup.
    private static func page(_ main: String, title: String = "A") -> String {
        "<!doctype html>\n<html lang=\"en\"><head><title>\(title)</title></head><body><main>\n<h1>A</h1>\n\(main)\n</main></body></html>\n"
    }

    private static func inspect(_ files: [String: String], content: String? = nil) -> [Diagnostic] {
        let inspection = SiteInspection(base: SiteBase(url: "https://example.org/site/", rootPath: "/site/")) { path in
            path.hasPrefix("media/") ? nil : PageOrigin(template: "the theme") {
                content.map { [SourceText(path: "content/page.md", bytes: Array($0.utf8))] } ?? []
            }
        }
        return inspection.look(at: files.map { ($0, $1) }).report.sorted
    }

    private static func codes(_ main: String) -> [String] {
        inspect(["index.html": page(main), "faq/index.html": page("<p id=\"q\">Q</p>"), "media/a.png": ""]).map(\.rule.code)
    }

    static let rules: [Rule] = [
        .pageSyntax, .pageLanguage, .pageTitle, .pageDuplicateID, .pageBrokenReference, .pageAlternative, .pageUnnamedLink,
        .pageUnlabelledField, .pageLandmark, .pageHeadings, .pageForeignResource, .pageBrokenLink, .pageBrokenFragment,
    ]

    @Test("Each rule's example breaks that rule and no other", arguments: rules)
    func examples(rule: Rule) throws {
        let files = Dictionary(uniqueKeysWithValues: SiteDirectory.files(in: rule.example).map { ($0.path.replacing("public/", with: ""), $0.content) })
        let found = Self.inspect(files.merging(["a.png": ""]) { first, _ in first })
        #expect(found.map(\.rule) == [rule])
    }

    @Test("What is sound is not found fault with", arguments: [
        "<p>Text <a href=\"faq/\">F</a> <a href=\"faq/#q\">F</a> <a href=\"faq\">F</a> <a href=\"/site/faq/#q\">F</a></p>",
        "<a href=\"https://example.org/site/faq/#q\">F</a> <a href=\"https://elsewhere.example/\">E</a> <a href=\"mailto:a@b.example\">M</a>",
        "<a href=\"#\">Top</a> <a href=\"#top\">Top</a> <a href=\"?q=1#x%20y\">X</a> <b id=\"x y\">Y</b> <a href=\"#:~:text=a\">T</a>",
        "<a href=\"./faq/./#q\">F</a> <a href=\"faq/../faq/\">F</a> <a href=\" faq/\n#q \">F</a> <a href=\".\">H</a> <a href=\"#%C3%BC\">U</a> <b id=\"\u{FC}\">U</b>",
        "<a href=\"/site\">H</a> <a href=\"https://example.org/site\">H</a> <a href=\"tel:+1\">T</a> <a href=\"../above/\">Above the site</a>",
        "<a href=\"/elsewhere/on/the/host/\">Beside the site</a>", "<b id=\"\u{FC}\">U</b><b id=\"u\u{308}\">U</b><a href=\"#u\u{308}\">U</a>",
        "<img src=\"media/a.png\" alt=\"A\" srcset=\"media/a.png 1x, ./media/a.png 2x\"> <img src=\"/site/media/a.png\" alt=\"\">",
        "<a href=\"faq/\"><img src=\"media/a.png\" alt=\"Questions\"></a> <a href=\"faq/\" aria-label=\"F\"><svg><path d=\"M0 0\"/></svg></a>",
        "<a href=\"faq/\"><svg role=\"img\" aria-label=\"Q\"></svg></a> <button><span>Go</span></button>",
        "<label>Name <input></label> <label for=\"b\">B</label><select id=\"b\"><option>1</select> <input type=\"hidden\"> <input aria-label=\"Q\">",
        "<h2>B</h2><h3>C</h3><h4>D</h4><h2>E</h2>",
        "<nav aria-label=\"One\"></nav><nav aria-labelledby=\"n\"><h2 id=\"n\">Two</h2></nav>",
        "<details id=\"d\"><summary><h2>Q?</h2></summary><p>A &amp; b &lt; c</p></details><a href=\"#d\">D</a>",
        "<table><caption>T</caption><thead><tr><th scope=\"col\" id=\"c\">A</th></tr></thead><tbody><tr><td headers=\"c\">1</td></tr></tbody></table>",
        "<script type=\"application/ld+json\">{\"a\":\"\\u003C/script>\"}</script><link rel=\"canonical\" href=\"https://elsewhere.example/x\">",
        "<template><h5>Later</h5><img></template><p hidden>x</p><span aria-hidden=\"true\"><img src=\"media/a.png\"></span>",
        "<svg><use href=\"media/a.png#b\"/><user href=\"https://elsewhere.example/\"></user></svg>",
        "<picture><source srcset=\"media/a.png\"><img src=\"media/a.png\" alt=\"\" width=\"1\" height=\"2\"></picture><math><mi>x</mi></math>",
    ])
    func sound(main: String) { #expect(Self.codes(main) == []) }

    @Test("What is wrong is found", arguments: [
        ("<p><div></p></div>", "page-syntax"), ("<a href=\"faq/\" href=\"faq/\">F</a>", "page-syntax"), ("<p title=a\"b>x</p>", "page-syntax"),
        ("<div/><p>x</p></div>", "page-syntax"), ("&#xD800;", "page-syntax"), ("<!--- a -- b --->", "page-syntax"),
        ("<a href=\"faq/#nowhere\">F</a>", "page-broken-fragment"), ("<a href=\"#nowhere\">F</a>", "page-broken-fragment"),
        ("<a href=\"#\u{FC}\">U</a> <b id=\"u\u{308}\">U</b>", "page-broken-fragment"),
        ("<a href=\"https://example.org/site/nowhere/\">F</a>", "page-broken-link"), ("<img src=\"media/b.png\" alt=\"\">", "page-broken-link"),
        ("<a href=\"Faq/\">F</a>", "page-broken-link"), ("<link rel=\"stylesheet\" href=\"//cdn.example/a.css\">", "page-foreign-resource"),
        ("<img src=\"media/a.png\" alt=\"\" srcset=\"http://cdn.example/a.png 2x\">", "page-foreign-resource"),
        ("<svg><use href=\"https://cdn.example/a.svg#b\"/></svg>", "page-foreign-resource"), ("<svg><use xlink:href=\"no.svg\"/></svg>", "page-broken-link"),
        ("<meta http-equiv=\"refresh\" content=\"0; url=nowhere/\">", "page-broken-link"),
        ("<label for=\"nowhere\">L</label>", "page-broken-reference"), ("<textarea></textarea>", "page-unlabelled-field"),
        ("<button> </button>", "page-unnamed-link"), ("<a href=\"faq/\"><span aria-hidden=\"true\">→</span></a>", "page-unnamed-link"),
        ("<h1>B</h1>", "page-headings"), ("<h2>B</h2><h4>C</h4>", "page-headings"), ("<nav></nav><nav aria-label=\"N\"></nav>", "page-landmark"),
        ("<div role=\"main\"></div>", "page-landmark"), ("<svg role=\"img\"></svg>", "page-alternative"),
        ("<input type=\"image\" src=\"media/a.png\">", "page-alternative"),
    ])
    func wrong(main: String, code: String) { #expect(Set(Self.codes(main)) == [code]) }

    @Test("A finding stands where it is on the page")
    func place() throws {
        let found = try #require(Self.inspect(["a/index.html": Self.page("<p>é <a href=\"../x/\">X</a></p>")]).first)
        #expect(found.location.file == "a/index.html" && found.location.line == 4)
        #expect(found.location.columns == 7..<23 && found.location.excerpt == "<p>é <a href=\"../x/\">X</a></p>")
        #expect(found.message == "'../x/' leads to no page or file of the site")
        #expect(found.help == "this is written by the theme")
    }

    @Test("What the content caused is led back to its line")
    func tracing() throws {
        let found = try #require(Self.inspect(
            ["index.html": Self.page("<h2>Good</h2><h4>Too deep</h4>")], content: "---\ntitle: A\n---\n## Good\n\n#### Too deep\n").first)
        #expect(found.location == SourceLocation(file: "content/page.md", line: 6, columns: 4..<14, excerpt: "#### Too deep"))
    }

    @Test("What could stand in two places of the content is not led back to either")
    func ambiguous() {
        let found = Self.inspect(["index.html": Self.page("<h2>B</h2><h4>Deep</h4>")], content: "#### Deep\n\n#### Deep\n")
        #expect(found.map(\.location.file) == ["index.html"])
    }

    @Test("A mistake of the theme is told once, whatever the order of the pages")
    func folding() throws {
        let pages = (0..<50).map { ("p\($0)/index.html", Self.page("<a href=\"../nowhere/\">N</a><input>")) }
        for pages in [pages, pages.reversed()] {
            let inspection = SiteInspection(base: SiteBase(url: nil, rootPath: "/")) { _ in PageOrigin(template: "the theme") { [] } }
            let found = inspection.look(at: pages).report.sorted
            #expect(found.map(\.rule.code) == ["page-broken-link", "page-unlabelled-field"])
            #expect(found.allSatisfy { $0.location.file == "p0/index.html" && $0.help?.hasSuffix("49 other pages have the same") == true })
        }
    }

    @Test("Of too many mistakes the same are kept and the same are counted, whatever the order of the pages")
    func crowd() throws {
        // Each page has mistakes of its own, one that all share and more than are kept of one page.
        let pages = (0..<60).map { page in
            let links = (0..<130).map { "<a href=\"#p\(page * 7_919 % 60)-\($0)\">A</a><a href=\"../no\(page)-\($0)/\">B</a>" }.joined()
            return ("p\(page)/index.html", Self.page(links + "<input>" + String(repeating: "<img>", count: 110)))
        }
        let reports = [pages, pages.reversed(), pages.sorted { $0.1.hashValue < $1.1.hashValue }].map { pages in
            let inspection = SiteInspection(base: SiteBase(url: nil, rootPath: "/")) { _ in PageOrigin(template: "the theme") { [] } }
            return inspection.look(at: pages).report
        }
        for report in reports {
            #expect(report.sorted.map { "\($0)" } == reports[0].sorted.map { "\($0)" })
            #expect(report.counts == reports[0].counts)
            #expect(report.omitted == reports[0].omitted)
        }
        #expect(reports[0].findings.count <= DiagnosticReport.capacity)
        // Nothing is lost: on each page 130 places and 130 pages are led to that are not there.
        #expect(reports[0].counts[.error] == 60 * (130 + 130))
    }

    @Test("What may follow from mistakes in the content is set aside, and nothing else")
    func aside() {
        let inspection = SiteInspection(base: SiteBase(url: nil, rootPath: "/")) { _ in PageOrigin(template: "the theme") { [] } }
        let page = Self.page("<a href=\"../b/\"></a><a href=\"#no\">N</a><img><a href=\"../c/\">C</a><a href=\"../e/#no\">E</a><a href=\"../gone/\">G</a>")
        let result = inspection.look(
            at: [("a/index.html", page), ("e/index.html", Self.page("<a href=\"#nowhere\"></a><img>"))], followers: ["e/index.html"],
            awaiting: ["b/index.html", "c/index.html"])
        #expect(result.report.sorted.map { "\($0.rule.code) \($0.location.file)" } == [
            "page-unnamed-link a/index.html", "page-broken-fragment a/index.html", "page-alternative a/index.html",
            "page-broken-link a/index.html",
        ])
        // Links to the two pages that are awaited and to one that has mistakes, and two things on that one.
        #expect(result.asideCount == 5)
    }

    @Test("What the author published as it is, and what is no page, is left alone")
    func otherFiles() {
        #expect(Self.inspect(["media/old.html": "<p>old", "feed.xml": "<feed/>", "index.html": Self.page("<a href=\"media/old.html#x\">O</a>")]) == [])
    }

    @Test("Pages that break everything at once end the check of no other", arguments: [
        String(repeating: "<div>", count: 5_000), String(repeating: "<p id=a>", count: 3_000), "\u{0}<!--", "", "<table><a><b><table>",
        "<a href=\"" + String(repeating: "../", count: 5_000) + "\">x</a>",
    ])
    func hostile(page: String) {
        let found = Self.inspect(["index.html": page, "b/index.html": Self.page("<h1>B</h1>")])
        #expect(found.contains { $0.rule == .pageHeadings && $0.location.file == "b/index.html" })
    }
}
#endif
