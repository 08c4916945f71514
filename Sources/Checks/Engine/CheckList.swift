internal import Diagnostics

/// The checks of content. A new one is added here, and nowhere else.
package enum CheckList {
    /// The checks of a page, in the order they are shown its nodes.
    static let ofPages: [any PageCheck.Type] = [
        // Links
        LinkTexts.self, AmbiguousLinkTexts.self, OwnURLs.self, MisplacedBrackets.self, SpacedDestinations.self, NestedLinks.self, Definitions.self, LostReferences.self,
        // Citations
        MissedCitations.self, MisplacedReferences.self,
        // Markdown that does not do what its author meant
        SpacedEmphasis.self, SingleTildes.self, CodeFences.self, Tables.self, Decimals.self, MissedBlocks.self, AccidentalHeadings.self,
        // Syntax of other programs
        Dialects.self, PastedLists.self,
        // Structure and accessibility
        HeadingOrder.self, AlternativeTexts.self, BoldHeadings.self, AllCapitals.self, EmojiLists.self, ColorWords.self,
        // Pages
        HeadLengths.self, CurlyQuotes.self, Takeaways.self, Questions.self,
    ]

    /// The checks of a topic as a whole.
    static let ofTopics: [any TopicCheck.Type] = [SectionLengths.self, ImageFiles.self, UnusedSources.self]

    /// The rules whose breaches these checks find.
    static let rules: [Rule] = ofPages.flatMap { $0.rules } + ofTopics.flatMap { $0.rules }
}
