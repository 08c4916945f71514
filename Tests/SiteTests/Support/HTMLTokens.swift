/// A start tag as a browser reads it: its name and its attributes, entities decoded.
struct StartTag: Equatable {
    var name: String
    var attributes: [(name: String, value: String)]

    static func == (a: StartTag, b: StartTag) -> Bool { a.name == b.name && a.attributes.map(\.name) == b.attributes.map(\.name) }

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}

/// The start tags and scripts of a document, by the parts of the HTML tokenizer that finished pages can need.
struct HTMLTokens {
    private(set) var tags: [StartTag] = []
    /// The contents of script elements.
    private(set) var scripts: [String] = []
    /// The text between tags, entities decoded.
    private(set) var text = ""

    init(_ html: String) {
        var rest = Substring(html)
        while let open = rest.firstIndex(of: "<") {
            text += Self.decoded(rest[..<open])
            rest = rest[open...]
            if rest.hasPrefix("<!--") {
                rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
            } else if let letter = rest.dropFirst().first, letter.isLetter && letter.isASCII {
                let tag = Self.startTag(&rest)
                tags.append(tag)
                guard ["script", "style"].contains(tag.name) else { continue }
                let end = rest.firstRange(of: "</\(tag.name)") ?? rest.endIndex..<rest.endIndex
                if tag.name == "script" { scripts.append(String(rest[..<end.lowerBound])) }
                rest = rest[end.lowerBound...]
            } else if rest.hasPrefix("</") || rest.hasPrefix("<!") {
                rest = rest.firstIndex(of: ">").map { rest[rest.index(after: $0)...] } ?? ""
            } else {
                text += "<"
                rest = rest.dropFirst()
            }
        }
        text += Self.decoded(rest)
    }

    private static func startTag(_ rest: inout Substring) -> StartTag {
        rest = rest.dropFirst()
        let name = rest.prefix { !$0.isWhitespace && $0 != "/" && $0 != ">" }
        rest = rest.dropFirst(name.count)
        var tag = StartTag(name: name.lowercased(), attributes: [])
        while let character = rest.first {
            if character == ">" {
                rest = rest.dropFirst()
                break
            }
            if character.isWhitespace || character == "/" {
                rest = rest.dropFirst()
                continue
            }
            let attribute = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != ">" && $0 != "/" }
            rest = rest.dropFirst(max(1, attribute.count)).drop(while: \.isWhitespace)
            var value = ""
            if rest.first == "=" {
                rest = rest.dropFirst().drop(while: \.isWhitespace)
                if let quote = rest.first, quote == "\"" || quote == "'" {
                    let content = rest.dropFirst().prefix { $0 != quote }
                    value = decoded(content)
                    rest = rest.dropFirst(content.count + 2)
                } else {
                    let content = rest.prefix { !$0.isWhitespace && $0 != ">" }
                    value = decoded(content)
                    rest = rest.dropFirst(content.count)
                }
            }
            tag.attributes.append((attribute.lowercased(), value))
        }
        return tag
    }

    private static func decoded(_ text: Substring) -> String {
        guard text.contains("&") else { return String(text) }
        return String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
