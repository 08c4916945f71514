internal import Bytes

/// What becomes of a value, by the place where it stands.
extension HTMLInterpolation {
    /// Goes over markup that has just been written.
    mutating func advance(from start: Int) {
        var context = context
        context.advance(over: bytes.span, from: start)
        self.context = context
    }

    mutating func appendConstant(_ html: HTML, _ file: StaticString, _ line: UInt) {
        guard !html.bytes.isEmpty else { return }
        let (former, start) = (context, bytes.count)
        bytes += html.bytes
        advance(from: start)
        let isSeparate = !former.takesAttribute || html.bytes[0].isBlank
        if isSeparate, context.continues(former) { return }
        bytes.removeLast(bytes.count - start)
        context = former
        refuse(file, line, former.state == .text ? .incomplete : nil)
    }

    /// Appends HTML without a tag in it where a text may stand: as it is, or by the rules for URLs.
    mutating func appendTextAlone(_ html: HTML, _ file: StaticString, _ line: UInt) {
        let quote = context.state == .doubleQuoted ? UInt8(ascii: "\"") : UInt8(ascii: "'")
        if context.takesText || (AttributeKind(of: context, in: bytes) == .plain && !html.bytes.contains(quote)) {
            bytes += html.bytes
        } else if let text = Escaping.unescaped(html.bytes) {
            appendAttributeValue(String(decoding: text, as: UTF8.self), file, line)
        } else {
            refuse(file, line)
        }
    }

    mutating func appendAttributeValue(_ text: String, _ file: StaticString, _ line: UInt) {
        switch AttributeKind(of: context, in: bytes) {
        case .plain:
            Escaping.appendText(text, to: &bytes)
        case .url(let start):
            // A refresh takes a quote before its URL for a mark around it.
            let isQuoted = start > context.valueStart && text.utf8.first { !$0.isControl && !$0.isBlank }.map("\"'".utf8.contains) == true
            isQuoted ? refuseURL(text, file, line) : appendURL(text, at: URLPlace(after: bytes[start...]), file, line)
        case .urlList:
            appendURLs(text, file, line)
        case .code:
            refuse(file, line, .misplacedValue("the code of an attribute"))
        }
    }

    private mutating func appendURL(_ text: String, at place: URLPlace, _ file: StaticString, _ line: UInt) {
        switch place {
        case .start:
            URLPolicy.verdict(of: text).isAllowed ? Escaping.appendText(text, to: &bytes) : refuseURL(text, file, line)
        case .afterSlash where text.utf8.first?.isSlash == true:
            refuse(file, line, .refusedURL("/" + text))
        case .refused:
            refuse(file, line, .misplacedValue("a URL whose scheme is not allowed"))
        default:
            var text = text
            text.withUTF8 { place.append($0, to: &bytes) }
        }
    }

    private mutating func appendURLs(_ text: String, _ file: StaticString, _ line: UInt) {
        switch URLList.place(after: bytes[context.valueStart...]) {
        case .start:
            for url in URLList.append(Array(text.utf8), to: &bytes) { refuse(file, line, .refusedURL(url)) }
        case .url(let place):
            appendURL(text.replacing(",", with: "%2C"), at: place, file, line)
        case .descriptor where text.utf8.allSatisfy(\.isOfDescriptor):
            bytes += text.utf8
        case .descriptor:
            refuse(file, line, .misplacedValue("the descriptor of an image"))
        }
    }

    // MARK: Problems

    /// Remembers where the first value stands.
    mutating func note(_ file: StaticString, _ line: UInt) {
        if first == nil { first = (file, line) }
    }

    mutating func refuse(_ file: StaticString, _ line: UInt, _ kind: TemplateProblem.Kind? = nil) {
        problems.append(TemplateProblem(kind ?? .misplacedValue(context.placeName), at: .init(file, line)))
    }

    private mutating func refuseURL(_ url: String, _ file: StaticString, _ line: UInt) {
        bytes += URLPolicy.refused.utf8
        refuse(file, line, .refusedURL(url))
    }
}
