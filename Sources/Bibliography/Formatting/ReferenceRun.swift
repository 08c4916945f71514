public import Localization

/// A piece of a reference: words of ours, words of the work, or a way to it.
public enum ReferenceRun: Sendable, Hashable {
    /// What joins the rest, in the reference's own language.
    case text(String)
    /// What the work brings: a name, a title inside quotation marks, a note.
    case quoted(Excerpt)
    /// A title that stands alone.
    case emphasis(Excerpt)
    /// A URL and the words that lead there.
    case link(String, url: String)

    /// Words that a work brings.
    public struct Excerpt: Sendable, Hashable {
        /// The words, in the styles that the work gives them.
        public let text: RichText
        /// The BCP 47 tag of their language where that is known and not the reference's.
        public let language: String?
        /// The way they run where that is not the reference's.
        public let direction: TextDirection?
    }

    /// The words alone.
    var plain: String {
        switch self {
        case .text(let text), .link(let text, _): text
        case .quoted(let excerpt), .emphasis(let excerpt): excerpt.text.plain
        }
    }
}

extension [ReferenceRun] {
    /// The reference as plain text.
    public var text: String {
        var text = ""
        for run in self {
            if case .link(let words, let url) = run {
                text += words == FormattedReference.shown(url) ? url : words + ": " + url
            } else {
                text += run.plain
            }
        }
        return text
    }
}
