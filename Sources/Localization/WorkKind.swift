/// What kind of work a source is, as readers call it: coarser than the types of CSL.
public enum WorkKind: Sendable, Hashable, CaseIterable {
    /// Parts of a periodical or a site; a post is one of a blog, a forum or a network.
    case journalArticle, magazineArticle, newsReport, webPage, post
    /// Books and their chapters, and what institutions and conferences publish.
    case book, chapter, report, thesis, conferencePaper
    /// What programs read, and programs.
    case dataset, software
    /// Statutes, bills, regulations and treaties are laws; judgments and hearings are legal cases.
    case law, legalCase
    /// What was spoken, shown or drawn; maps and figures are images.
    case speech, interview, broadcast, film, image
    /// An entry of a dictionary or an encyclopedia, and what somebody says of another's work.
    case referenceEntry, review
    /// Letters and talks that nobody published, and works of no other kind.
    case personalCommunication, document
}
