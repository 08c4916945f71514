package import Bibliography

/// One topic explained: the values that all its pages are made of.
package struct Topic: Sendable {
    /// The front page, which every topic has.
    package let overview: Overview
    /// The thematic sections, in reading order.
    package let sections: [Section]
    /// The free pages of a site that is one topic.
    package let pages: [FreePage]
    /// The table of characteristics; `nil` where its author wrote none.
    package let characteristics: Characteristics?
    /// Questions and answers; `nil` where there is no such page.
    package let faq: FAQ?
    /// Terms; `nil` where there is no such page.
    package let glossary: Glossary?
    /// What was changed; `nil` where there is no such page.
    package let changes: ChangeLog?
    /// The works the topic may cite, sorted as a bibliography is.
    package let sources: [Reference]
    /// The former paths of its pages.
    package let aliases: [PageAlias]
    /// The text of each page as Markdown, its links leading to the Markdown of other pages; empty where
    /// the reader writes none.
    package let markdown: [PagePath: String]
    /// The figures of each page, in the order they stand there.
    package let figures: [PagePath: [PageFigure]]
    /// The topic's front page, which its other pages stand below.
    package var path: PagePath { overview.head.path }
}
