/// A text of CSL, which sets words in italics and the like by a few tags of HTML; what is no such tag is text.
///
/// A tag counts where it has its closing tag, inside whatever was opened before it. The styles of nested tags add up.
/// Source of the tags: the citeproc-js manual, "HTML-like formatting tags", which Zotero and pandoc follow.
public struct RichText: Sendable, Hashable {
    /// The text with its tags, as CSL-JSON has it.
    public let written: String

    /// A text with its tags, as CSL-JSON has it.
    package init(_ written: String) {
        self.written = written
        mayHaveTags = written.utf8.contains(UInt8(ascii: "<"))
    }

    /// The words alone.
    public var plain: String { mayHaveTags ? runs.map(\.text).joined() : written }

    /// Whether it is words alone, without tags.
    var isPlain: Bool { !mayHaveTags }

    /// The text in pieces of one style each.
    public var runs: [Run] { mayHaveTags ? RichTextReader(written).runs : [Run(written)] }

    /// Whether there is a sign that tags start with; kept, as each part of a reference asks for it several times.
    private let mayHaveTags: Bool

    /// Words in one style.
    public struct Run: Sendable, Hashable {
        /// The words, without tags.
        public let text: String
        /// The styles of all the tags around the words.
        public let styles: Styles

        init(_ text: String, _ styles: Styles = []) {
            self.text = text
            self.styles = styles
        }
    }

    /// How words are set.
    public struct Styles: OptionSet, Sendable, Hashable {
        /// A bit for each style.
        public let rawValue: UInt8

        /// The styles whose bits are set.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Between `<i>` and `</i>`.
        public static let italic = Styles(rawValue: 1 << 0)
        /// Between `<b>` and `</b>`.
        public static let bold = Styles(rawValue: 1 << 1)
        /// Between `<sub>` and `</sub>`.
        public static let `subscript` = Styles(rawValue: 1 << 2)
        /// Between `<sup>` and `</sup>`.
        public static let superscript = Styles(rawValue: 1 << 3)
        /// Between `<sc>` and `</sc>`, or in a `<span>` styled in small capitals.
        public static let smallCaps = Styles(rawValue: 1 << 4)
    }
}

extension RichText: ExpressibleByStringLiteral {
    /// A text with its tags, as CSL-JSON has it.
    public init(stringLiteral value: String) { self.init(value) }
}
