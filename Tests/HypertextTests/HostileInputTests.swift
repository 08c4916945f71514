import FoundationEssentials
import Bytes
import Hypertext
import Testing

/// The injections of `Tests/Hostile/injections.json`, put through every place of a template.
@Suite("Hostile input")
struct HostileInputTests {
    @Test("It comes out of text, titles, attributes and JSON as it went in, and as nothing else")
    func roundTrip() throws {
        for input in try HostileInput.inputs() {
            let places: [(HTML, before: String, after: String)] = [
                ("<p>\(input)</p>", "<p>", "</p>"),
                ("<title>\(input)</title>", "<title>", "</title>"),
                ("<textarea>\(input)</textarea>", "<textarea>", "</textarea>"),
                ("<p title=\"\(input)\"></p>", "<p title=\"", "\"></p>"),
                ("<p title='\(input)'></p>", "<p title='", "'></p>"),
                ("<p\(attribute: "title", input)></p>", "<p title=\"", "\"></p>"),
            ]
            for (html, before, after) in places {
                #expect(try HostileInput.decoded(html, between: before, and: after) == HostileInput.representable(input))
                #expect(html.problems.isEmpty)
            }
            let json: HTML = "<script type=\"application/json\">\(json: .array([.string(input)]))</script>"
            let text = try #require(HostileInput.between("<script type=\"application/json\">", "</script>", in: json))
            #expect(!text.contains { "<>&\u{2028}\u{2029}".contains($0) })
            #expect(try JSONDecoder().decode([String].self, from: Data(text.utf8)) == [input.replacing("\u{0}", with: "\u{FFFD}")])
        }
    }

    @Test("Whatever the address, the page leads only where it may")
    func urls() throws {
        for input in try HostileInput.inputs() {
            for html: HTML in ["<a href=\"\(input)\">", "<a href=\"\(String())\(input)\">", "<a href=\"/\(input)\">", "<a href=\"x\(input)\">"] {
                let url = try HostileInput.decoded(html, between: "<a href=\"", and: "\">")
                #expect(HostileInput.isSafe(url), "\(url)")
            }
            let list: HTML = "<img srcset=\"\(input), x.png \(input)\">"
            let urls = try HostileInput.decoded(list, between: "<img srcset=\"", and: "\">")
            for candidate in urls.split(whereSeparator: { $0 == "," || $0 == " " }) {
                #expect(HostileInput.isSafe(String(candidate)), "\(candidate)")
            }
        }
    }

    @Test("Whatever the id, a link to it leads to it")
    func fragments() throws {
        for input in try HostileInput.inputs() {
            let html: HTML = "<a href=\"#\(input)\">"
            let url = try HostileInput.decoded(html, between: "<a href=\"#", and: "\">")
            #expect(HostileInput.percentDecoded(url) == input)
        }
    }
}

/// The injections, and a small reader for what was made of them.
enum HostileInput {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Hostile/injections.json").standardized

    static func inputs() throws -> [String] {
        let inputs = try JSONDecoder().decode(List.self, from: Data(contentsOf: file)).injections.map(\.input)
        #expect(inputs.count > 100)
        return inputs
    }

    private struct List: Decodable {
        struct Injection: Decodable { let input: String }
        let injections: [Injection]
    }

    /// The text with NUL replaced and the controls left out that HTML cannot hold.
    static func representable(_ text: String) -> String {
        let scalars = text.unicodeScalars.filter { $0 == "\u{0}" || "\t\n\u{C}\r".unicodeScalars.contains($0) || $0.value >= 0x20 && $0.value != 0x7F }
        return String(String.UnicodeScalarView(scalars)).replacing("\u{0}", with: "\u{FFFD}")
    }

    static func between(_ before: String, _ after: String, in html: HTML) -> String? {
        let text = html.text
        guard text.hasPrefix(before), text.hasSuffix(after) else { return nil }
        return String(text.dropFirst(before.count).dropLast(after.count))
    }

    /// What a browser reads between two constants; nothing there may be markup.
    static func decoded(_ html: HTML, between before: String, and after: String) throws -> String {
        let text = try #require(between(before, after, in: html))
        #expect(!text.contains { "<>\"'".contains($0) }, "\(text)")
        let references = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&#13;": "\r"]
        let decoded = references.reduce(text) { $0.replacing($1.key, with: $1.value) }
        #expect(!decoded.replacing("&amp;", with: "").contains("&"))
        return decoded.replacing("&amp;", with: "&")
    }

    static func percentDecoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let value = byte == UInt8(ascii: "%") ? UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) : nil
            bytes.append(value ?? byte)
            if value != nil { rest = rest.dropFirst(2) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether an address is refused, relative, or of an allowed scheme, as the URL standard reads it.
    static func isSafe(_ url: String) -> Bool {
        if url.hasPrefix("about:invalid") { return true }
        let bytes = Array(url.utf8.drop { $0 <= 0x20 }.filter { ![0x09, 0x0A, 0x0D].contains($0) })
        let isHost = bytes.count > 1 && bytes.prefix(2).allSatisfy { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        guard !isHost, let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return !isHost }
        let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
        let isScheme = scheme.first?.isLetter == true && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
        return !isScheme || ["http", "https", "mailto", "tel"].contains(scheme)
    }
}
