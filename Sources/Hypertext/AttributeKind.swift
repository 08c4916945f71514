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
        if Self.isURL(name) {
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

    /// Whether an attribute of this name has a URL for its value: by its length, as it is asked of every attribute with a value.
    private static func isURL(_ name: ArraySlice<UInt8>) -> Bool {
        switch name.count {
        case 3: name.isWord("src")
        case 4: name.isWord("href") || name.isWord("cite") || name.isWord("data") || name.isWord("ping") || name.isWord("icon")
        case 6: name.isWord("action") || name.isWord("poster") || name.isWord("usemap")
        case 7: name.isWord("classid") || name.isWord("profile") || name.isWord("archive")
        case 8: name.isWord("manifest") || name.isWord("longdesc") || name.isWord("codebase")
        case 10: name.isWord("formaction") || name.isWord("background") || name.isWord("xlink:href")
        default: false
        }
    }

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
