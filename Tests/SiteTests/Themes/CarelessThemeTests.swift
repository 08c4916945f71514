import Build
import Hypertext
import Site
import SiteFixtures
import Templates
import Testing

/// A theme that writes the questions' page by itself.
private struct CarelessTheme: Theme {
    let page: @Sendable (String) -> HTML

    var assets: [ThemeAsset] { StandardTheme().assets }

    func document(for page: Page) -> HTML {
        page.path.text == "faq/" ? self.page(page.head?.title ?? "") : StandardTheme().document(for: page)
    }
}

@Suite("Templates that are not safe")
struct CarelessThemeTests {
    private static func findings(_ page: @escaping @Sendable (String) -> HTML) async throws -> [String] {
        let site = try await BuiltSite(SiteDirectory("-- content/faq.md --\n---\ntitle: alert(1)\n---\n## What?\n\nThat.\n"), theme: CarelessTheme(page: page))
        return site.report.sorted.map { "\($0.rule.code) \($0.location.file.split(separator: "/").last ?? "") \($0.location.line == nil ? "" : "at a line")" }
    }

    @Test("An address that leads nowhere safe is refused, at the page's file")
    func path() async throws {
        #expect(try await Self.findings { "<!doctype html><a href=\"\("javascript:" + $0)\">Go</a>" } == ["refused-url faq.md "])
        #expect(try await Self.findings { "<!doctype html><a href=\"\("https://example.org/" + $0)\">Go</a>" } == [])
    }

    @Test("A value where no escaping makes it safe is refused, at the template's line")
    func value() async throws {
        #expect(try await Self.findings { "<!doctype html><p class=\($0)>Text</p>" } == ["unsafe-template CarelessThemeTests.swift at a line"])
        #expect(try await Self.findings { "<!doctype html><p class=\"\($0)\">Text</p>" } == [])
    }
}
