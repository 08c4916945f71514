/// What kind of work a source is, by its CSL name.
public enum SourceType: String, Sendable, Hashable, CaseIterable {
    case article, articleJournal = "article-journal", articleMagazine = "article-magazine"
    case articleNewspaper = "article-newspaper", bill, book, broadcast, chapter, classic, collection, dataset
    case document, entry, entryDictionary = "entry-dictionary", entryEncyclopedia = "entry-encyclopedia", event
    case figure, graphic, hearing, interview, legalCase = "legal_case", legislation, manuscript, map
    case motionPicture = "motion_picture", musicalScore = "musical_score", pamphlet
    case paperConference = "paper-conference", patent, performance, periodical
    case personalCommunication = "personal_communication", post, postWeblog = "post-weblog", regulation, report
    case review, reviewBook = "review-book", software, song, speech, standard, thesis, treaty, webpage

    /// Whether the work stands by itself, so that its own title is set apart; others are parts of something.
    public var standsAlone: Bool {
        switch self {
        case .book, .report, .thesis, .dataset, .collection, .motionPicture, .software, .standard, .map, .pamphlet,
            .manuscript, .document, .classic, .legislation, .bill, .treaty, .regulation, .legalCase, .hearing, .patent,
            .periodical, .performance, .musicalScore, .webpage:
            true
        default: false
        }
    }
}
