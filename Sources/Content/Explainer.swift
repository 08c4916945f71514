public import Bibliography

/// One topic explained: the values that all its pages are made of.
public struct Explainer: Sendable {
    public let overview: Overview
    /// The thematic sections, in reading order.
    public let sections: [Section]
    public let characteristics: Characteristics?
    public let faq: FAQ?
    public let glossary: Glossary?
    public let changes: ChangeLog?
    /// The works the topic may cite, sorted as a bibliography is.
    public let sources: [Source]
    /// The former addresses of its pages.
    public let aliases: [PageAlias]
    /// The text of each page as Markdown, its links leading to the Markdown of other pages; empty where
    /// the reader writes none.
    package let markdown: [PageAddress: String]
    /// What its pages say of themselves, in reading order.
    package var heads: [PageHead] {
        [overview.head] + sections.map(\.head)
            + [characteristics?.head, faq?.head, glossary?.head, changes?.head].compactMap { $0 }
    }
    /// The topic's front page, which its other pages stand below.
    public var address: PageAddress { overview.head.address }
}
