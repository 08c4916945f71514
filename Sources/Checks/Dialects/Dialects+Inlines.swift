internal import Diagnostics
internal import Markdown

/// What other programs read anywhere in a text.
extension Dialects {
    static let inlineDialects: [Dialect] = [
        Dialect(templateTag, signs: "{", at: .anywhere, find: BraceDialects.templateTag),
        Dialect(hiddenComment, signs: "{", at: .anywhere, find: BraceDialects.comment),
        // <%= title %>
        Dialect(templateTag, signs: "<", at: .anywhere) { text, index in
            guard text.has("<%", at: index), let close = text.index(of: "%>", from: index + 2), close > index + 2 else { return nil }
            return Dialect.Match(end: close + 2, name: "a tag of ERB, EJS or JSP")
        },
        // [gallery ids="1,2"], [/caption]
        Dialect(templateTag, signs: "[", at: .anywhere) { text, index in
            let isClosing = text[index + 1] == UInt8(ascii: "/")
            let name = text.endOfName(at: index + (isClosing ? 2 : 1))
            guard text[index + (isClosing ? 2 : 1)].isLetter, let close = text.index(of: "]", from: name), text[close + 1] != UInt8(ascii: "("), text[close + 1] != UInt8(ascii: ":") else { return nil }
            guard !isClosing else {
                // "[code]…[/code]" names such tags.
                let opening = "[" + text.string(index + 2..<name) + "]"
                let isNamed = text.start(ofLast: opening, before: index).map { start in
                    !text.bytes[start + opening.utf8.count..<index].contains { $0.isLetterOrDigit && $0 < 0x80 }
                } ?? false
                return close == name && !isNamed ? Dialect.Match(end: close + 1, name: "the end of a shortcode of WordPress") : nil
            }
            let key = text.skipBlanks(from: name)
            let equals = text.endOfName(at: key)
            guard key > name, equals > key, text.has("=\"", at: equals) || text.has("='", at: equals) else { return nil }
            return Dialect.Match(end: close + 1, name: "the shortcode '\(text.string(index + 1..<name))' of WordPress")
        },
        Dialect(highlight, signs: "{", at: .anywhere, find: BraceDialects.editorMark),
        Dialect(contentsMark, signs: "{", at: .anywhere) { text, index in
            guard text.has("{:toc}", at: index) || text.has("{: toc}", at: index) || text.has("{:.toc}", at: index),
                let close = text.index(of: "}", from: index) else { return nil }
            return Dialect.Match(end: close + 1, name: "a mark for a table of contents")
        },
        Dialect(rawCode, signs: "{", at: .anywhere) { text, index in
            guard index == 0, text.before == .codeSpan, text.has("{=", at: index), let close = text.index(of: "}", from: index) else { return nil }
            return Dialect.Match(end: close + 1, name: "raw code of pandoc")
        },
        Dialect(directive, signs: "{:", at: .anywhere, find: BraceDialects.role),
        Dialect(attributes, signs: "{", at: .anywhere, find: BraceDialects.attributes),
        // [[Page|text]], ![[image.png]]
        Dialect(wikiLink, signs: "[", at: .anywhere) { text, index in
            guard text.has("[[", at: index), text[index + 2] != UInt8(ascii: "["), text[index - 1] != UInt8(ascii: "["),
                let close = text.index(of: "]]", from: index), close > index + 2
            else { return nil }
            let inside = text.bytes[index + 2..<close]
            // A note may be called by its day.
            let isDay = inside.count == 10 && inside.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "-") }
            guard isDay || inside.contains(where: { $0.isLetter || $0 >= 0x80 }), !inside.contains(where: { "[]@\n".utf8.contains($0) || $0 == MarkdownNode.atMark }),
                text[close + 2] != UInt8(ascii: "("), inside.first.map({ !$0.isBlank }) == true
            else { return nil }
            let isImage = text[index - 1] == UInt8(ascii: "!")
            return Dialect.Match(
                end: close + 2, name: isImage ? "an image as wikis embed it" : "a link as wikis have it",
                help: isImage ? "write '![what it shows](../media/file.png)'" : nil)
        },
        // :tada:
        Dialect(emojiCode, signs: ":", at: .anywhere) { text, index in
            guard !text.isWord(at: index - 1), !":/".utf8.contains(text[index - 1]) else { return nil }
            var end = index + 1
            while end < text.bytes.count, end - index < 40, text[end].isLowerCase || text[end].isDigit || "_+-".utf8.contains(text[end]) { end += 1 }
            guard end > index + 2, text[end] == UInt8(ascii: ":"), !text.isWord(at: end + 1), text[end + 1] != UInt8(ascii: ":") else { return nil }
            let name = text.string(index + 1..<end)
            guard text[index + 1].isLetter || ["+1", "-1", "100", "1234"].contains(name), text[end - 1].isLetterOrDigit, !(text.after == .codeSpan && end + 1 == text.bytes.count)
            else { return nil }
            return Dialect.Match(end: end + 1, name: "the code ':\(name):' of an emoji")
        },
        // ==marked==
        Dialect(highlight, signs: "=", at: .anywhere) { text, index in
            guard let close = paired("==", in: text, at: index) else { return nil }
            return Dialect.Match(end: close + 2, name: "marked text", replacement: "**\(text.string(index + 2..<close))**")
        },
        // ++new++
        Dialect(insertion, signs: "+", at: .anywhere) { text, index in
            guard let close = paired("++", in: text, at: index) else { return nil }
            return Dialect.Match(end: close + 2, name: "inserted text", replacement: text.string(index + 2..<close))
        },
        // x^2^, H~2~O
        Dialect(smallScript, signs: "^~", at: .anywhere) { text, index in SmallScript(in: text, at: index)?.match },
        // ^[a note]
        Dialect(inlineNote, signs: "^", at: .anywhere) { text, index in
            guard text[index + 1] == UInt8(ascii: "["), text[index - 1] != UInt8(ascii: "["), !text[index + 2].isBlank || index + 2 == text.bytes.count
            else { return nil }
            let close = text.index(of: "]", from: index)
            // Powers of matrices have numbers there: `2.^[0:14]`.
            guard close == nil || text.bytes[index..<(close ?? index)].contains(where: { $0.isLetter || $0 >= 0x80 }) else { return nil }
            return Dialect.Match(end: close.map { $0 + 1 } ?? text.bytes.count, name: "a note within the text")
        },
        // $$ … $$
        Dialect(math, signs: "$", at: .anywhere) { text, index in
            guard text.has("$$", at: index), text.endOfRun(at: index) == index + 2, !text.isWord(at: index - 1) else { return nil }
            if let close = text.index(of: "$$", from: index + 2) {
                return close > index + 2 ? Dialect.Match(end: close + 2, name: "a formula") : nil
            }
            // One that goes on over the end of the line starts with its sign.
            return index == 0 && text.startsLine ? Dialect.Match(end: text.bytes.count, name: "a formula") : nil
        },
        // %% hidden %%
        Dialect(hiddenComment, signs: "%", at: .anywhere) { text, index in
            guard text.has("%%", at: index), text.endOfRun(at: index) == index + 2, !text.isWord(at: index - 1) else { return nil }
            if let close = text.index(of: "%%", from: index + 2) {
                return close > index + 3 ? Dialect.Match(end: close + 2, name: "a comment of Obsidian") : nil
            }
            // One of several lines starts with its signs alone.
            return index == 0 && text.startsLine && text.after == nil && text.skipBlanks(from: 2) == text.bytes.count ? Dialect.Match(end: text.bytes.count, name: "a comment of Obsidian") : nil
        },
        // \\( … \\), as kramdown has it
        Dialect(math, signs: "\\", at: .anywhere) { text, index in
            for (opening, closing) in [("\\(", "\\)"), ("\\[", "\\]")] as [(StaticString, StaticString)] where text.has(opening, at: index) {
                guard let close = text.index(of: closing, from: index + 2), close > index + 2 else { continue }
                return Dialect.Match(end: close + 2, name: "a formula", help: FormulaScanner.dollars)
            }
            return nil
        },
        // \newpage, \begin{align}
        Dialect(latex, signs: "\\", at: .anywhere) { text, index in
            let end = (index + 1..<text.bytes.count).first { !text.bytes[$0].isLetter } ?? text.bytes.count
            let name = text.string(index + 1..<end)
            guard latexCommands.contains(name), !text.isWord(at: index - 1), !":\\/.".utf8.contains(text[index - 1]) else { return nil }
            let needsBrace = !bareCommands.contains(name)
            guard !needsBrace || text[end] == UInt8(ascii: "{") || text[end] == UInt8(ascii: "[") else { return nil }
            if !needsBrace, text[end] == UInt8(ascii: "\\") || text.isWord(at: end) { return nil }
            let close = text[end] == UInt8(ascii: "{") ? text.index(of: "}", from: end).map { $0 + 1 } ?? end : end
            return Dialect.Match(end: close, name: "the command '\\\(name)' of LaTeX", help: latexAdvice[name])
        },
    ]

    /// The end of what stands between two pairs of signs with no blank inside them and no word right outside.
    private static func paired(_ signs: StaticString, in text: DialectText, at index: Int) -> Int? {
        let sign = text[index]
        guard text.has(signs, at: index), text[index + 2] != sign, text[index - 1] != sign, !text.isWord(at: index - 1) || text[index - 1] >= 0x80,
            !text[index + 2].isBlank, index + 2 < text.bytes.count, let close = text.index(of: signs, from: index + 2), close > index + 2
        else { return nil }
        let inside = text.bytes[index + 2..<close]
        guard !text[close - 1].isBlank, text[close + 2] != sign, !text[close + 2].isLetterOrDigit,
            inside.contains(where: { $0.isLetterOrDigit || $0 >= 0x80 })
        else { return nil }
        return close
    }

    /// Commands that stand alone.
    private static let bareCommands: Set<String> = [
        "newpage", "pagebreak", "clearpage", "cleardoublepage", "tableofcontents", "noindent", "bigskip", "medskip", "smallskip", "maketitle",
        "appendix", "hfill", "centering", "LaTeX", "TeX", "newline", "linebreak", "listoffigures", "listoftables",
    ]
    private static let latexCommands: Set<String> = bareCommands.union([
        "begin", "end", "textbf", "textit", "emph", "underline", "textsc", "texttt", "cite", "citep", "citet", "parencite", "textcite", "autocite",
        "ref", "label", "autoref", "footnote", "section", "subsection", "chapter", "paragraph", "vspace", "hspace", "includegraphics", "url", "href",
        "input", "include", "caption", "textcolor", "textsuperscript", "textsubscript",
    ])
    private static let latexAdvice: [String: String] = [
        "newpage": "delete it: a page on the web has no pages", "pagebreak": "delete it: a page on the web has no pages",
        "clearpage": "delete it: a page on the web has no pages", "tableofcontents": "delete it: every page has its contents beside the text",
        "textbf": "write '**text**'", "emph": "write '*text*'", "textit": "write '*text*'", "texttt": "write the text between backticks",
        "cite": "cite with '[@key]'", "citep": "cite with '[@key]'", "citet": "cite with '@key'", "parencite": "cite with '[@key]'",
        "textcite": "cite with '@key'", "autocite": "cite with '[@key]'", "footnote": "put '[^1]' into the text, and '[^1]: …' below the paragraph",
        "section": "write '## Heading'", "subsection": "write '### Heading'", "chapter": "write '## Heading'",
        "includegraphics": "write '![what it shows](../media/file.png)'", "href": "write '[text](URL)'", "url": "write the URL alone",
        "ref": "link to the heading: '[text](#heading)'", "autoref": "link to the heading: '[text](#heading)'", "label": "write '{#id}' after the heading",
    ]
}

extension UInt8 {
    var isLowerCase: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
