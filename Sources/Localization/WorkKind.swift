/// What kind of work a source is, as readers call it: coarser than the types of CSL.
public enum WorkKind: Sendable, Hashable, CaseIterable {
    case journalArticle, magazineArticle, newsReport, webPage, post, book, chapter, report, thesis, conferencePaper
    case dataset, software, law, legalCase, speech, interview, broadcast, film, picture, referenceEntry, review
    case personalCommunication, document
}
