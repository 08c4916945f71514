internal import Diagnostics
internal import Markdown

/// What other programs read at the start of a line.
extension Dialects {
    static let lineDialects: [Dialect] = [
        // ::: {.callout-note}, :::note, :::: columns; the line that closes one is part of it.
        Dialect(admonition, signs: ":", at: .line) { text, index in
            let end = text.endOfRun(at: index)
            guard end - index >= 3 else { return nil }
            let word = text.skipBlanks(from: end)
            guard word < text.bytes.count, text[word].isLetter || text[word] == UInt8(ascii: "{") else { return nil }
            return Dialect.Match(end: text.bytes.count, name: "a fenced block of pandoc, Docusaurus or MyST")
        },
        // /// note | Title
        Dialect(admonition, signs: "/", at: .line) { text, index in
            guard text.has("/// ", at: index), text[index + 4].isLetter, let bar = text.bytes[index...].firstIndex(of: UInt8(ascii: "|")) ?? (text.endOfName(at: index + 4) == text.bytes.count ? text.bytes.count : nil),
                text.skipBlanks(from: text.endOfName(at: index + 4)) == bar
            else { return nil }
            return Dialect.Match(end: text.bytes.count, name: "a block of MkDocs")
        },
        // ::youtube[Title]{#id}, ::{figure} x.png
        Dialect(directive, signs: ":", at: .line) { text, index in
            guard text.endOfRun(at: index) == index + 2 else { return nil }
            let end = text.endOfName(at: index + 2)
            let opensBrace = text[index + 2] == UInt8(ascii: "{") && text[index + 3].isLetter
            guard opensBrace || (end > index + 2 && (text[end] == UInt8(ascii: "{") || text[end] == UInt8(ascii: "["))) else { return nil }
            return Dialect.Match(end: text.bytes.count, name: "a directive of Docusaurus, Astro or MyST")
        },
        // !!! warning "Title"
        Dialect(admonition, signs: "!?", at: .line) { text, index in
            var end = text.endOfRun(at: index)
            guard end - index == 3 else { return nil }
            let isFoldable = text[end] == UInt8(ascii: "+") || text[end] == UInt8(ascii: "-")
            if isFoldable { end += 1 }
            let name = text[text.skipBlanks(from: end)]
            guard text[end] == UInt8(ascii: " "), name.isLetter || (isFoldable && name == UInt8(ascii: "\"")) else { return nil }
            return Dialect.Match(end: text.bytes.count, name: "a box of MkDocs (its indented text becomes code)")
        },
        // === "Tab"
        Dialect(admonition, signs: "=", at: .line) { text, index in
            guard text.has("=== \"", at: index) || text.has("===! \"", at: index) || text.has("===+ \"", at: index) else { return nil }
            return Dialect.Match(end: text.bytes.count, name: "a tab of MkDocs (its indented text becomes code)", help: "make a heading of it: '### Tab'")
        },
        // [!info]- Title: GitHub's five are read when they stand alone on their line.
        Dialect(admonition, signs: "[", at: .line) { text, index in
            guard text.has("[!", at: index), text[index + 2].isLetter else { return nil }
            let end = text.endOfName(at: index + 2)
            guard text[end] == UInt8(ascii: "]") || text[end] == UInt8(ascii: "|") else { return nil }
            return Dialect.Match(
                end: text.bytes.count, name: "a callout '[!\(text.string(index + 2..<end))]', as Obsidian and others have it",
                help: "GitHub's are read: '> [!NOTE]', TIP, IMPORTANT, WARNING or CAUTION, alone on the first line of a quote")
        },
        // .. note::
        Dialect(directive, signs: ".", at: .line) { text, index in
            guard text.has(".. ", at: index), text[index + 3].isLetter else { return nil }
            let end = text.endOfName(at: index + 3)
            guard text.has("::", at: end) else { return nil }
            return Dialect.Match(end: text.bytes.count, name: "the directive '\(text.string(index + 3..<end))' of reStructuredText")
        },
        // import X from "./x", export const x = 1
        Dialect(moduleImport, signs: "ie", at: .line) { text, index in
            let last = text[text.bytes.count - 1]
            let isImport = text.has("import ", at: index) && (last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") || last == UInt8(ascii: ";"))
                && (text.index(of: " from ", from: index) != nil || text[index + 7] == UInt8(ascii: "\"") || text[index + 7] == UInt8(ascii: "'"))
            let exports: [StaticString] = ["export const ", "export default ", "export function ", "export let "]
            guard isImport || exports.contains(where: { text.has($0, at: index) }) else { return nil }
            return Dialect.Match(end: text.bytes.count, name: isImport ? "an import of MDX" : "an export of MDX")
        },
        // Term, and below it `:   what it means`; `: Caption`, `Table: caption` stand beside pandoc's tables.
        Dialect(definitionList, signs: ":", at: .line) { text, index in
            let start = text.skipBlanks(from: index + 1)
            guard text[index + 1].isBlank, start < text.bytes.count, text.isWord(at: start) || "*_`[(\"\\".utf8.contains(text[start]) || text.after != nil
            else { return nil }
            // French sets a blank before a colon, and a line may break there.
            guard start - index > 2 || text.startsParagraph || text.formerLength <= 60 else { return nil }
            return Dialect.Match(end: index + 1, name: text.startsParagraph && start - index == 2 ? "the colon of a caption or definition" : "the colon of a list of definitions")
        },
        // The same with a tilde: `~ What it means`
        Dialect(definitionList, signs: "~", at: .line) { text, index in
            let start = text.skipBlanks(from: index + 1)
            guard start > index + 1, text[start].isLetter || text[start] >= 0x80, text.startsParagraph || text.formerLength <= 60 else { return nil }
            return Dialect.Match(end: index + 1, name: "the tilde of a list of definitions")
        },
        // *[HTML]: what it stands for
        Dialect(abbreviation, signs: "*", at: .line) { text, index in
            guard text.has("*[", at: index), let close = text.index(of: "]:", from: index), close > index + 2, close < index + 60 else { return nil }
            return Dialect.Match(end: text.bytes.count, name: "the meaning of an abbreviation")
        },
        // --8<-- "file.md"
        Dialect(templateTag, signs: "-;", at: .line) { text, index in
            guard text.has("--8<--", at: index) || text.has(";--8<--", at: index) else { return nil }
            return Dialect.Match(end: text.bytes.count, name: "a snippet of MkDocs", help: "copy its text here")
        },
        // [TOC]
        Dialect(contentsMark, signs: "[$@", at: .line) { text, index in
            guard text.after == nil, text.before == nil, text.bytes.count <= 12 else { return nil }
            let marks = ["[toc]", "[[toc]]", "[[_toc_]]", "[_toc_]", "${toc}", "@[toc]", "[contents]", "[[contents]]"]
            guard marks.contains(text.string(index..<text.bytes.count).lowercased()) else { return nil }
            return Dialect.Match(end: text.bytes.count, name: "a mark for a table of contents")
        },
        // ===== ======
        Dialect(foreignTable, signs: "=", at: .line) { text, index in
            let runs = text.bytes[index...].split(whereSeparator: \.isBlank)
            guard runs.count > 1, runs.allSatisfy({ $0.count > 1 && $0.allSatisfy { $0 == UInt8(ascii: "=") } }) else { return nil }
            return Dialect.Match(end: text.bytes.count, name: "a table of reStructuredText")
        },
        // +------+-------+
        Dialect(foreignTable, signs: "+", at: .line) { text, index in
            var last = text.bytes.count
            while last > index, text[last - 1].isBlank { last -= 1 }
            guard text.has("+--", at: index) || text.has("+==", at: index) || text.has("+:-", at: index), last - index > 4,
                text[last - 1] == UInt8(ascii: "+"), text.bytes[index..<last].allSatisfy({ "+-=:".utf8.contains($0) })
            else { return nil }
            return Dialect.Match(end: text.bytes.count, name: "a table drawn with signs")
        },
    ]
}
