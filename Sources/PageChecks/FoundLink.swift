internal import Bytes

/// A link of a page to a place of the site, its texts among the bytes that its page's links have in common.
struct FoundLink {
    /// What it leads to, and the place there.
    let path: AnchorHash
    let fragment: AnchorHash?
    /// The URL as it stands in the page.
    let written: Range<Int>
    let pathText: Range<Int>
    let fragmentText: Range<Int>?
    /// The link's text, as far as it tells it from others.
    var text: Range<Int>
    /// Its tag in the page.
    let range: Range<Int>?
    /// Whether it stands in the main part, so that the content may have caused it.
    let isContent: Bool

    var target: LinkTarget { LinkTarget(path: path, fragment: fragment) }
}

/// A link with its texts, for telling what is wrong with it.
struct LinkText {
    /// The URL as it stands in the page.
    let written: String
    let path: String
    let fragment: String?
    let text: String
    let range: Range<Int>?
    let isContent: Bool
}
