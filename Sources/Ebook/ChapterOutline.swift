internal import Hypertext

/// What has to be known of a chapter before it, or another that leads to it, can be written.
struct ChapterOutline {
    let tokens: [HTMLToken]
    /// All ids, as they are written.
    private(set) var ids: Set<String> = []
    /// The ids of list items that marks in the text lead to: the notes.
    private(set) var notes: Set<String> = []
    /// The ids of the marks.
    private(set) var marks: Set<String> = []
    /// The headings below that of the chapter, with their ids.
    private(set) var headings: [(id: String, title: String)] = []

    /// A mark of a note is a link with an id of its own that leads to an item of a list on the same page.
    init(_ html: HTML) {
        tokens = html.tokens
        let markup = Markup(html.bytes)
        var items: Set<String> = []
        var links: [(id: String, target: String)] = []
        var heading: (id: String, title: [UInt8])?
        // The marks of notes are no part of a heading.
        var raised = 0
        for token in tokens {
            switch token {
            case .text(let range):
                if raised == 0 { heading?.title += markup.bytes[range] }
            case .start(let tag):
                let name = markup.name(tag.name)
                if name == "sup" { raised += 1 }
                guard let id = markup.value("id", of: tag), !id.isEmpty else { continue }
                ids.insert(id)
                if name == "li" { items.insert(id) }
                if name == "h2" { heading = (id, []) }
                if name == "a", let target = markup.value("href", of: tag), target.hasPrefix("#") { links.append((id, String(target.dropFirst()))) }
            case .end(let range):
                let name = markup.name(range)
                if name == "sup" { raised = max(0, raised - 1) }
                if name == "h2", let found = heading {
                    headings.append((found.id, XHTML.text(of: found.title)))
                    heading = nil
                }
            }
        }
        for link in links where items.contains(link.target) {
            notes.insert(link.target)
            marks.insert(link.id)
        }
    }
}

/// Reads names and values out of markup.
struct Markup {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The name of a tag or an attribute, in lower case.
    func name(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self).lowercased() }

    /// The value of an attribute, its references resolved; empty where it has no value, `nil` where it is not there.
    func value(_ name: String, of tag: HTMLStartTag) -> String? {
        tag.attributes.first { self.name($0.name) == name }.map { attribute in attribute.value.map { XHTML.text(of: Array(bytes[$0])) } ?? "" }
    }
}
