internal import Hypertext

/// Rewrites the markup of a chapter to XHTML: every element closed, every value in quotes, notes as reading systems know them,
/// links within the book, nothing to press and nothing that runs.
struct ChapterWriter {
    private let chapter: BookChapter
    private let outline: ChapterOutline
    private let markup: Markup
    private let place: (_ chapter: Int, _ id: String?) -> String
    private(set) var bytes: [UInt8] = []
    private(set) var hasSVG = false
    private(set) var hasMathML = false
    /// The names of the images that it shows.
    private(set) var images: Set<String> = []
    private var open: [OpenElement] = []
    /// How many of the open elements are left out.
    private var dropped = 0
    /// The image that stands for the drawing of the figure one is in, until it has been written.
    private var drawing: String?

    /// An element that has been started.
    private struct OpenElement {
        let name: String
        let written: String
        var isDropped = false
        /// The number of the last note of a list of notes; `nil` for other elements.
        var noteCount: Int?
        var countsInLetters = false
        /// Whether it is a figure with a drawing for which an image stands.
        var hasDrawing = false
    }

    /// - Parameters:
    ///   - chapter: what is rewritten.
    ///   - outline: what it holds.
    ///   - place: gives the URL of a place in the book, as this chapter has it.
    init(_ chapter: BookChapter, _ outline: ChapterOutline, place: @escaping (_ chapter: Int, _ id: String?) -> String) {
        (self.chapter, self.outline, self.place) = (chapter, outline, place)
        markup = Markup(chapter.html.bytes)
        for (index, token) in outline.tokens.enumerated() {
            switch token {
            case .text(let range): if dropped == 0 { XHTML.append(XHTML.text(of: Array(markup.bytes[range])), to: &bytes) }
            case .start(let tag): start(tag, followedBy: outline.tokens.dropFirst(index + 1))
            case .end(let name): end(markup.name(name))
            }
        }
        while let last = open.last { end(last.name) }
    }

    // MARK: Elements

    /// Elements that hold nothing and have no end tag.
    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
    /// What runs, is pressed or is of no use in a book.
    private static let left: Set<String> = [
        "base", "button", "dialog", "embed", "form", "iframe", "input", "link", "meta", "noscript", "object", "script", "source", "style", "template",
    ]

    private mutating func start(_ tag: HTMLStartTag, followedBy next: ArraySlice<HTMLToken>) {
        let isForeign = open.contains { $0.name == "svg" || $0.name == "math" }
        let name = markup.name(tag.name)
        let isVoid = isForeign ? tag.isSelfClosing : Self.void.contains(name)
        if dropped > 0 || Self.left.contains(name) || isReplaced(name, tag) {
            guard !isVoid else { return }
            if dropped == 0, let drawing, markup.value("role", of: tag) == "img" { write(drawing, for: tag) }
            dropped += 1
            return open.append(OpenElement(name: name, written: name, isDropped: true))
        }
        if name == "img" { return image(tag) }
        var element = OpenElement(name: name, written: isForeign ? String(decoding: markup.bytes[tag.name], as: UTF8.self) : name)
        var extra: [(String, String)] = []
        var label: String?
        let id = markup.value("id", of: tag)
        let image = id.flatMap { chapter.drawings[$0] }
        if let image { drawing = image }
        switch name {
        case "ol" where Self.firstItem(in: next, markup).map(outline.notes.contains) == true:
            element = OpenElement(name: name, written: "section", noteCount: 0, countsInLetters: markup.value("type", of: tag) == "a")
        case "li" where id.map(outline.notes.contains) == true && open.last?.noteCount != nil:
            element = OpenElement(name: name, written: "aside")
            extra = [("epub:type", "footnote"), ("role", "doc-footnote")]
            label = nextLabel()
        case "a" where id.map(outline.marks.contains) == true: extra = [("epub:type", "noteref"), ("role", "doc-noteref")]
        case "a" where isWayBack(tag): extra = [("role", "doc-backlink")]
        case "svg": extra = [("xmlns", "http://www.w3.org/2000/svg")]
        case "math": extra = [("xmlns", "http://www.w3.org/1998/Math/MathML")]
        default: break
        }
        if name == "svg" { hasSVG = true }
        if name == "math" { hasMathML = true }
        bytes += "<\(element.written)".utf8
        let isList = element.noteCount != nil
        write(tag.attributes, of: name, leavingOut: Set(extra.map(\.0)).union(isList ? ["type", "start"] : []))
        for (key, value) in extra { bytes += " \(key)=\"\(value)\"".utf8 }
        bytes += (isVoid ? "/>" : ">").utf8
        element.hasDrawing = image != nil
        if let label { bytes += "<b class=\"label\">\(label)</b> ".utf8 }
        if !isVoid { open.append(element) }
    }

    private mutating func end(_ name: String) {
        guard let place = open.lastIndex(where: { $0.name == name }) else { return }
        while open.count > place, let element = open.popLast() {
            if element.isDropped { dropped -= 1 } else { bytes += "</\(element.written)>".utf8 }
            if element.hasDrawing { drawing = nil }
        }
    }

    /// The id of the item that a list starts with.
    private static func firstItem(in tokens: ArraySlice<HTMLToken>, _ markup: Markup) -> String? {
        for token in tokens {
            switch token {
            case .text: continue
            case .start(let tag) where markup.name(tag.name) == "li": return markup.value("id", of: tag)
            default: return nil
            }
        }
        return nil
    }

    /// The number or letter of the note that follows in its list.
    private mutating func nextLabel() -> String {
        guard let list = open.indices.last, let count = open[list].noteCount else { return "" }
        open[list].noteCount = count + 1
        guard open[list].countsInLetters else { return String(count + 1) }
        var (letters, number) = ("", count + 1)
        while number > 0 {
            letters = String(UnicodeScalar(UInt8(ascii: "a") + UInt8((number - 1) % 26))) + letters
            number = (number - 1) / 26
        }
        return letters
    }

    /// Whether a link leads from a note to its mark.
    private func isWayBack(_ tag: HTMLStartTag) -> Bool {
        guard let target = markup.value("href", of: tag), target.hasPrefix("#") else { return false }
        return outline.marks.contains(String(target.dropFirst())) && open.contains { $0.written == "aside" }
    }

    // MARK: Images

    /// Whether an element is part of a drawing for which an image stands.
    private func isReplaced(_ name: String, _ tag: HTMLStartTag) -> Bool {
        guard drawing != nil else { return false }
        return markup.value("role", of: tag) == "img" || (name == "ul" && markup.value("class", of: tag) == "key")
    }

    /// Writes the image that stands for a drawing. What it shows is said in the drawing's place.
    private mutating func write(_ drawing: String, for tag: HTMLStartTag) {
        image(named: drawing, alt: markup.value("aria-label", of: tag) ?? "")
        self.drawing = nil
    }

    private mutating func image(named name: String, alt: String, _ attributes: [HTMLStartTag.Attribute] = []) {
        images.insert(name)
        bytes += "<img src=\"../images/\(name)\" alt=\"".utf8
        XHTML.append(alt, to: &bytes)
        bytes += "\"".utf8
        write(attributes, of: "img", leavingOut: ["src", "alt"])
        bytes += "/>".utf8
    }

    /// Writes an image, or what it shows where the book does not have it.
    private mutating func image(_ tag: HTMLStartTag) {
        let alt = markup.value("alt", of: tag) ?? ""
        if let name = markup.value("src", of: tag).flatMap(chapter.image) { return image(named: name, alt: alt, tag.attributes) }
        guard !alt.isEmpty else { return }
        bytes += "<span class=\"missing\">[".utf8
        XHTML.append(alt, to: &bytes)
        bytes += "]</span>".utf8
    }

    // MARK: Attributes

    /// Attributes that name ids of the chapter.
    private static let ofIDs: Set<String> = ["id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details"]
    /// Attributes of what is pressed, loaded late or shown in a window, and such as do not stand in XML.
    private static let useless: Set<String> = [
        "popover", "popovertarget", "popovertargetaction", "loading", "decoding", "fetchpriority", "srcset", "sizes", "crossorigin", "tabindex",
        "xmlns", "xml:lang", "autofocus", "contenteditable", "download", "target", "ping", "referrerpolicy",
    ]
    /// Attributes of a link that say something of where it leads.
    private static let ofLinks: Set<String> = ["href", "rel", "hreflang", "type", "aria-label", "aria-current"]

    private mutating func write(_ attributes: [HTMLStartTag.Attribute], of element: String, leavingOut left: Set<String>) {
        let isForeign = element == "svg" || element == "math" || open.contains { $0.name == "svg" || $0.name == "math" }
        let url = element == "a" ? attributes.first { markup.name($0.name) == "href" }.flatMap { href(Self.value($0, markup)) } : nil
        var seen = left
        for attribute in attributes {
            let name = isForeign ? String(decoding: markup.bytes[attribute.name], as: UTF8.self) : markup.name(attribute.name)
            guard Self.isName(name), !Self.useless.contains(name), !name.hasPrefix("on"), !name.hasPrefix("data-"), seen.insert(name).inserted else { continue }
            if element == "details", name == "name" { continue }
            if element == "a", url == nil, Self.ofLinks.contains(name) { continue }
            var value = Self.value(attribute, markup)
            if element == "a", name == "href" { value = url ?? "" }
            if Self.ofIDs.contains(name) { value = value.split(separator: " ").map { XHTML.id(String($0)) }.joined(separator: " ") }
            // The root of the document has the language for both: elsewhere XML has a name of its own for it.
            if name == "lang" { write("xml:lang", value) }
            write(name, value)
        }
    }

    private mutating func write(_ name: String, _ value: String) {
        bytes += " \(name)=\"".utf8
        XHTML.append(value, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    private static func value(_ attribute: HTMLStartTag.Attribute, _ markup: Markup) -> String {
        attribute.value.map { XHTML.text(of: Array(markup.bytes[$0])) } ?? ""
    }

    /// Whether a name can stand in XML without a prefix that would have to be declared.
    private static func isName(_ name: String) -> Bool {
        name.utf8.first.map { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") } == true
            && name.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
            }
    }

    /// The URL of a link in the book; `nil` where it would lead nowhere.
    private func href(_ written: String) -> String? {
        switch chapter.destination(written) {
        case .chapter(let number, let id): place(number, id)
        case .outside(let url): url
        case .none: nil
        }
    }
}
