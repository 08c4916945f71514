internal import Bytes

/// What an attribute's value means, and so what may be put there.
enum AttributeKind: Equatable {
    /// Text.
    case plain
    /// A URL, which starts where given.
    case url(start: Int)
    /// A list of images' URLs.
    case urlList
    /// A script, a style or a document: nothing can be escaped for it.
    case code

    /// Tells the kind of the attribute that a context is in the value of.
    /// - Parameter markup: everything written so far.
    init(of context: HTMLContext, in markup: [UInt8]) {
        let name = markup[context.nameStart..<context.nameEnd]
        // Most values are of these, which need no look at the rest.
        if name.isWord("class") || name.isWord("id") {
            self = .plain
        } else if Self.urls.contains(where: name.isWord) {
            self = .url(start: context.valueStart)
        } else if name.isWord("srcset") || name.isWord("imagesrcset") {
            self = .urlList
        } else if name.isWord("style") || name.isWord("srcdoc") || name.prefix(2).isWord("on") {
            self = .code
        } else if name.isWord("content"), markup[(context.tagStart + 1)..<context.tagNameEnd].isWord("meta") {
            self = Self.refreshURL(in: markup, from: context.valueStart).map(Self.url) ?? .plain
        } else {
            self = .plain
        }
    }

    private static let urls: [StaticString] = [
        "href", "src", "action", "formaction", "cite", "poster", "data", "background", "ping", "manifest", "xlink:href",
        "longdesc", "usemap", "codebase", "classid", "icon", "profile", "archive",
    ]

    /// Where the URL starts in what is written of `<meta http-equiv="refresh" content="0; url=…">`.
    private static func refreshURL(in markup: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + 4 <= markup.count {
            let isWhole = index == start || markup[index - 1].isBlank || ";,".utf8.contains(markup[index - 1])
            if isWhole, markup[index..<index + 4].isWord("url=") {
                return markup[(index + 4)...].firstIndex { !$0.isBlank && $0 != UInt8(ascii: "'") } ?? markup.count
            }
            index += 1
        }
        return nil
    }
}
