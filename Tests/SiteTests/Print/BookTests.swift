import Build
import Content
import Diagnostics
import Site
import SiteFixtures
import Templates
import Testing

@Suite("Topics as books")
struct BookTests {
    private static let settings = "-- content/site.yaml --\ntitle: A site\nbase-url: https://example.org/site/\nepub: true\n"

    private static func book(_ text: String, settings: String = settings) async throws -> UnzippedBook {
        let site = try await BuiltSite(settings + text)
        #expect(!site.report.hasErrors)
        return try #require(UnzippedBook(site.files["explainer.epub"] ?? []))
    }

    @Test("No book is made, and no link leads to one, unless the site asks for it")
    func unasked() async throws {
        let site = try await BuiltSite()
        #expect(site.files["explainer.epub"] == nil && !site.text("index.html").contains("epub"))
    }

    @Test("The command line may ask as well")
    func asked() async throws {
        let directory = try SiteDirectory()
        #expect(ContentReader(root: directory.content).settings.outputs == [])
        #expect(ContentReader(root: directory.content, outputs: .epub).settings.outputs == .epub)
        #expect(ContentReader(root: directory.content, outputs: .epub).basis != ContentReader(root: directory.content).basis)
    }

    @Test("Every page of the topic leads to its book, from where it stands")
    func links() async throws {
        let site = try await BuiltSite(Self.settings)
        #expect(site.text("index.html").contains("<a href=\"explainer.epub\" type=\"application/epub+zip\" download=\"A topic.epub\">EPUB</a>"))
        #expect(site.text("faq/index.html").contains("<a href=\"../explainer.epub\""))
        // The page for URLs that lead nowhere is shown at any depth.
        #expect(site.text("404.html").contains("<a href=\"/site/explainer.epub\""))
    }

    @Test("Each topic of a library has a book that names the library")
    func library() async throws {
        let site = try await BuiltSite("""
            -- content/site.yaml --
            title: Library
            epub: true
            -- content/one/overview.md --
            ---
            title: One
            ---
            See [two](../two/overview.md).
            -- content/two/overview.md --
            ---
            title: Two
            ---
            Text.
            """, over: "")
        let book = try #require(UnzippedBook(site.files["one/explainer.epub"] ?? []))
        #expect(book.text("EPUB/package.opf").contains("<meta property=\"belongs-to-collection\" id=\"collection\">Library</meta>"))
        // Without a base address the other topic cannot be led to.
        #expect(book.text("EPUB/text/001.xhtml").contains("See <a>two</a>."))
        #expect(book.text("EPUB/package.opf").contains("<dc:identifier id=\"id\">urn:uuid:"))
        #expect(site.files["two/explainer.epub"] != nil && site.files["explainer.epub"] == nil)
    }

    @Test("Its files are in order, the type first")
    func order() async throws {
        let names = try await Self.book("").names
        #expect(names.first == "mimetype")
        #expect(names.dropFirst().elementsEqual(names.dropFirst().sorted()))
        #expect(Set(names).isSuperset(of: ["META-INF/container.xml", "EPUB/package.opf", "EPUB/nav.xhtml", "EPUB/cover.svg", "EPUB/text/001.xhtml"]))
    }

    @Test("Links between pages lead within the book, others to the site")
    func destinations() async throws {
        let book = try await Self.book("""
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            See [the end](2-second.md#end), [questions](../faq.md), [changes](../changes.md), [a file](../media/a.txt), [start](#start).

            ## Start

            Text.
            -- content/changes.md --
            ---
            title: Changes
            ---
            ## 2026-03-31: Correction

            A date.
            -- content/media/a.txt --
            Text
            """)
        let chapter = book.text("EPUB/text/002.xhtml")
        #expect(chapter.contains("<a href=\"003.xhtml#end\">the end</a>, <a href=\"005.xhtml\">questions</a>"))
        #expect(chapter.contains("<a href=\"https://example.org/site/changes/\">changes</a>, <a href=\"https://example.org/site/media/a.txt\">a file</a>"))
        #expect(chapter.contains("<a href=\"#start\">start</a>"))
        #expect(book.text("EPUB/nav.xhtml").contains("<a href=\"text/003.xhtml\">2 Second</a>\n<ol>\n<li><a href=\"text/003.xhtml#end\">End</a></li>"))
    }

    @Test("Works and notes are notes of the book, works in a list of their own as well")
    func notes() async throws {
        let book = try await Self.book("""
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            So it was [@a][^1].

            [^1]: A note.
            -- content/sources.yaml --
            - id: a
              type: report
              title: A report
              issued: 2020
            """)
        let chapter = book.text("EPUB/text/002.xhtml")
        #expect(chapter.contains("<a id=\"cite-1-1\" href=\"#source-1\" aria-label=\"Source 1\" epub:type=\"noteref\" role=\"doc-noteref\">"))
        #expect(chapter.contains("<aside id=\"source-1\" epub:type=\"footnote\" role=\"doc-footnote\"><b class=\"label\">1</b> "))
        #expect(chapter.contains("<aside id=\"fn-1\" epub:type=\"footnote\" role=\"doc-footnote\"><b class=\"label\">a</b> "))
        #expect(book.text("EPUB/text/006.xhtml").contains("epub:type=\"bibliography\""))
    }

    @Test("Pictures that pages show are in it once, under plain names; formats that readers need not know are told of")
    func pictures() async throws {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>"
        let site = try await BuiltSite(Self.settings + """
            -- content/overview.md --
            ---
            title: A topic
            ---
            ![A map](media/größe.svg) ![Again](media/größe.svg) ![Other](media/a.avif)
            -- content/media/größe.svg --
            \(svg)
            -- content/media/a.avif --
            none
            """)
        let book = try #require(UnzippedBook(site.files["explainer.epub"] ?? []))
        #expect(book.names.filter { $0.hasPrefix("EPUB/images/") } == ["EPUB/images/1.svg"])
        let chapter = book.text("EPUB/text/001.xhtml")
        #expect(chapter.contains("<img src=\"../images/1.svg\" alt=\"A map\"") && chapter.contains("<span class=\"missing\">[Other]</span>"))
        #expect(site.report.findings.filter { $0.rule == .imageNotInBook }.map(\.location.file).map { $0.hasSuffix("media/a.avif") } == [true])
    }

    @Test("Language and direction are those of the site")
    func direction() async throws {
        let book = try await Self.book("", settings: "-- content/site.yaml --\ntitle: موقع\nlanguage: ar\nepub: true\n")
        #expect(book.text("EPUB/package.opf").contains("<spine page-progression-direction=\"rtl\">"))
        #expect(book.text("EPUB/text/001.xhtml").contains("lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\""))
        #expect(book.text("EPUB/cover.svg").contains("direction=\"rtl\""))
    }

    @Test("It was changed on the last day of any page, whenever it is built")
    func modified() async throws {
        let dated = "-- content/faq.md --\n---\ntitle: Questions\nreviewed: 2026-05-04\n---\n## What?\n\nThat.\n"
        #expect(try await Self.book(dated).text("EPUB/package.opf").contains("<meta property=\"dcterms:modified\">2026-05-04T00:00:00Z</meta>"))
        #expect(try await Self.book("").text("EPUB/package.opf").contains("<meta property=\"dcterms:modified\">1980-01-01T00:00:00Z</meta>"))
    }

    @Test("The preview has the book that is published")
    func preview() async throws {
        let directory = try SiteDirectory(Self.settings)
        let session = SiteSession(SessionOptions(root: directory.content), theme: StandardTheme())
        guard case .made(let bytes) = await session.answer(to: "explainer.epub") else { return #expect(Bool(false), "no book") }
        #expect(try await BuiltSite(directory).files["explainer.epub"] == bytes)
    }
}
