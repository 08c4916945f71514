internal import Bytes
public import Localization

/// A work as a list of references shows it: author, date, title, where it appeared, where to find it.
public struct FormattedReference: Sendable {
    let source: Reference
    /// The site's words, or where the whole reference runs the other way, those that go with it.
    let words: InterfaceWords
    /// The language that the reference is written in, where that is not the site's; it runs the other way as well.
    public let foreignLanguage: String?
    /// The way it runs.
    let direction: TextDirection
    /// The tag of the language that the work names, where it is one.
    private let workLanguage: String?

    /// - Parameters:
    ///   - source: the work.
    ///   - words: the site's words, for dates and for what joins the parts. A list that runs from right to left gives the
    ///     works of other scripts as those scripts do: from left to right, in the words of the work's language or in English.
    public init(_ source: Reference, words: InterfaceWords) {
        self.source = source
        workLanguage = source.language.flatMap(Self.tag)
        let workDirection = workLanguage.map { TextDirection(language: $0) } ?? TextDirection(of: source.title.plain)
        let siteDirection = words.direction
        if siteDirection == .rightToLeft, workDirection == .leftToRight {
            self.words = .words(for: workLanguage ?? "en")
            foreignLanguage = self.words.language
            direction = .leftToRight
        } else {
            self.words = words
            foreignLanguage = nil
            direction = siteDirection
        }
    }

    /// The reference for a list.
    public var runs: [ReferenceRun] {
        let title = excerpt(source.title, isInItsLanguage: true)
        var opening: [ReferenceRun] = source.type.standsAlone ? [.emphasis(title)] : quoted(title)
        let creators = source.creators
        var sentences: [[ReferenceRun]] = []
        if creators.names.isEmpty {
            opening += date
        } else {
            sentences.append(names(creators.names, as: creators.role) + date)
        }
        sentences.append(opening)
        sentences += source.others.map { names($0.names, as: $0.role) }
        sentences.append(container)
        sentences.append(publisher)
        if let note = source.note { sentences.append([.quoted(excerpt(note))]) }
        if source.issued == nil, source.url != nil, let accessed = source.accessed {
            sentences.append([.text(words.accessed + words.colon), inWords(accessed)])
        }
        if let link = source.originalLink {
            sentences.append(
                source.isGone ? [.text("\(Self.shown(link)) (\(words.noLongerThere))")] : [.link(Self.shown(link), url: link)])
        }
        if let archive = source.archive { sentences.append([.link(words.archivedCopy, url: archive)]) }
        return joined(sentences)
    }

    /// The reference as plain text.
    public var text: String { runs.text }

    /// Name and year, as in "Kobierecka & Kobierecki 2021".
    public var short: String {
        let year = switch source.issued {
        case .calendar(let date)?: Self.inWords(date, words, onlyYears: true)
        case .literal(let words)?: words
        case nil: source.status?.plain ?? words.noDate
        }
        return "\(shortCreators) \(originalYear.map { "\($0)/" } ?? "")\(year)"
    }

    // MARK: Parts

    /// The whole that the work is part of, with its editors where it is a book, and the place in it.
    private var container: [ReferenceRun] {
        var parts: [[ReferenceRun]] = []
        if let authority = source.authority, !source.isBy(authority) { parts.append([.quoted(excerpt(authority))]) }
        if let title = source.containerTitle ?? source.eventTitle {
            let title = excerpt(title, isInItsLanguage: true)
            let named: ReferenceRun = source.type.standsAlone ? .quoted(title) : .emphasis(title)
            if source.isPart {
                let editors = source.editors.isEmpty ? [] : names(source.editors, as: .editor) + [.text(words.comma)]
                parts.append([.text(words.inWhole)] + editors + [named])
            } else {
                parts.append([named])
            }
        }
        parts += event
        let place = source.volume.map { volume in source.issue.map { "\(volume)(\($0))" } ?? volume } ?? source.issue
        if let place { parts.append([.text(place)]) }
        if let series = source.seriesTitle, series != source.containerTitle {
            parts.append([.quoted(excerpt(series))] + (source.seriesNumber.map { [.text(" " + $0)] } ?? []))
        }
        if let pages = source.pages { parts.append([.text(pages.replacing("-", with: "–"))]) }
        if let edition = source.edition { parts.append([source.editionNumber.map { .text(words.edition($0)) } ?? .quoted(excerpt(edition))]) }
        if let genre = source.genre { parts.append([.quoted(excerpt(genre))]) }
        if let number = source.number {
            // A number of letters, such as that of a law or a patent, speaks for itself.
            let isBare = source.genre == nil && number.contains { !$0.isNumber }
            parts.append([.text(isBare ? number : words.numbered(number))])
        }
        if let version = source.version {
            parts.append([.quoted(excerpt(version.plain.first?.isNumber == true ? RichText(words.version(version.written)) : version))])
        }
        // What has a date says only with it whether it is in force.
        if source.issued != nil, let status = source.status { parts.append([.quoted(excerpt(status))]) }
        return Array(parts.joined(separator: [.text(words.comma)]))
    }

    /// The conference, unless the work goes by its name, and where it was.
    private var event: [[ReferenceRun]] {
        var parts: [RichText] = []
        if let title = source.eventTitle, source.containerTitle != nil, title != source.containerTitle { parts.append(title) }
        if source.eventTitle != nil, let place = source.eventPlace, place != source.publisherPlace { parts.append(RichText(place)) }
        return parts.map { [.quoted(excerpt($0))] }
    }

    private var publisher: [ReferenceRun] {
        let parts = [source.publisherPlace.map { RichText($0) }, source.publisher].compactMap { $0 }.filter { $0 != source.containerTitle }
        return Array(parts.map { [.quoted(excerpt($0))] }.joined(separator: [ReferenceRun.text(": ")]))
    }

    // MARK: Putting together

    func excerpt(_ text: RichText, isInItsLanguage: Bool = false) -> ReferenceRun.Excerpt {
        let isMarked = isInItsLanguage && workLanguage.map { !Self.isSame($0, foreignLanguage ?? words.siteLanguage) } ?? false
        let own = TextDirection(of: text.plain)
        return ReferenceRun.Excerpt(text: text, language: isMarked ? workLanguage : nil, direction: own == direction ? nil : own)
    }

    private func quoted(_ title: ReferenceRun.Excerpt) -> [ReferenceRun] {
        let marks = words.quotationMarks
        return [.text(marks.opening), .quoted(title), .text(marks.closing)]
    }

    /// A URL without its scheme, as people read it.
    static func shown(_ url: String) -> String {
        let starts: [StaticString] = ["https://www.", "http://www.", "https://", "http://"]
        let start = starts.first { url.utf8.prefix($0.utf8CodeUnitCount).isWord($0) }
        var shown = url.utf8.dropFirst(start?.utf8CodeUnitCount ?? 0)
        if shown.last == UInt8(ascii: "/") { shown.removeLast() }
        let text = String(Substring(shown))
        return text.utf8.count > 60 && text.count > 60 ? text.prefix(59) + "…" : text
    }

    /// Sentences with a full stop after each that ends without one; none after a URL.
    private func joined(_ sentences: [[ReferenceRun]]) -> [ReferenceRun] {
        var runs: [ReferenceRun] = []
        // Words of ours that stand together are one run.
        var text: String?
        func add(_ run: ReferenceRun) {
            if case .text(let words) = run { return text = text.map { $0 + words } ?? words }
            if let words = text { runs.append(.text(words)) }
            text = nil
            runs.append(run)
        }
        for sentence in sentences where !sentence.isEmpty {
            if text != nil || !runs.isEmpty { add(.text(" ")) }
            for run in sentence { add(run) }
            if case .link? = sentence.last { continue }
            if end(of: sentence).map(Self.endsSentence) != true { add(.text(".")) }
        }
        if let text { runs.append(.text(text)) }
        return runs
    }

    private static func endsSentence(_ sign: Character) -> Bool {
        switch sign {
        case ".", "?", "!", "…": true
        default: false
        }
    }

    /// The last sign of a sentence, inside the quotation mark that may follow it.
    private func end(of sentence: [ReferenceRun]) -> Character? {
        let last = sentence.last { $0 != .text(words.quotationMarks.closing) }
        return last.flatMap { words.unquoted($0.plain).last }
    }

    // MARK: Languages

    /// A language as its tag; `nil` for names such as "English", which programs write there as well.
    private static func tag(_ language: String) -> String? {
        let parts = language.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
        guard (2...3).contains(parts[0].count), parts.allSatisfy({ (1...8).contains($0.count) }) else { return nil }
        guard parts.allSatisfy({ $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }), parts[0].allSatisfy(\.isLetter) else { return nil }
        return parts.joined(separator: "-")
    }

    /// Whether two tags name one language, of whichever country.
    private static func isSame(_ a: String, _ b: String) -> Bool {
        a.split(separator: "-").first?.lowercased() == b.split(separator: "-").first?.lowercased()
    }
}
