public import Hypertext

/// What a site says on every page: links in the header, a line over the page, a text at its foot.
public struct SiteTexts: Sendable, Hashable {
    /// The links in the header, in order; `nil` where these are the pages of the topic.
    public internal(set) var navigation: [NavigationLink]?
    /// The line over every page, its links leading from the site's root.
    public internal(set) var banner: HTML?
    /// The text at the foot of every page, its links leading from the site's root.
    public internal(set) var footer: HTML?
    /// The free pages that none of these leads to.
    public internal(set) var otherPages: [NavigationLink] = []

    init() {}

    /// The titles of pages that stand on all pages, as one text.
    var titles: String { ((navigation ?? []) + otherPages).map(\.title).joined(separator: "\n") }
}

/// A link in the header or at the foot of every page.
public struct NavigationLink: Sendable, Hashable {
    /// Where a link leads.
    public enum Target: Sendable, Hashable {
        /// A page of the site, and a place on it.
        case page(PagePath, fragment: String?)
        /// A whole URL.
        case url(String)
    }

    /// The words that are the link.
    public let title: String
    public let target: Target
}
