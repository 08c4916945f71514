public import Localization

/// A piece of a reference: plain, set apart, or leading somewhere.
public enum ReferenceRun: Sendable, Hashable {
    case text(String)
    /// A title that stands alone.
    case emphasis(String)
    /// An address and the words that lead there.
    case link(String, address: String)
}

/// A work as a list of references shows it: author, date, title, where it appeared, where to find it.
public struct Reference: Sendable {
    private let source: Source
    private let words: InterfaceWords

    /// - Parameters:
    ///   - source: the work.
    ///   - words: the language that dates and joining words are written in.
    public init(_ source: Source, words: InterfaceWords) {
        self.source = source
        self.words = words
    }

    /// The reference for a list.
    public var runs: [ReferenceRun] {
        var sentences: [[ReferenceRun]] = []
        if let makers = makers { sentences.append([.text("\(makers) (\(date))")]) }
        sentences.append([source.type.standsAlone ? .emphasis(source.title) : .text(words.quoted(source.title))])
        if makers == nil { sentences[sentences.count - 1].append(.text(" (\(date))")) }
        if let container = container { sentences.append(container) }
        if let publisher = publisher { sentences.append([.text(publisher)]) }
        if let note = source.note { sentences.append([.text(note)]) }
        if let link = source.originalLink {
            sentences.append(
                source.isGone ? [.text("\(Self.shown(link)) (\(words.noLongerThere))")] : [.link(Self.shown(link), address: link)])
        }
        if let archive = source.archive { sentences.append([.link(words.archivedCopy, address: archive)]) }
        return joined(sentences)
    }

    /// The reference as plain text.
    public var text: String {
        runs.map { run in
            switch run {
            case .text(let text), .emphasis(let text): text
            case .link(let text, let address): text == Self.shown(address) ? address : "\(text): \(address)"
            }
        }.joined()
    }

    /// Name and year, as in "Kobierecka & Kobierecki 2021".
    public var short: String { "\(shortMakers) \(source.issued.map(years) ?? words.noDate)" }

    /// The names as they stand in a sentence.
    public var shortMakers: String {
        let names = source.authors.isEmpty ? source.editors : source.authors
        switch names.count {
        case 0: return source.containerTitle ?? source.publisher ?? source.title
        case 1: return names[0].short
        case 2: return names[0].short + words.and + names[1].short
        default: return "\(names[0].short) \(words.andOthers)"
        }
    }

    private var makers: String? {
        let isEdited = source.authors.isEmpty && !source.editors.isEmpty
        let names = (isEdited ? source.editors : source.authors).map(\.inverted)
        let joined: String
        switch names.count {
        case 0: return nil
        case 1: joined = names[0]
        case 2...6: joined = names.dropLast().joined(separator: "; ") + words.and + (names.last ?? "")
        default: joined = "\(names[0]) \(words.andOthers)"
        }
        return isEdited ? "\(joined) (\(words.editors))" : joined
    }

    private var date: String {
        guard let issued = source.issued else { return words.noDate }
        func inWords(_ date: PartialDate) -> String { words.date(year: date.year, month: date.month, day: date.day) }
        return span(of: issued, inWords)
    }

    private func years(of date: DateSpan) -> String { span(of: date) { String($0.year) } }

    /// A date or span whose ends are written in some way; dates of several words have blanks around the dash.
    private func span(of date: DateSpan, _ inWords: (PartialDate) -> String) -> String {
        let start = inWords(date.start)
        let text: String = switch date.end {
        case nil: start
        case .open: start + "–"
        case .date(let last):
            switch inWords(last) {
            case start: start
            case let end: start.contains(" ") || end.contains(" ") ? "\(start) – \(end)" : "\(start)–\(end)"
            }
        }
        return date.isApproximate ? words.about(text) : text
    }

    private var container: [ReferenceRun]? {
        let details = [
            source.volume.map { volume in source.issue.map { "\(volume)(\($0))" } ?? volume } ?? source.issue,
            source.pages.map { $0.replacing("-", with: "–") }, source.edition, source.genre,
            source.number.map { source.genre == nil ? $0 : words.numbered($0) },
        ].compactMap { $0 }.joined(separator: ", ")
        let title = source.containerTitle ?? source.eventTitle
        guard title != nil || !details.isEmpty else { return nil }
        let tail = details.isEmpty ? "" : title == nil ? details : ", \(details)"
        return (title.map { [source.type.standsAlone ? .text($0) : .emphasis($0)] } ?? []) + (tail.isEmpty ? [] : [.text(tail)])
    }

    private var publisher: String? {
        let parts = [source.publisherPlace, source.publisher].compactMap { $0 }.filter { $0 != source.containerTitle }
        return parts.isEmpty ? nil : parts.joined(separator: ": ")
    }

    /// An address without its scheme, as people read it.
    private static func shown(_ address: String) -> String {
        let short = ["https://www.", "http://www.", "https://", "http://"].first { address.lowercased().hasPrefix($0) }
            .map { String(address.dropFirst($0.count)) } ?? address
        let text = short.hasSuffix("/") ? String(short.dropLast()) : short
        return text.count > 60 ? text.prefix(59) + "…" : text
    }

    /// Sentences with a full stop after each that ends without one; none after an address.
    private func joined(_ sentences: [[ReferenceRun]]) -> [ReferenceRun] {
        var runs: [ReferenceRun] = []
        for sentence in sentences {
            if !runs.isEmpty { runs.append(.text(" ")) }
            runs += sentence
            switch sentence.last {
            case .text(let text), .emphasis(let text):
                let end = words.unquoted(text).last
                if end.map({ ".?!…".contains($0) }) != true { runs.append(.text(".")) }
            default: break
            }
        }
        return runs.reduce(into: []) { merged, run in
            if case .text(let text) = run, case .text(let before)? = merged.last {
                merged[merged.count - 1] = .text(before + text)
            } else {
                merged.append(run)
            }
        }
    }
}
