public import Localization

/// What kind of work a source is: each case is the type of that name in CSL.
///
/// Source of the names and what they stand for: the CSL 1.0.2 specification, appendix III, "Types".
public enum ReferenceType: String, Sendable, Hashable, CaseIterable {
    case article, articleJournal = "article-journal", articleMagazine = "article-magazine"
    case articleNewspaper = "article-newspaper", bill, book, broadcast, chapter, classic, collection, dataset
    case document, entry, entryDictionary = "entry-dictionary", entryEncyclopedia = "entry-encyclopedia", event
    case figure, graphic, hearing, interview, legalCase = "legal_case", legislation, manuscript, map
    case motionPicture = "motion_picture", musicalScore = "musical_score", pamphlet
    case paperConference = "paper-conference", patent, performance, periodical
    case personalCommunication = "personal_communication", post, postWeblog = "post-weblog", regulation, report
    case review, reviewBook = "review-book", software, song, speech, standard, thesis, treaty, webpage

    /// Whether the work stands by itself, so that its own title is set apart; others are parts of something.
    package var standsAlone: Bool {
        switch self {
        case .book, .report, .thesis, .dataset, .collection, .motionPicture, .software, .standard, .map, .pamphlet,
            .manuscript, .document, .classic, .legislation, .bill, .treaty, .regulation, .legalCase, .hearing, .patent,
            .periodical, .performance, .musicalScore, .webpage:
            true
        default: false
        }
    }
}

extension ReferenceType {
    /// A type by its name in CSL, with either of its hyphens, or by that in Crossref's API, which some programs pass on.
    init?(named name: String) {
        guard let type = Self(rawValue: name) ?? Self(rawValue: name.replacing("-", with: "_")) ?? Self(rawValue: name.replacing("_", with: "-"))
            ?? Self.crossref[name]
        else { return nil }
        self = type
    }

    /// Source: the list of types of Crossref's REST API.
    private static let crossref: [String: Self] = [
        "journal-article": .articleJournal, "proceedings-article": .paperConference, "book-chapter": .chapter, "book-section": .chapter,
        "monograph": .book, "edited-book": .book, "reference-book": .book, "reference-entry": .entry, "dissertation": .thesis,
        "posted-content": .article, "proceedings": .book, "journal": .periodical, "peer-review": .review, "report-component": .report,
        "other": .document,
        // What pandoc writes for records of RIS that it has no type for.
        "misc": .document,
    ]

    /// What readers call works of this type.
    public var kind: WorkKind {
        switch self {
        case .articleJournal, .article: .journalArticle
        case .articleMagazine: .magazineArticle
        case .articleNewspaper: .newsReport
        case .bill, .legislation, .regulation, .treaty: .law
        case .book, .classic, .collection: .book
        case .broadcast: .broadcast
        case .chapter: .chapter
        case .dataset: .dataset
        case .entry, .entryDictionary, .entryEncyclopedia: .referenceEntry
        case .figure, .graphic, .map: .image
        case .hearing, .legalCase: .legalCase
        case .interview: .interview
        case .motionPicture: .film
        case .paperConference: .conferencePaper
        case .personalCommunication: .personalCommunication
        case .post, .postWeblog: .post
        case .report, .standard: .report
        case .review, .reviewBook: .review
        case .software: .software
        case .speech: .speech
        case .thesis: .thesis
        case .webpage: .webPage
        case .document, .event, .manuscript, .musicalScore, .pamphlet, .patent, .performance, .periodical, .song: .document
        }
    }
}
