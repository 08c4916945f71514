import Foundation
import Testing

@Suite("Characters that no page may hold, on pages")
struct UnusablePageCharacterTests {
    /// Fields of every kind, each with a character in it and the line that it stands on.
    private static let fields: [(text: String, line: Int)] = [
        ("-- content/site.yaml --\ntitle: A#b\nbase-url: https://example.org/\n", 1),
        ("-- content/overview.md --\n---\ntitle: A\nsummary: A#b.\n---\nText.\n", 3),
        ("-- content/overview.md --\n---\ntitle: A\nsummary: B.\ntakeaways: [a, b, c#]\n---\nText.\n", 4),
        ("-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\nText.\n\nA#b.\n", 7),
        ("-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\n## A#b\n\nText.\n", 5),
        ("-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\n[A](faq.md \"A#b\") and ![B#](media/b.svg).\n", 5),
        ("-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\n[A](https://example.org/#b)\n", 5),
        ("-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\n```a#b\nCode.\n```\n", 5),
        ("-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\nA.[^1]\n\n[^1]: A#b.\n", 7),
        ("-- content/characteristics.md --\n---\ntitle: C\nsummary: B.\n---\n| A | B |\n|---|---|\n| a | b |\n| c# | d |\n", 8),
        ("-- content/faq.md --\n---\ntitle: Q\nsummary: B.\n---\n## A#b?\n\nC.\n", 5),
        ("-- content/glossary.md --\n---\ntitle: G\nsummary: B.\n---\n## Mask\n\nA#b.\n", 7),
        ("-- content/changes.md --\n---\ntitle: C\nsummary: B.\n---\n## 2020-01-01: A#b\n\nC.\n", 5),
        ("-- content/sources.yaml --\n- id: doe\n  type: book\n  title: \"A#b\"\n-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\nText [@doe].\n", 3),
    ]

    private static func problems(in site: BuiltSite) -> [String] {
        site.files.compactMap { path, bytes in
            guard let text = String(validating: bytes, as: UTF8.self) else { return "\(path) is not UTF-8" }
            let found = text.unicodeScalars.first {
                (0xFDD0...0xFDEF).contains($0.value) || $0.value & 0xFFFE == 0xFFFE || ($0.properties.generalCategory == .control && !"\t\n\r".unicodeScalars.contains($0))
            }
            return found.map { "\(path) holds \($0.debugDescription)" }
        }
    }

    @Test("Each stands as U+FFFD in every file of the site and is told of at its line, whatever field it is in", arguments: [
        0xFFFE, 0xFFFF, 0xFDD0, 0x10FFFF, 0x80, 0x9F, 0x1B, 0x7F,
    ] as [UInt32], fields.indices)
    func asSuch(number: UInt32, field: Int) async throws {
        let character = String(String.UnicodeScalarView([try #require(Unicode.Scalar(number))]))
        let (text, line) = Self.fields[field]
        let site = try await BuiltSite(text.replacing("#", with: character, from: text.firstMatch(of: /[a-zA-Z(\/]#/)))
        #expect(Self.problems(in: site) == [])
        let found = site.report.findings.filter { $0.rule.code == "unusable-character" }
        #expect(!found.isEmpty && found.allSatisfy { $0.location.line == line }, "\(found)")
        #expect(site.files.values.contains { String(decoding: $0, as: UTF8.self).contains("\u{FFFD}") })
    }

    @Test("So does one that is written as a reference", arguments: [
        "&#xFFFE;", "&#xFFFF;", "&#xfdd0;", "&#x10FFFF;", "&#128;", "&#x9F;", "&#7;", "&#x7f;", "&#65534;",
    ], fields.indices.filter { $0 > 2 && !fields[$0].text.contains("sources.yaml") })
    func reference(character: String, field: Int) async throws {
        let (text, line) = Self.fields[field]
        let site = try await BuiltSite(text.replacing("#", with: character, from: text.firstMatch(of: /[a-zA-Z(\/]#/)))
        #expect(Self.problems(in: site) == [])
        let found = site.report.findings.filter { $0.rule.code == "unusable-character" }
        #expect(!found.isEmpty && found.allSatisfy { $0.location.line == line && $0.message.contains(character) }, "\(found)")
    }

    @Test("In YAML an escape does as well", arguments: ["\\uFFFE", "\\x07", "\\U0010FFFF", "\\e"])
    func escape(character: String) async throws {
        let site = try await BuiltSite("-- content/site.yaml --\ntitle: A\ntagline: \"A\(character)b\"\nbase-url: https://example.org/\n")
        #expect(Self.problems(in: site) == [])
        #expect(site.report.findings.map { "\($0.rule.code) \($0.location.line ?? 0)" } == ["unusable-character 2"])
    }

    @Test("Nothing is cited by a character that a parser makes of another")
    func citation() async throws {
        let site = try await BuiltSite("""
            -- content/sources.yaml --
            - {id: doe, type: book, title: A book}
            -- content/overview.md --
            ---
            title: A
            summary: B.
            ---
            A &#xFFFE;doe and [&#xFFFE;doe].
            """)
        #expect(!site.text("index.html").contains("A book"))
        #expect(site.text("index.html").contains("A \u{FFFD}doe and [\u{FFFD}doe]"))
    }

    @Test("In code a reference stands for itself, and nothing is said of it")
    func code() async throws {
        let site = try await BuiltSite("-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\n`&#xFFFE;` and\n\n    &#7;\n")
        #expect(site.report.findings.filter { $0.rule.code == "unusable-character" }.isEmpty)
        #expect(site.text("index.html").contains("<code>&amp;#xFFFE;</code>"))
    }
}

extension String {
    /// The text with one run, the last of a match, replaced.
    fileprivate func replacing(_ sign: String, with other: String, from match: Regex<Substring>.Match?) -> String {
        guard let match, let range = self[match.range].range(of: sign) else { return self }
        return self[..<range.lowerBound] + other + self[range.upperBound...]
    }
}
