internal import Content
internal import Diagnostics
internal import Markdown

/// Links and images that a blank in their destination keeps from being any, so that readers see the brackets.
struct SpacedDestinations: PageCheck {
    static let spaceInDestination = Rule(
        "space-in-destination", .warning,
        summary: "A space in the destination of a link or image, so that Markdown does not read it as one.",
        example: "-- content/media/the map.svg --\n<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>\n"
            + Rule.section("![A map](../media/the map.svg)\n"),
        corrected: "-- content/media/the map.svg --\n<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>\n"
            + Rule.section("![A map](<../media/the map.svg>)\n"),
        fix: "Write the destination between `<` and `>`, or rename the file.")

    static let rules = [spaceInDestination]
    static let kinds: NodeKinds = [.text]

    /// The longest destination that is looked at, with its title, in bytes.
    private static let reach = 400

    init?(_ page: PageContext) {}

    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        guard walk.bytes.contains("]"), walk.bytes.contains(" ") else { return }
        let text = node.literal
        if walk.startsLine, let destination = Self.definedDestination(in: text) {
            report(Destination(text, destination), whole: 0..<text.count, isDefinition: true, in: text, walk, &findings)
        }
        guard walk.bytes.contains("(") else { return }
        // The last bracket before the present one: a link's text starts there, or in a node before this.
        var open: Int?
        for index in text.indices {
            if text[index] == UInt8(ascii: "[") { open = index }
            guard text[index] == UInt8(ascii: "]"), index + 1 < text.count, text[index + 1] == UInt8(ascii: "("),
                let close = Self.close(of: index + 1, in: text)
            else { continue }
            let start = open.map { $0 > 0 && text[$0 - 1] == UInt8(ascii: "!") ? $0 - 1 : $0 } ?? index
            report(Destination(text, index + 2..<close), whole: start..<close + 1, isDefinition: false, in: text, walk, &findings)
        }
    }

    /// The parenthesis that closes one.
    private static func close(of open: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        var depth = 0
        for index in open..<min(text.count, open + reach) {
            if text[index] == UInt8(ascii: "(") { depth += 1 }
            if text[index] == UInt8(ascii: ")") {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }

    /// What stands after `[label]:` at the start of a line.
    private static func definedDestination(in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard text.first == UInt8(ascii: "["), text.count < reach, let close = text.firstIndex(of: UInt8(ascii: "]")), close > 1,
            close + 1 < text.count, text[close + 1] == UInt8(ascii: ":"), text[1] != UInt8(ascii: "^")
        else { return nil }
        return close + 2..<text.count
    }

    /// Whether the destination, once corrected, is known to be there: a link must not be mended into a broken one.
    /// - Parameter target: the file that it names, where there is one.
    private static func leadsSomewhere(_ destination: Destination, in target: ContentFile?, from page: PageContext) -> Bool {
        guard let id = destination.placeID else { return target != nil }
        if destination.isPlaceOnPage { return HeadingIDs.isHeading(id, in: page.page.source.bytes) }
        // What cannot be read is reported with its page.
        var unreported = DiagnosticReport()
        let text = target?.read(atMost: ParsingLimits.standard.maximumBytes, into: &unreported)
        return text.map { HeadingIDs.isHeading(id, in: $0.bytes) } ?? false
    }

    private func report(
        _ destination: Destination?, whole: Range<Int>, isDefinition: Bool, in text: UnsafeBufferPointer<UInt8>, _ walk: borrowing PageWalk,
        _ findings: inout PageFindings
    ) {
        // The tag of a template is reported by a rule of its own.
        guard let destination, !destination.written.contains("{{"), !destination.written.contains("{%"), !walk.isEscaped(whole.lowerBound) else { return }
        let isFull = findings.isFull(of: Self.spaceInDestination)
        let page = walk.page
        let target = isFull ? nil : page.page.head.file.file(linkedAs: destination.written, in: page.scope.catalog)
        guard target != nil || destination.isURL(inDefinition: isDefinition) else { return }
        let replacement = destination.corrected
        var fixes: [SourceEdit] = []
        if Self.leadsSomewhere(destination, in: target, from: page), let range = walk.range(of: destination.range) {
            let edit = findings.edit(range, to: replacement.utf8)
            if edit.original.elementsEqual(destination.written.utf8) { fixes = [edit] }
        }
        let isImage = text[whole.lowerBound] == UInt8(ascii: "!")
        let advice = destination.hasBlankInPath && !destination.isOfWeb ? ", or rename the file" : ""
        findings.add(
            Self.spaceInDestination, "a space in the destination keeps this from being a \(isImage ? "image" : "link")",
            at: walk.range(of: whole), line: walk.line, help: "write '\(replacement)'\(advice)", fixes: fixes)
    }
}

/// What was meant as the destination of a link, with its blanks and without its title.
private struct Destination {
    let range: Range<Int>
    let written: String
    /// Before and after the sign `#`.
    private let path: Substring
    private let place: Substring?

    /// - Parameters:
    ///   - text: a text of the tree.
    ///   - inside: what stands between the parentheses; it has no destination unless it has a space.
    init?(_ text: UnsafeBufferPointer<UInt8>, _ inside: Range<Int>) {
        var range = inside
        while let first = range.first, text[first].isBlank { range.removeFirst() }
        while let last = range.last, text[last].isBlank { range.removeLast() }
        if let quote = range.last, text[quote] == UInt8(ascii: "\"") || text[quote] == UInt8(ascii: "'"),
            let title = range.dropFirst().first(where: { text[$0] == text[quote] && text[$0 - 1].isBlank && $0 < quote })
        {
            range = range.lowerBound..<title
            while let last = range.last, text[last].isBlank { range.removeLast() }
        }
        let bytes = text[range]
        guard bytes.contains(where: \.isBlank), !bytes.contains(where: { "<>\n".utf8.contains($0) || $0 == MarkdownNode.atMark }) else { return nil }
        self.range = range
        written = String(decoding: bytes, as: UTF8.self)
        let parts = written.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        path = parts[0]
        place = parts.count > 1 ? parts[1] : nil
    }

    var hasBlankInPath: Bool { path.contains(" ") }
    var isOfWeb: Bool { path.hasPrefix("https://") || path.hasPrefix("http://") }
    /// Whether it names nothing but a place on its own page.
    var isPlaceOnPage: Bool { path.isEmpty }

    /// The id of the heading that it names on a page.
    var placeID: String? { place.map { $0.contains(" ") ? HeadingIDs.slug(String($0)) : String($0) } }

    /// The destination as Markdown takes it: blanks between `<` and `>`, but those of a heading as its id has them.
    var corrected: String {
        if isOfWeb { return written.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "%20") }
        let fragment = placeID.map { "#" + $0 } ?? ""
        return hasBlankInPath ? "<\(path)\(fragment)>" : path + fragment
    }

    /// Whether it reads as a destination although no file has that name.
    /// - Parameter inDefinition: whether it stands after `[label]:`, where remarks start like that, too.
    func isURL(inDefinition: Bool) -> Bool {
        if isOfWeb || ["../", "./", "media/", "#"].contains(where: written.hasPrefix) { return true }
        guard !inDefinition, let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")), dot > path.startIndex else { return false }
        let ending = path.utf8[path.utf8.index(after: dot)...]
        return (2...4).contains(ending.count) && ending.allSatisfy(\.isLetterOrDigit) && ending.first?.isLetter == true
            && !path.utf8[path.utf8.index(before: dot)].isBlank
    }
}
