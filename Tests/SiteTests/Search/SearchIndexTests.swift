import Foundation
import SiteFixtures
import Testing

@testable import Site
import Build

@Suite("Search")
struct SearchIndexTests {
    @Test("Titles, headings, text, questions, rows and terms lead to their places")
    func passages() async throws {
        let site = try await BuiltSite("""
            -- content/glossary.md --
            ---
            title: Glossary
            summary: Terms.
            ---
            ## Soft power

            Attraction.
            """)
        let index = try Index(site)
        #expect(try index.places(of: "topic").first == "")
        #expect(try index.places(of: "started") == ["first/#start"])
        #expect(try index.places(of: "did") == ["faq/#who-did-it"])
        #expect(try index.places(of: "methods") == ["characteristics/#methods"])
        #expect(try index.places(of: "attraction") == ["glossary/#soft-power"])
        #expect(try index.places(of: "whole") == [""])
        #expect(try index.places(of: "nowhere") == [])
    }

    @Test("What stands before headings and after a table leads to the page itself")
    func introductions() async throws {
        let site = try await BuiltSite("""
            -- content/glossary.md --
            ---
            title: Glossary
            ---
            Vocabulary.

            ## Soft power

            Attraction.
            -- content/changes.md --
            ---
            title: Changes
            ---
            Corrected.

            ## 2026-03-31: Correction

            A date.
            -- content/characteristics.md --
            ---
            title: Characteristics
            ---
            Beforehand.

            | Characteristic | Value |
            | --- | --- |
            | Countries | Two |

            Afterwards.
            """)
        let index = try Index(site)
        for (word, place) in [
            ("vocabulary", "glossary/"), ("corrected", "changes/"), ("beforehand", "characteristics/"), ("afterwards", "characteristics/"),
        ] {
            #expect(try index.places(of: word) == [place])
        }
    }

    @Test("What an author gives as keywords leads to the page, the heading, the question and the term")
    func keywords() async throws {
        let site = try await BuiltSite("""
            -- content/faq.md --
            ---
            title: Questions
            keywords: [doubts, "frequent, asked"]
            ---
            ## What is it?

            <!-- explainer: keywords motive, reasons
            why -->

            A thing.

            ## Who did it?

            <!-- explainer: keywords culprit -->

            We did.
            -- content/glossary.md --
            ---
            title: Glossary
            ---
            ## Soft power

            <!-- explainer: keywords charm -->
            Attraction.
            -- content/sections/1-first.md --
            ---
            title: First
            keywords: beginning
            ---
            Text. <!-- explainer: keywords entry -->

            ## Start

            <!-- explainer: keywords launch -->
            How it started.
            """)
        #expect(site.report.findings.isEmpty, "\(site.report.sorted)")
        let index = try Index(site)
        for (word, place) in [
            ("doubts", "faq/"), ("asked", "faq/"), ("reasons", "faq/#what-is-it"), ("why", "faq/#what-is-it"),
            ("culprit", "faq/#who-did-it"),
            ("charm", "glossary/#soft-power"), ("beginning", "first/"), ("entry", "first/"), ("launch", "first/#start"),
        ] {
            #expect(try index.places(of: word) == [place], "\(word)")
        }
        for path in ["faq/index.html", "faq/index.md", "first/index.html", "glossary/index.html"] {
            let text = site.text(path)
            #expect(!text.contains("motive") && !text.contains("charm") && !text.contains("launch") && !text.contains("keywords"), "\(path)")
        }
    }

    @Test("Keywords that are none are told of", arguments: [
        ("keywords: {a: b}", "A thing.", "wrong-type 3"), ("keywords: [[a]]", "A thing.", "wrong-type 3"),
        ("keyword: a", "A thing.", "unknown-key 3"), ("tags: [a]", "A thing.", "unknown-key 3"),
        ("keywords: a", "<!-- explainer: keywords a -->", "unanswered-question 5"),
    ])
    func wrongKeywords(key: String, answer: String, finding: String) async throws {
        let site = try await BuiltSite("-- content/faq.md --\n---\ntitle: Questions\n\(key)\n---\n## What is it?\n\n\(answer)\n")
        #expect(site.report.sorted.map { "\($0.rule.code) \($0.location.line ?? 0)" } == [finding], "\(site.report.sorted)")
    }

    @Test("What is said of a thing stands before works and changes that are named after it, and a short text before a long one")
    func order() async throws {
        let site = try await BuiltSite("""
            -- content/sources.yaml --
            - {id: doe, type: book, title: Moons of planets, URL: https://example.org/}
            -- content/changes.md --
            ---
            title: Changes
            ---
            ## 2026-03-31: Moons

            Moons, moons and moons.
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            ## Start

            A book on moons [@doe].

            ## Middle

            \((0..<200).map { "word\($0)" }.joined(separator: " ")) moons.

            ## Moons

            They turn.
            """)
        #expect(try Index(site).places(of: "moons") == ["first/#moons", "first/#start", "first/#middle", "changes/#2026-03-31-moons", "sources/#ref-doe"])
    }

    @Test("What stands in short on a topic's front page is found")
    func takeaways() async throws {
        let site = try await BuiltSite("-- content/overview.md --\n---\ntitle: A topic\ntakeaways: [Remember **tides**]\n---\nText.\n")
        #expect(try Index(site).places(of: "tides") == [""])
    }

    @Test("Two long words that begin alike are two words of one part")
    func longWords() throws {
        var index = SearchIndex()
        var collector = SearchCollector()
        collector.begin(SearchPassage(path: "", fragment: "", title: "Page", heading: "", topic: ""))
        let start = String(repeating: "ab", count: 200_000)
        collector.note((0..<40).map { start + String($0) }.joined(separator: " "), 1)
        collector.note((0..<2_000).map { "word\($0)" }.joined(separator: " "), 1)
        var count = 0
        index.add(collector.entries()) { _ in count += 1 }
        index.finish { _ in count += 1 }
        #expect(count < 100)
    }

    @Test("A draft is not found")
    func draft() async throws {
        let site = try await BuiltSite("""
            -- content/sections/2-second.md --
            ---
            title: Second
            summary: Secret.
            draft: true
            ---
            Hidden.
            """)
        #expect(try Index(site).places(of: "hidden") == [])
    }

    @Test("A library of many topics is searched by reading little", arguments: [20, 300])
    func large(topics: Int) throws {
        var index = SearchIndex()
        var files: [String: [UInt8]] = [:]
        for topic in 0..<topics {
            var collector = SearchCollector()
            let words = ["china", "masks", "topic"] + (0..<30).map { "w\(String(topic * 30 + $0, radix: 26))" }
            for page in 0..<40 {
                collector.begin(SearchPassage(
                    path: "topic-\(topic)/page-\(page)/", fragment: "heading", title: "Page \(page)", heading: "Heading \(page)", topic: "Topic \(topic)"))
                collector.note(words.joined(separator: " "), 1 + page % 15)
            }
            index.add(collector.entries()) { files[$0.path] = $0.bytes }
        }
        index.finish { files[$0.path] = $0.bytes }
        let largest = { (kind: String) in files.filter { $0.key.hasPrefix("search/\(kind)-") }.map(\.value.count).max() ?? 0 }
        let start = try #require(files["search/index.json"]).count
        // What the script reads for one search: the index, parts for at most eight words, and one for each of ten places.
        #expect(start + 8 * largest("words") + 10 * largest("passages") <= 200_000)
        // Any word, whole or begun, is answered by one part.
        let keys = try JSONDecoder().decode(Keys.self, from: Data(files["search/index.json"] ?? [])).keys
        for word in ["china", "chin", "c", "w", "w1a"] {
            let key = try #require(keys.indices.filter { word.hasPrefix(keys[$0]) }.max { keys[$0].count < keys[$1].count })
            let shard = try JSONDecoder().decode([String: [Int]].self, from: Data(files["search/words-\(key).json"] ?? []))
            #expect(shard.keys.contains { $0.hasPrefix(word) } || (keys[key] == word && shard[""]?.isEmpty == false), "\(word)")
        }
    }

    @Test("The same topics give the same bytes")
    func deterministic() async throws {
        let first = try await BuiltSite(), second = try await BuiltSite()
        #expect(first.files["search/index.json"] == second.files["search/index.json"])
    }

    private struct Keys: Decodable { let keys: [String] }
}
