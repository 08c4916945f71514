import Content
import SiteFixtures
import Testing

@Suite("Published URLs and their files")
struct PublishedURLsTests {
    private static let library = """
        -- content/site.yaml --
        title: A library
        -- content/library.md --
        ---
        title: A library
        ---
        Text.
        -- content/one/overview.md --
        ---
        title: One
        ---
        Text.
        -- content/one/sections/1-the part.md --
        ---
        title: Part
        ---
        Text.
        -- content/one/media/map.svg --
        <svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>
        """

    @Test("Each leads to the file that is published there", arguments: [
        ("", "library.md"), ("index.html", "library.md"), ("one/", "one/overview.md"), ("one", "one/overview.md"),
        ("one/index.html", "one/overview.md"), ("one/the-part/", "one/sections/1-the part.md"), ("one/the-part?x=1", "one/sections/1-the part.md"),
        ("one/media/map.svg", "one/media/map.svg"), ("two/", nil), ("one/faq/", nil), ("part/", nil),
    ])
    func library(path: String, file: String?) throws {
        let directory = try SiteDirectory(Self.library, over: "")
        var urls = PublishedURLs(ContentCatalog(of: directory.content))
        #expect(urls.file(at: path[...])?.path == file)
    }

    @Test("A topic that is the whole site is published at its root", arguments: [
        ("", "overview.md"), ("faq/", "faq.md"), ("faq", "faq.md"), ("first/", "sections/1-first.md"), ("nothing/", nil),
    ])
    func topic(path: String, file: String?) throws {
        let directory = try SiteDirectory()
        var urls = PublishedURLs(ContentCatalog(of: directory.content))
        #expect(urls.file(at: path[...])?.path == file)
    }
}
