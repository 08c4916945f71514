internal import Bytes

/// Finds URLs that stand bare in a run of text.
///
/// Source of the rules: the GFM specification, section 6.9, "Autolinks (extension)".
struct URLScanner {
    let text: UnsafeBufferPointer<UInt8>

    /// A URL in the text: its bytes, and what stands before them in the link.
    struct Address {
        let range: Range<Int>
        let scheme: StaticString
    }

    /// The next byte at which a URL or a citation may be found: the `w` of `www.`, the colon after a scheme, the
    /// parser's mark for `@`, a bracket. The end where there is none.
    func nextSign(from start: Int) -> Int {
        var index = start
        while true {
            index = text.index(from: index) {
                $0.marks(of: "[") | $0.marks(of: Parser.atMark) | $0.marks(of: ":") | $0.marks(of: "w") | $0.marks(of: "W")
            }
            if index == text.count || isSign(index) { return index }
            index += 1
        }
    }

    /// Whether a letter is more than one in a word, and a colon more than one in a sentence.
    private func isSign(_ index: Int) -> Bool {
        switch text[index] {
        case UInt8(ascii: "w"), UInt8(ascii: "W"): starts(with: "www.", at: index)
        case UInt8(ascii: ":"): starts(with: "://", at: index)
        default: true
        }
    }

    /// The URL around a byte, not reaching back over another.
    /// - Parameter sign: where the byte stands, as `nextSign` gives it.
    func url(by sign: Int, notBefore bound: Int) -> Address? {
        switch text[sign] {
        case Parser.atMark: return mail(around: sign, notBefore: bound)
        case UInt8(ascii: ":"):
            for scheme in ["https", "http", "ftp"] as [StaticString] {
                let start = sign - scheme.utf8CodeUnitCount
                if start >= bound, starts(with: scheme, at: start), let url = url(at: start) { return url }
            }
            return nil
        default: return url(at: sign)
        }
    }

    /// The URL that starts at a byte: `www.…`, `http://…` or `https://…`.
    private func url(at start: Int) -> Address? {
        if starts(with: "www.", at: start) {
            guard start == 0 || text[start - 1].isBlank || "*_~(".utf8.contains(text[start - 1]),
                let end = domain(at: start, needsDot: true)
            else { return nil }
            return Address(range: start..<trimmed(start, path(from: end)), scheme: "http://")
        }
        // The specification's examples have such a URL after a quotation mark, so only a letter may not precede it.
        guard start == 0 || !text[start - 1].isASCIILetter else { return nil }
        for scheme in ["http://", "https://", "ftp://"] as [StaticString] where starts(with: scheme, at: start) {
            guard let end = domain(at: start + scheme.utf8CodeUnitCount, needsDot: false) else { return nil }
            return Address(range: start..<trimmed(start, path(from: end)), scheme: "")
        }
        return nil
    }

    /// The mail address around a mark, not reaching back over a byte; `mailto:` or `xmpp:` may stand before it.
    private func mail(around mark: Int, notBefore bound: Int) -> Address? {
        var start = mark
        while start > bound, text[start - 1].isASCIILetterOrDigit || ".-_+".utf8.contains(text[start - 1]) { start -= 1 }
        guard start < mark else { return nil }
        var scheme: StaticString = "mailto:"
        var isChat = false
        for (written, namesChat) in [("mailto:", false), ("xmpp:", true)] as [(StaticString, Bool)] {
            let before = start - written.utf8CodeUnitCount
            guard before >= bound, starts(with: written, at: before), before == 0 || !text[before - 1].isASCIILetterOrDigit
            else { continue }
            isChat = namesChat
            start = before
            scheme = ""
            break
        }
        var end = mark + 1
        var dots = 0
        while end < text.count {
            if text[end] == UInt8(ascii: "."), end + 1 < text.count, text[end + 1].isASCIILetterOrDigit {
                dots += 1
            } else if isChat, text[end] == UInt8(ascii: "/") {
                // A chat's URL may name a resource.
            } else if !text[end].isASCIILetterOrDigit, text[end] != UInt8(ascii: "-"), text[end] != UInt8(ascii: "_") {
                break
            }
            end += 1
        }
        guard end > mark + 1, dots > 0, text[end - 1].isASCIILetterOrDigit else { return nil }
        return Address(range: start..<end, scheme: scheme)
    }

    private func starts(with prefix: StaticString, at start: Int) -> Bool {
        prefix.withUTF8Buffer { wanted in
            start + wanted.count <= text.count
                && zip(text[start..<start + wanted.count], wanted).allSatisfy { $0 == $1 || ($0.isASCIILetter && $0 | 0x20 == $1) }
        }
    }

    /// The end of a domain, or `nil` where there is none: no `_` in its last two parts.
    private func domain(at start: Int, needsDot: Bool) -> Int? {
        var end = start
        var (dots, underscores, formerUnderscores) = (0, 0, 0)
        while end < text.count {
            let byte = text[end]
            if byte == UInt8(ascii: "_") { underscores += 1 } else if byte == UInt8(ascii: ".") {
                (formerUnderscores, underscores) = (underscores, 0)
                dots += 1
            } else if !byte.isASCIILetterOrDigit, byte != UInt8(ascii: "-"), byte < 0x80 || byte == Parser.atMark {
                break
            } else if byte >= 0xC2, end > start, isEndOfURL(at: end) {
                break
            }
            end += 1
        }
        guard end > start, text[start].isASCIILetterOrDigit || text[start] >= 0x80, underscores == 0, formerUnderscores == 0,
            dots > 0 || !needsDot
        else { return nil }
        return end
    }

    /// The end of everything up to a blank or `<`, or to words that follow without a blank.
    private func path(from start: Int) -> Int {
        var end = start
        while end < text.count, !text[end].isBlank, text[end] != UInt8(ascii: "<") {
            // The path of a front page is nothing but a stroke; words right after it are those of the sentence.
            if text[end] >= 0xC2, isEndOfURL(at: end) || (end == start + 1 && text[start] == UInt8(ascii: "/") && isIdeograph(at: end)) { break }
            end += 1
        }
        return end
    }

    private func isIdeograph(at index: Int) -> Bool { text.scalar(at: index)?.isIdeographic == true }

    /// Whether a character ends a URL though no blank stands before it: a quotation mark or the punctuation of Chinese,
    /// Japanese or Korean, and a letter of these, unless a sign such as `/` or another of them makes it part of the URL.
    private func isEndOfURL(at index: Int) -> Bool {
        guard text[index] != Parser.atMark, let scalar = text.scalar(at: index) else { return false }
        switch scalar.value {
        case 0xAB, 0xBB, 0x2018...0x201F, 0x2026, 0x2039, 0x203A: return true
        default: break
        }
        guard scalar.isIdeographic else { return false }
        if scalar.isPunctuation || (0xFF00...0xFF0F).contains(scalar.value) { return true }
        let before = text[index - 1]
        return before < 0x80 && !"/=_-#%&?+.".utf8.contains(before)
    }

    /// The end without punctuation that belongs to the sentence.
    private func trimmed(_ start: Int, _ end: Int) -> Int {
        var end = end
        var (opening, closing) = (0, 0)
        for byte in text[start..<end] {
            if byte == UInt8(ascii: "(") { opening += 1 }
            if byte == UInt8(ascii: ")") { closing += 1 }
        }
        while end > start {
            switch text[end - 1] {
            case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
                UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
                end -= 1
            case UInt8(ascii: ";"):
                var name = end - 2
                while name > start, text[name].isASCIILetterOrDigit { name -= 1 }
                end = name > start && text[name] == UInt8(ascii: "&") && name < end - 2 ? name : end - 1
            case UInt8(ascii: ")") where closing > opening:
                closing -= 1
                end -= 1
            default: return end
            }
        }
        return end
    }
}
