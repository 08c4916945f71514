import Content
import Foundation
import Hypertext
import Markdown
import Site
import SiteFixtures
import Templates
import Testing

/// A part of a theme that can be replaced by itself.
private enum Part: String, CaseIterable {
    case head, header, sidebar, beforeMain, afterMain, footer, end
    case library, overview, section, characteristics, faq, glossary, sources, changes, freePage, printEdition, handout, notFound, moved
    case citation, headingAnchor, figure, dataFigure, noteMark, notes
}

/// A theme that replaces one part: by what it was, with a sign before it.
private struct SignedTheme: PartedTheme {
    let part: Part

    static let sign: HTML = "<!-- signed -->"

    private func signed(_ part: Part, _ html: HTML) -> HTML { part == self.part ? "\(Self.sign)\(html)" : html }
    private var standard: StandardTheme { StandardTheme() }

    func head(of page: Page) -> HTML { signed(.head, standard.head(of: page)) }
    func header(of page: Page) -> HTML { signed(.header, standard.header(of: page)) }
    func sidebar(of page: Page) -> HTML { signed(.sidebar, standard.sidebar(of: page)) }
    func beforeMain(of page: Page) -> HTML { signed(.beforeMain, standard.beforeMain(of: page)) }
    func afterMain(of page: Page) -> HTML { signed(.afterMain, standard.afterMain(of: page)) }
    func footer(of page: Page) -> HTML { signed(.footer, standard.footer(of: page)) }
    func end(of page: Page) -> HTML { signed(.end, standard.end(of: page)) }

    func library(_ library: LibraryText, topics: [TopicCard], on page: Page) -> HTML {
        signed(.library, standard.library(library, topics: topics, on: page))
    }

    func overview(_ overview: Overview, highlights: Characteristics?, on page: Page) -> HTML {
        signed(.overview, standard.overview(overview, highlights: highlights, on: page))
    }

    func section(_ section: Section, place: Int, on page: Page) -> HTML { signed(.section, standard.section(section, place: place, on: page)) }
    func characteristics(_ table: Characteristics, on page: Page) -> HTML { signed(.characteristics, standard.characteristics(table, on: page)) }
    func faq(_ faq: FAQ, on page: Page) -> HTML { signed(.faq, standard.faq(faq, on: page)) }
    func glossary(_ glossary: Glossary, on page: Page) -> HTML { signed(.glossary, standard.glossary(glossary, on: page)) }
    func sources(_ list: SourcesList, on page: Page) -> HTML { signed(.sources, standard.sources(list, on: page)) }
    func changes(_ log: ChangeLog, on page: Page) -> HTML { signed(.changes, standard.changes(log, on: page)) }
    func freePage(_ content: FreePage, on page: Page) -> HTML { signed(.freePage, standard.freePage(content, on: page)) }
    func printEdition(_ edition: PrintEdition, on page: Page) -> HTML { signed(.printEdition, standard.printEdition(edition, on: page)) }
    func handout(_ handout: Handout, on page: Page) -> HTML { signed(.handout, standard.handout(handout, on: page)) }
    func notFound(on page: Page) -> HTML { signed(.notFound, standard.notFound(on: page)) }
    func moved(to link: PageLink, on page: Page) -> HTML { signed(.moved, standard.moved(to: link, on: page)) }

    func citation(_ citation: CitationMark) -> HTML { signed(.citation, standard.citation(citation)) }
    func headingAnchor(_ heading: HeadingAnchor) -> HTML { signed(.headingAnchor, standard.headingAnchor(heading)) }
    func figure(_ figure: CaptionedImage) -> HTML { signed(.figure, standard.figure(figure)) }
    func dataFigure(_ figure: DataFigure) -> HTML { signed(.dataFigure, standard.dataFigure(figure)) }
    func noteMark(_ note: NoteMark) -> HTML { signed(.noteMark, standard.noteMark(note)) }
    func notes(_ notes: NoteList) -> HTML { signed(.notes, standard.notes(notes)) }
}

/// A theme that writes links and ids as the one that comes along does not.
private struct QuotingTheme: PartedTheme {
    func citation(_ citation: CitationMark) -> HTML {
        citation.works.each { "<A HREF='#\($0.target)' ID = '\($0.id)'>\($0.number)</A>" }
    }

    func headingAnchor(_ heading: HeadingAnchor) -> HTML { "<a href = '#\(heading.id)' aria-label='\(heading.label)'>#</a>\n" }
}

@Suite("A theme made of parts")
struct PartedThemeTests {
    private static let topic = """
        -- content/site.yaml --
        title: A site
        base-url: https://example.org/
        -- content/overview.md --
        ---
        title: A topic
        summary: What it is.
        handout: true
        takeaways: [One, Two, Three]
        ---
        The whole of it.
        -- content/sections/1-first.md --
        ---
        title: First
        summary: The first part.
        aliases: [sections/1-old.md]
        ---
        Before [@a], with a note[^1] and a soft power.

        ## Start

        ![A map](../media/map.svg "The map, as [@a] has it")

        ```timeline
        title: It took a year
        source: "[@a]"
        events:
        - {date: 2019, title: Begun}
        - {date: 2020, title: Done}
        ```

        [^1]: The note.
        -- content/glossary.md --
        ---
        title: Glossary
        ---
        ## Soft power

        Attraction.
        -- content/changes.md --
        ---
        title: Changes
        ---
        ## 2026-03-31: Correction

        A date in [the first part](sections/1-first.md#start) was wrong.
        -- content/pages/imprint.md --
        ---
        title: Imprint
        ---
        Jane Doe.
        -- content/media/map.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>
        -- content/sources.yaml --
        - {id: a, type: report, title: A report, issued: 2020}
        """

    private static let library = """
        -- content/site.yaml --
        title: A library
        -- content/one/overview.md --
        ---
        title: One
        summary: The first.
        ---
        Text.
        """

    private static func site(of part: Part, theme: any Theme) async throws -> BuiltSite {
        try await BuiltSite(part == .library ? SiteDirectory(library, over: "") : SiteDirectory(topic), theme: theme)
    }

    @Test("Each part is replaced by itself, and everything else is as it was", arguments: Part.allCases)
    fileprivate func part(part: Part) async throws {
        let standard = try await Self.site(of: part, theme: StandardTheme())
        let signed = try await Self.site(of: part, theme: SignedTheme(part: part))
        let pages = signed.files.keys.filter { $0.hasSuffix(".html") }.sorted()
        #expect(pages == standard.files.keys.filter { $0.hasSuffix(".html") }.sorted())
        #expect(pages.contains { signed.text($0).contains(SignedTheme.sign.text) })
        for page in pages {
            #expect(signed.text(page).replacingOccurrences(of: SignedTheme.sign.text, with: "") == standard.text(page), "\(page)")
        }
        #expect(signed.report.sorted == standard.report.sorted)
    }

    @Test("A part of the frame stands on every page, a kind of page on its own alone")
    func places() async throws {
        let header = try await Self.site(of: .header, theme: SignedTheme(part: .header))
        #expect(header.files.keys.filter { $0.hasSuffix(".html") }.allSatisfy { header.text($0).contains(SignedTheme.sign.text) })
        let section = try await Self.site(of: .section, theme: SignedTheme(part: .section))
        #expect(section.files.keys.filter { section.text($0).contains(SignedTheme.sign.text) }.sorted() == ["first/index.html", "second/index.html"])
    }

    @Test("Print leads within itself however a theme writes its attributes")
    func quotes() async throws {
        let site = try await Self.site(of: .citation, theme: QuotingTheme())
        let print = site.text("print/index.html")
        // On paper nothing leads back to a mark, so it has no id there.
        #expect(print.contains("<A HREF='#sources.ref-a'>1</A>"))
        #expect(print.contains("<a href = '#first.start' aria-label='Link to this heading'>#</a>"))
        #expect(site.text("first/index.html").contains("<A HREF='#source-1' ID = 'cite-1-1'>1</A>"))
        let ids = Set(HTMLTokens(print).tags.compactMap { $0["id"] })
        let targets = HTMLTokens(print).tags.compactMap { $0["href"] }.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        #expect(targets.filter { !ids.contains($0) } == [])
        #expect(site.text("first/index.html").contains("<a href=\"../changes/#2026-03-31-correction\">"))
    }

    @Test("A heading takes none of the ids that a theme has for itself")
    func reservedIDs() async throws {
        struct HeroTheme: PartedTheme {
            var reservedIDs: ReservedIDs { StandardTheme.reservedIDs.union(ReservedIDs(["hero"], numbered: ["slide"])) }
        }
        let directory = try SiteDirectory("-- content/sections/1-first.md --\n---\ntitle: First\n---\n## Hero\n\n## Slide 2\n\n[Up](#hero)\n")
        let standard = HTMLTokens(try await BuiltSite(directory).text("first/index.html")).tags.compactMap { $0["id"] }
        #expect(standard.contains("hero") && standard.contains("slide-2"))
        let own = HTMLTokens(try await BuiltSite(directory, theme: HeroTheme()).text("first/index.html")).tags
        #expect(own.compactMap { $0["id"] }.filter { $0.contains("hero") || $0.contains("slide") } == ["section-hero", "section-slide-2"])
        #expect(own.contains { $0["href"] == "#section-hero" })
    }

    @Test("What a theme may load stands in the policy of every page, and in that for hosts")
    func policy() async throws {
        struct MapTheme: PartedTheme {
            var securityPolicy: PolicyAdditions {
                PolicyAdditions([.images: [.data] + [PolicyAdditions.Source.host("tiles.example.org")].compactMap(\.self), .frames: [.site]])
            }
        }
        let site = try await BuiltSite(SiteDirectory(), theme: MapTheme())
        let policy = "img-src 'self' data: https://tiles.example.org; frame-src 'self'; connect-src 'self';"
        #expect(site.text("_headers").contains(policy))
        #expect(HTMLTokens(site.text("faq/index.html")).tags.contains { $0["content"]?.contains(policy) == true })
        #expect(MapTheme().securityPolicy.hosts == ["https://tiles.example.org"])
    }

    @Test("What is no name of a host is none of a policy", arguments: ["", "localhost", "a.org; script-src *", "https://a.org", "a..org", "*.a.org", "a.org/x"])
    func hosts(name: String) {
        #expect(PolicyAdditions.Source.host(name) == nil)
    }

    @Test("A theme's files are published, and style sheets name them as they are published")
    func files() async throws {
        struct FontTheme: PartedTheme {
            var files: [ThemeAsset] {
                StandardTheme.files + [
                    ThemeAsset(role: .styleSheet, name: "own.css", bytes: Array("@font-face { src: url(own.woff2) } a { background: url('own.svg') }".utf8)),
                    ThemeAsset(role: .font, name: "own.woff2", bytes: [1]), ThemeAsset(role: .file, name: "own.svg", bytes: [2]),
                ]
            }

            func beforeMain(of page: Page) -> HTML { "<img src=\"\(page.reference(toAsset: "own.svg"))\" alt=\"\">\n" }
        }
        let site = try await BuiltSite(SiteDirectory(), theme: FontTheme())
        let sheets = site.files.keys.filter { $0.hasSuffix(".css") && site.text($0).contains("@font-face") }
        let font = try #require(site.files.keys.first { $0.hasSuffix(".woff2") })
        let image = try #require(site.files.keys.first { $0.hasPrefix("assets/own.") && $0.hasSuffix(".svg") })
        #expect(sheets.count == 1)
        #expect(site.text(sheets[0]).contains("url(\"\(font.dropFirst("assets/".count))\")"))
        #expect(site.text(sheets[0]).contains("url(\"\(image.dropFirst("assets/".count))\")"))
        let tags = HTMLTokens(site.text("faq/index.html")).tags
        #expect(tags.contains { $0["rel"] == "preload" && $0["href"] == "../\(font)" })
        #expect(tags.contains { $0["src"] == "../\(image)" })
        #expect(site.text("_headers").contains("font-src 'self'"))
    }

    @Test("A value that a part of a text puts where nothing escapes it is refused, at the template's line")
    func unsafePart() async throws {
        struct UnsafeTheme: PartedTheme {
            func headingAnchor(_ heading: HeadingAnchor) -> HTML { "<a href=#\(heading.id)></a>" }
        }
        let site = try await BuiltSite(SiteDirectory(), theme: UnsafeTheme())
        #expect(site.report.sorted.contains { $0.rule.code == "unsafe-template" && $0.location.file.hasSuffix("PartedThemeTests.swift") && $0.location.line != nil })
    }
}
