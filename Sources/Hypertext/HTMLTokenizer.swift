internal import Bytes

extension HTMLContext {
    /// Goes over a run of markup.
    /// - Parameters:
    ///   - markup: everything written so far.
    ///   - start: where the run starts in it.
    mutating func advance(over markup: Span<UInt8>, from start: Int) {
        var index = start
        while index < markup.count {
            // Most of a literal is text, a value or a name, in which few bytes matter, and most values are in quotes.
            switch state {
            case .tagName: index = markup.endOfName(from: index)
            case .attributeName:
                index = markup.endOfName(from: index)
                nameEnd = index
                if index + 1 < markup.count, markup[index] == UInt8(ascii: "="), markup[index + 1] == UInt8(ascii: "\"") {
                    (state, valueStart) = (.doubleQuoted, index + 2)
                    index += 2
                    continue
                }
            case .text: index = markup.index(of: UInt8(ascii: "<"), from: index)
            case .doubleQuoted: index = markup.index(of: UInt8(ascii: "\""), from: index)
            case .singleQuoted: index = markup.index(of: UInt8(ascii: "'"), from: index)
            case .rawText where nameStart <= tagStart: index = markup.index(of: UInt8(ascii: "<"), from: index)
            default: break
            }
            guard index < markup.count else { return }
            advance(over: markup[index], at: index, of: markup)
            index += 1
        }
    }

    /// Goes over one byte of markup. Compiled into the loop: as a call for every sign that matters it cost as much as what it does.
    @inline(__always)
    mutating func advance(over byte: UInt8, at index: Int, of markup: Span<UInt8>) {
        switch state {
        case .text:
            (state, tagStart) = (.tagOpen, index)
        case .tagOpen:
            openTag(byte)
        case .endTagOpen:
            state = byte.isLetter ? .tagName : byte == UInt8(ascii: ">") ? .text : .comment
        case .tagName:
            if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isBlank { endTagName(byte, at: index, of: markup) }
        case .inTag:
            startInTag(byte, at: index)
        case .attributeName, .afterAttributeName:
            continueAttributeName(byte, at: index)
        case .beforeValue:
            startValue(byte, at: index)
        case .doubleQuoted, .singleQuoted:
            endValue(at: index, of: markup)
        case .unquoted:
            if byte == UInt8(ascii: ">") || byte.isBlank { endValue(at: index, of: markup) }
            if byte == UInt8(ascii: ">") { endTag() }
        case .comment:
            if byte == UInt8(ascii: ">"), endsComment(markup, at: index) { state = .text }
        case .rawText:
            continueRawText(byte, at: index, of: markup)
        }
    }

    private mutating func openTag(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): state = .comment
        case UInt8(ascii: "/"): state = .endTagOpen
        case UInt8(ascii: "<"): tagStart += 1
        default: state = byte.isLetter ? .tagName : .text
        }
    }

    private mutating func endTagName(_ byte: UInt8, at index: Int, of markup: Span<UInt8>) {
        tagNameEnd = index
        isEndTag = markup[tagStart + 1] == UInt8(ascii: "/")
        content = isEndTag ? .markup : Self.content(ofElement: markup.extracting(tagStart + 1..<index))
        state = .inTag
        if byte == UInt8(ascii: ">") { endTag() }
    }

    private mutating func startInTag(_ byte: UInt8, at index: Int) {
        if byte == UInt8(ascii: ">") { return endTag() }
        guard !byte.isBlank, byte != UInt8(ascii: "/") else { return }
        (state, nameStart, nameEnd) = (.attributeName, index, index + 1)
    }

    private mutating func continueAttributeName(_ byte: UInt8, at index: Int) {
        switch byte {
        case UInt8(ascii: "="): state = .beforeValue
        case UInt8(ascii: ">"): endTag()
        case UInt8(ascii: "/"): state = .inTag
        case _ where byte.isBlank: state = .afterAttributeName
        case _ where state == .afterAttributeName: (state, nameStart, nameEnd) = (.attributeName, index, index + 1)
        default: nameEnd = index + 1
        }
    }

    private mutating func startValue(_ byte: UInt8, at index: Int) {
        switch byte {
        case UInt8(ascii: "\""): (state, valueStart) = (.doubleQuoted, index + 1)
        case UInt8(ascii: "'"): (state, valueStart) = (.singleQuoted, index + 1)
        case UInt8(ascii: ">"): endTag()
        case _ where byte.isBlank: break
        default: (state, valueStart) = (.unquoted, index)
        }
    }

    private mutating func endValue(at index: Int, of markup: Span<UInt8>) {
        state = .inTag
        guard content == .code || content == .json, markup.extracting(nameStart..<nameEnd).isWord("type"),
            markup.extracting(tagStart + 1..<tagNameEnd).isWord("script")
        else { return }
        let type = markup.extracting(valueStart..<index)
        content = type.isWord("application/ld+json") || type.isWord("application/json") ? .json : .code
    }

    private mutating func endTag() {
        state = !isEndTag && content != .markup ? .rawText : .text
        nameStart = 0
    }

    /// Whether a `>` ends a comment (section 13.2.5.43 to 13.2.5.52), or anything else that starts as one does.
    private func endsComment(_ markup: Span<UInt8>, at index: Int) -> Bool {
        markup.extracting(tagStart..<index + 1).withUnsafeBufferPointer { comment in
            guard comment.starts(with: "<!--".utf8) else { return true }
            if comment.count < 7 { return comment.dropFirst(4).allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ">") } }
            return comment.suffix(3).elementsEqual("-->".utf8)
                || (comment.count > 7 && comment.suffix(4).elementsEqual("--!>".utf8))
        }
    }

    private mutating func continueRawText(_ byte: UInt8, at index: Int, of markup: Span<UInt8>) {
        if byte == UInt8(ascii: "<") {
            nameStart = index
        } else if nameStart > tagStart, byte == UInt8(ascii: ">") || byte.isBlank || (byte == UInt8(ascii: "/") && index > nameStart + 1) {
            let (tag, name) = (nameStart..<index, tagStart + 1..<tagNameEnd)
            let isItsEnd = tag.count == name.count + 2 && markup[tag.lowerBound + 1] == UInt8(ascii: "/")
                && name.indices.allSatisfy { markup[$0].lowercased == markup[$0 - name.lowerBound + tag.lowerBound + 2].lowercased }
            let isScript = markup.extracting(name).isWord("script")
            guard isItsEnd, !(isScript && Self.hidesEnd(markup, in: tagNameEnd..<nameStart)) else { return nameStart = 0 }
            tagStart = nameStart
            endTagName(byte, at: index, of: markup)
        }
    }

    /// Whether the end tag after a script may not end it, as it holds `<!--` and then `<script` (section 4.12.1.3).
    private static func hidesEnd(_ markup: Span<UInt8>, in script: Range<Int>) -> Bool {
        guard let comment = markup.firstIndex(of: "<!--", in: script) else { return false }
        return markup.firstIndex(of: "<script", in: comment + 4..<script.upperBound) != nil
    }

    private static func content(ofElement name: Span<UInt8>) -> Content {
        switch name.count {
        case 5 where name.isWord("title"), 8 where name.isWord("textarea"): .text
        case 6 where name.isWord("script") || name.isWord("iframe"), 5 where name.isWord("style"): .code
        case 3 where name.isWord("xmp"), 7 where name.isWord("noembed"), 8 where name.isWord("noframes"): .code
        case 9 where name.isWord("plaintext"): .code
        default: .markup
        }
    }
}

extension Span<UInt8> {
    /// Where a byte stands next, or the end.
    fileprivate func index(of byte: UInt8, from start: Int) -> Int {
        withUnsafeBufferPointer { $0.index(of: byte, from: start) }
    }

    /// Where a word that starts with `<` stands first, in either case.
    fileprivate func firstIndex(of word: StaticString, in range: Range<Int>) -> Int? {
        let length = word.utf8CodeUnitCount
        var index = range.lowerBound
        while index + length <= range.upperBound {
            index = self.index(of: UInt8(ascii: "<"), from: index)
            guard index + length <= range.upperBound else { return nil }
            if (0..<length).allSatisfy({ self[index + $0].lowercased == word.utf8Start[$0] }) { return index }
            index += 1
        }
        return nil
    }

    /// Where the letters, digits and hyphens of a name end, or a sign that is none of them but may stand in a name.
    fileprivate func endOfName(from start: Int) -> Int {
        var index = start
        while index < count {
            let byte = self[index]
            // All that ends a name is below the digits, but for these two.
            let isInName = byte >= UInt8(ascii: "0") && byte != UInt8(ascii: "=") && byte != UInt8(ascii: ">")
            guard isInName || byte == UInt8(ascii: "-") else { break }
            index += 1
        }
        return index
    }

    /// Whether these are the bytes of an ASCII word, in either case.
    /// - Parameter word: in lower case.
    fileprivate func isWord(_ word: StaticString) -> Bool {
        withUnsafeBufferPointer { $0.isWord(word) }
    }
}
