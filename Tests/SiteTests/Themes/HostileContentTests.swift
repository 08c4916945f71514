import Bytes
import Foundation
import Hypertext
import Markdown
import SiteFixtures
import Testing

/// One way, of `Tests/Hostile/injections.json`, in which content may try to run code in a reader's browser.
struct Injection: Decodable, Sendable, CustomTestStringConvertible {
    let id: String
    let context: String
    let idea: String
    let input: String
    let roundtrip: Bool?

    var testDescription: String { "\(id) \(context): \(idea)" }

    static func all() throws -> [Injection] {
        struct List: Decodable { let injections: [Injection] }
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Hostile/injections.json").standardized
        return try JSONDecoder().decode(List.self, from: Data(contentsOf: file)).injections
    }

    /// A site with the injection in every field that its context could be.
    /// - Parameter isEscaped: whether the fields that hold Markdown have its marks escaped, so that they show the text to the letter.
    func site(_ input: String, isEscaped: Bool = false) -> String {
        let quoted = Self.quoted(input)
        let markdown = isEscaped ? Self.quoted(MarkdownText.escaped(input)) : quoted
        if context.hasPrefix("md-") {
            let body = input + "\n"
            return """
                -- content/overview.md --
                ---
                title: A topic
                summary: What it is.
                takeaways: [\(quoted), b, c]
                ---
                Of a thing.

                \(body)
                -- content/glossary.md --
                ---
                title: Glossary
                ---
                ## Thing

                \(body)
                -- content/faq.md --
                ---
                title: Questions
                ---
                ## Why?

                \(body)
                """
        }
        // Addresses that are refused are another matter than text that is shown.
        let url = ["field-url", "field-srcset"].contains(context) ? quoted : "https://example.org/"
        let alias = context == "field-slug-or-filename" ? "aliases: [\(quoted)]\n" : ""
        return """
            -- content/site.yaml --
            title: \(quoted)
            tagline: \(quoted)
            base-url: https://example.org/
            licence: \(quoted)
            authors: [{name: \(quoted), url: \(url)}]
            publisher: \(quoted)
            -- content/overview.md --
            ---
            title: \(markdown)
            summary: \(markdown)
            takeaways: [a, b, c]
            \(alias)---
            Text [@a].
            -- content/sources.json --
            \(works(titled: input, at: ["field-url", "field-srcset"].contains(context) ? input : "https://example.org/"))
            """
    }

    /// A list of works that says the text wherever it can; as JSON, in which Markdown's marks are none.
    private func works(titled text: String, at url: String) -> String {
        let work: [String: Any] = [
            "id": "a", "type": "webpage", "title": text, "container-title": text, "author": [["family": text]], "note": text, "URL": url,
        ]
        let data = try? JSONSerialization.data(withJSONObject: [work], options: [.sortedKeys])
        return String(decoding: data ?? Data(), as: UTF8.self)
    }

    /// A text as a YAML scalar that holds it to the letter.
    private static func quoted(_ text: String) -> String {
        var quoted = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || (0xD800..<0xF900).contains(scalar.value) || scalar.value > 0xFFFD:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return "\"\(quoted)\""
    }
}

@Suite("Hostile content")
struct HostileContentTests {
    private static let forbidden: Set<String> = ["iframe", "object", "embed", "base", "form", "style", "template", "math", "svg", "img"]
    private static let marks: Set<String> = ["code", "del", "em", "strong"]

    private static func isShape(_ tag: StartTag) -> Bool { !marks.contains(tag.name) }

    private static let urlAttributes: Set<String> = [
        "href", "src", "srcset", "action", "formaction", "xlink:href", "poster", "cite", "data", "ping", "background",
    ]

    @Test("No injection runs, adds an element or leads to a scheme that is not allowed", arguments: try Injection.all())
    func inert(injection: Injection) async throws {
        let site = try await BuiltSite(injection.site(injection.input))
        let benign = try await BuiltSite(injection.site("benign"))
        // The injection as a former address gives a page there, as "benign" does.
        let alias = "benign/index.html"
        #expect(Set(site.files.keys).isSuperset(of: benign.files.keys.filter { $0 != alias }) || site.report.hasErrors)
        for path in site.files.keys {
            #expect(!path.hasPrefix("/") && !path.split(separator: "/").contains(".."), "\(path) leaves the site")
        }
        for (path, bytes) in site.files where path.hasSuffix(".html") {
            let tokens = HTMLTokens(String(decoding: bytes, as: UTF8.self))
            let expected = HTMLTokens(benign.text(benign.files[path] == nil ? alias : path))
            // Scripts are the generator's own: as many as in the benign page, and data where they hold data.
            #expect(tokens.scripts.count == expected.scripts.count, "\(path)")
            var ids: Set<String> = []
            for tag in tokens.tags {
                if Self.forbidden.contains(tag.name), tag.name != "img" || injection.context != "md-image" {
                    #expect(expected.tags.contains { $0.name == tag.name }, "<\(tag.name)> in \(path)")
                }
                for attribute in tag.attributes {
                    #expect(!attribute.name.hasPrefix("on") && attribute.name != "style" && attribute.name != "srcdoc", "\(attribute.name) in \(path)")
                    if Self.urlAttributes.contains(attribute.name) {
                        let verdict = URLPolicy.verdict(of: attribute.value)
                        #expect(verdict.isAllowed || attribute.value == URLPolicy.refused, "\(attribute.value) in \(path)")
                    }
                    if attribute.name == "id" {
                        #expect(!attribute.value.isEmpty && !attribute.value.contains { $0.isWhitespace }, "\(path)")
                        #expect(ids.insert(attribute.value).inserted, "id \(attribute.value) twice in \(path)")
                    }
                }
            }
            if !site.report.hasErrors {
                for tag in tokens.tags {
                    guard let place = tag["href"]?.dropFirst(), tag["href"]?.first == "#", !place.isEmpty else { continue }
                    #expect(ids.contains(String(place)) || ids.contains(place.removingPercentEncoding ?? ""), "#\(place) in \(path)")
                }
            }
            if injection.context.hasPrefix("field-"), !site.report.hasErrors {
                // Titles and summaries may hold marks of Markdown.
                #expect(tokens.tags.filter(Self.isShape) == expected.tags.filter(Self.isShape), "the shape of \(path)")
            }
        }
    }

    @Test("What a field says is shown to the letter", arguments: try Injection.all().filter { $0.roundtrip == true && $0.context.hasPrefix("field-") })
    func roundTrip(injection: Injection) async throws {
        let site = try await BuiltSite(injection.site(injection.input, isEscaped: true))
        guard !site.report.hasErrors else { return }
        let shown = UnusableCharacters.replaced(in: injection.input) ?? injection.input
        let tokens = HTMLTokens(site.text("index.html"))
        #expect(tokens.text.contains(shown) || injection.input.allSatisfy(\.isWhitespace))
        #expect(tokens.tags.first { $0.name == "meta" && $0["name"] == "description" }?["content"]?.inOneLine == shown.inOneLine)
        let data = tokens.scripts.compactMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
        #expect(data.contains { ($0["headline"] as? String)?.inOneLine.contains(shown.inOneLine) == true })
    }
}

extension String {
    /// The text as Markdown has it within a line, where an end of a line is white space like any other.
    fileprivate var inOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
