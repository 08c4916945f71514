/// A type of entry in BibTeX, with the fields it has for what CSL says of a work.
///
/// All are types of classic BibTeX, so that its styles print them; biblatex knows each of them as well. Fields that classic
/// styles pass over are those of biblatex.
/// Source: the BibTeX documentation ("BibTeXing", 1988), section 3; the biblatex manual, sections 2.1 and 2.2, and its data
/// model, which biber validates against.
enum BibTeXKind: String {
    case article, book, incollection, inproceedings, techreport, phdthesis, mastersthesis, unpublished, booklet, misc

    /// What a work becomes. An article without a journal is no `@article`, which demands one. A report or thesis stays one
    /// without its institution: nothing else tells what the work is.
    init(_ source: Reference) {
        self = switch source.type {
        case .articleJournal, .articleMagazine, .articleNewspaper, .article, .review, .reviewBook:
            source.containerTitle != nil ? .article : .misc
        case .book, .classic, .collection: .book
        case .chapter: source.containerTitle != nil ? .incollection : .book
        case .entry, .entryDictionary, .entryEncyclopedia: source.containerTitle != nil ? .incollection : .misc
        case .paperConference: source.containerTitle ?? source.eventTitle != nil ? .inproceedings : .misc
        case .report, .standard: .techreport
        case .thesis: source.genre?.plain.lowercased().hasPrefix("master") == true ? .mastersthesis : .phdthesis
        case .manuscript, .speech: .unpublished
        case .pamphlet: .booklet
        default: .misc
        }
    }

    private var isThesis: Bool { self == .phdthesis || self == .mastersthesis }

    /// Who stands behind a report or a thesis.
    static func institution(of source: Reference) -> RichText? {
        source.publisher ?? source.authors.first?.literal.map { RichText($0) } ?? source.containerTitle
    }

    /// The field for the whole that the work is part of.
    var container: String {
        switch self {
        case .article: "journal"
        case .incollection, .inproceedings: "booktitle"
        case .misc, .unpublished, .booklet: "howpublished"
        case .book, .techreport, .phdthesis, .mastersthesis: "titleaddon"
        }
    }

    /// The field for who published the work, where there is one.
    var publisher: String? {
        switch self {
        case .book, .incollection, .inproceedings: "publisher"
        case .techreport: "institution"
        case .phdthesis, .mastersthesis: "school"
        case .misc: "organization"
        case .article, .unpublished, .booklet: nil
        }
    }

    /// Whether the field for the publisher is that of an institution, which has to be named.
    var needsInstitution: Bool { self == .techreport || isThesis }

    /// Whether the type has a field for translators.
    var hasTranslator: Bool { [.article, .book, .incollection].contains(self) }

    /// Whether the type has a field; values without a field go into the note.
    func has(_ field: Field) -> Bool {
        switch field {
        case .volume: [.article, .book, .incollection, .inproceedings].contains(self)
        case .number: [.article, .book, .incollection, .inproceedings, .techreport].contains(self)
        case .pages: [.article, .book, .incollection, .inproceedings, .techreport, .booklet].contains(self)
        case .edition: [.book, .incollection].contains(self)
        case .address: self != .article
        case .type: [.techreport, .misc, .booklet, .unpublished].contains(self) || isThesis
        case .isbn: [.book, .incollection, .inproceedings].contains(self)
        case .issn: self == .article
        case .series: [.article, .book, .incollection, .inproceedings].contains(self)
        case .version: [.misc, .techreport].contains(self)
        case .eventtitle, .venue: self == .inproceedings
        }
    }

    /// The fields that only some types have.
    enum Field: String { case volume, number, pages, edition, address, type, isbn, issn, series, version, eventtitle, venue }
}
