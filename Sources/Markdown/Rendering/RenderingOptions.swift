/// How a text becomes HTML.
package struct RenderingOptions: Sendable {
    /// The words that the renderer itself puts into a page.
    package struct Words: Sendable {
        package var linkToHeading = "Link to this heading"
        package var table = "Table"
        package var notes = "Notes"
        package var note = "Note"
        package var backToText = "Back to the text"
        package var done = "Done"
        package var notDone = "Not done"
        /// What stands over GitHub's alerts.
        package var alerts: [Alert: String] = [.note: "Note", .tip: "Tip", .important: "Important", .warning: "Warning", .caution: "Caution"]

        package init() {}
    }

    /// Whether the HTML is cmark-gfm's own: raw HTML passed on, no ids, nothing resolved. For the specifications' tests, whose
    /// examples go through the same walk over the tree as a page. Pages do not pay for it: ten texts take 6.25 million
    /// instructions to render with this and 6.26 without (callgrind, -O).
    var isPlain = false
    /// Whether URLs that stand bare in the text become links.
    var linksURLs = true
    /// Whether the tags that GFM disallows are made text; plain mode only.
    var filtersTags = false
    /// Whether the marks of citations and notes stand after the punctuation that follows them in the text.
    package var marksFollowPunctuation = false
    /// Sets the formulas of the text; they stay text where it is `nil`.
    package var formulas: (any FormulaSetter)?
    package var words = Words()
    /// Words that stay on the line of the number before them: units, months.
    package var wordsAfterNumbers: Set<String> = []
    /// Writes the parts of a text that a theme may write.
    package var theme: any TextTheme = PlainTextTheme() { didSet { reservedIDs = theme.reservedIDs.union(.ofTexts) } }
    /// The ids that no heading takes.
    package private(set) var reservedIDs = ReservedIDs.ofTexts

    /// A page of a site.
    package static let page = RenderingOptions()

    /// What cmark-gfm's own renderer writes.
    package static func plain(linksURLs: Bool, filtersTags: Bool = false) -> RenderingOptions {
        var options = RenderingOptions()
        options.isPlain = true
        options.linksURLs = linksURLs
        options.filtersTags = filtersTags
        return options
    }
}
