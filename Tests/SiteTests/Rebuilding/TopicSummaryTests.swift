import Content
import SiteFixtures
import Templates
import Testing

@testable import Site
import Build

@Suite("What stays of a topic")
struct TopicSummaryTests {
    /// The summary of a topic that has everything a summary may hold.
    private func summary() throws -> TopicSummary {
        let directory = try SiteDirectory("""
            -- content/site.yaml --
            title: A library
            base-url: https://example.org/
            -- content/moons/overview.md --
            ---
            title: Moons
            summary: What goes around planets.
            published: 2024-12-24
            reviewed: 2025-01-31
            aliases: [satellites]
            ---
            ## Many ☾

            They are many; see [the planets](../planets/overview.md).
            -- content/moons/sections/1-first.md --
            ---
            title: First
            ---
            The first.
            -- content/planets/overview.md --
            ---
            title: Planets
            ---
            They are large.
            """, over: "")
        let reader = ContentReader(root: directory.content, theme: StandardTheme().texts)
        return SiteBuilder(reader, theme: StandardTheme()).topics.plan(try #require(reader.catalog.topics.first)).result.summary
    }

    @Test("It is read as it was written")
    func record() throws {
        let summary = try summary()
        let read = try #require(TopicSummary(record: summary.record))
        #expect(read.record == summary.record)
        #expect(read.links == summary.links && read.links.destinations.count == 1 && read.links.places.count == 3)
        #expect(read.card?.link.title == "Moons" && read.card?.link.summary == "What goes around planets." && read.card?.sections == ["First"])
        #expect(read.pages.map(\.path) == summary.pages.map(\.path) && read.pages.first?.modified?.iso8601 == "2025-01-31")
        #expect(read.news.map(\.url) == ["https://example.org/moons/", "https://example.org/moons/first/"] && read.news.first?.published?.iso8601 == "2024-12-24")
        #expect(read.aliases == summary.aliases && read.aliases.map(\.path.text) == ["moons/satellites/"])
        #expect(read.searchEntries.passages.map(\.heading) == ["", "Many ☾", ""])
    }

    @Test("What is cut off, or longer than it was, is not read")
    func damage() throws {
        let record = try summary().record
        for length in 0..<record.count { #expect(TopicSummary(record: Array(record.prefix(length))) == nil, "\(length)") }
        #expect(TopicSummary(record: record + [0]) == nil)
    }

    @Test("Whatever byte is another, reading comes to an end, and asks for no more memory than there are bytes", arguments: [0, 0x7F, 0x80, 0xFF] as [UInt8])
    func noise(byte: UInt8) throws {
        let record = try summary().record
        for index in record.indices {
            var damaged = record
            damaged[index] = byte
            let read = TopicSummary(record: damaged)
            #expect(read == nil || read?.searchEntries.passages.count ?? 0 <= record.count)
        }
    }
}
