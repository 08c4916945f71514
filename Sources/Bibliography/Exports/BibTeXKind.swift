/// A type of entry in biblatex, with the fields it has for what CSL says of a work.
///
/// Source: the biblatex manual, section 2.1.1, and its data model, which biber validates against.
enum BibTeXKind: String {
    case article, book, incollection, inreference, inproceedings, report, thesis, online, dataset, software
    case unpublished, booklet, misc

    /// What a work becomes. An article without a journal is no `@article`, which demands one. A report or thesis stays one without its institution, which pandoc forgives as well: nothing else tells what the work is.
    init(_ source: Reference) {
        self = switch source.type {
        case .articleJournal, .articleMagazine, .articleNewspaper, .article, .review, .reviewBook:
            source.containerTitle != nil ? .article : source.address != nil ? .online : .misc
        case .book, .classic, .collection: .book
        case .chapter: source.containerTitle != nil ? .incollection : .book
        case .entry, .entryDictionary, .entryEncyclopedia: source.containerTitle != nil ? .inreference : .misc
        case .paperConference: source.containerTitle ?? source.eventTitle != nil ? .inproceedings : .misc
        case .report, .standard: .report
        case .thesis: .thesis
        case .webpage, .post, .postWeblog: source.link != nil ? .online : .misc
        case .dataset: .dataset
        case .software: .software
        case .manuscript, .speech: .unpublished
        case .pamphlet: .booklet
        default: .misc
        }
    }

    /// Who stands behind a report or a thesis.
    static func institution(of source: Reference) -> RichText? {
        source.publisher ?? source.authors.first?.literal.map { RichText($0) } ?? source.containerTitle
    }

    /// What works of the type are where they do not say, for types that have to.
    var usualGenre: RichText? {
        switch self {
        case .thesis: "phdthesis"
        case .report: "techreport"
        default: nil
        }
    }

    /// The field for the whole that the work is part of.
    var container: String {
        switch self {
        case .article: "journaltitle"
        case .incollection, .inreference, .inproceedings: "booktitle"
        case .online: "organization"
        case .misc, .unpublished, .booklet, .software: "howpublished"
        case .book, .report, .thesis, .dataset: "titleaddon"
        }
    }

    /// The field for who published the work, where there is one.
    var publisher: String? {
        switch self {
        case .book, .incollection, .inreference, .inproceedings, .dataset: "publisher"
        case .report, .thesis: "institution"
        case .misc, .software: "organization"
        case .article, .online, .unpublished, .booklet: nil
        }
    }

    /// Whether the type has a field for translators.
    var hasTranslator: Bool { [.article, .book, .incollection, .inreference].contains(self) }

    /// Whether the type has a field; what it has none for is told in its note.
    func has(_ field: Field) -> Bool {
        switch field {
        case .volume: [.article, .book, .incollection, .inreference, .inproceedings].contains(self)
        case .number: [.article, .book, .incollection, .inreference, .inproceedings, .report, .dataset].contains(self)
        case .pages: [.article, .book, .incollection, .inreference, .inproceedings, .report, .booklet].contains(self)
        case .edition: [.book, .incollection, .inreference, .dataset].contains(self)
        case .location: ![.article, .online].contains(self)
        case .type: [.report, .thesis, .misc, .dataset, .booklet, .unpublished, .software].contains(self)
        case .isbn: [.book, .incollection, .inreference, .inproceedings].contains(self)
        case .issn: self == .article
        }
    }

    /// The fields that only some types have.
    enum Field: String { case volume, number, pages, edition, location, type, isbn, issn }
}
