import Content
import Testing

@testable import Site
import Build

@Suite("The sitemap")
struct SitemapTests {
    /// The names of the files, each with the addresses it lists.
    private func sitemap(of pages: Int, limit: Int) throws -> [String: [String]] {
        var sitemap = Sitemap(base: try BaseURL("https://example.org/"), limit: limit)
        var files: [String: [String]] = [:]
        func take(_ file: SiteFile) {
            files[file.path] = String(decoding: file.bytes, as: UTF8.self).split(separator: "<loc>https://example.org/").dropFirst()
                .map { String($0.prefix { $0 != "<" }) }
        }
        for page in 0..<pages {
            sitemap.add(PageRecord(path: PagePath("\(page)/"), modified: nil), take)
            sitemap.add(PageRecord(path: PagePath("\(page)/print/"), modified: nil, isIndexed: false), take)
        }
        sitemap.finish(take)
        return files
    }

    @Test("As many pages as a file may hold are in one file", arguments: [0, 1, 2])
    func one(pages: Int) throws {
        #expect(try sitemap(of: pages, limit: 2) == ["sitemap.xml": (0..<pages).map { "\($0)/" }])
    }

    @Test("More pages are in several files, which the sitemap names")
    func several() throws {
        #expect(try sitemap(of: 5, limit: 2) == [
            "sitemap.xml": ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"],
            "sitemap-1.xml": ["0/", "1/"], "sitemap-2.xml": ["2/", "3/"], "sitemap-3.xml": ["4/"],
        ])
    }
}
