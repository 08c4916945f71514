package import Diagnostics
internal import Markdown

/// A link to another topic, verified when the page it leads to has been rendered.
package struct CrossTopicLink: Sendable {
    package let target: PagePath
    package let fragment: String?
    package let location: SourceLocation
    /// The bytes of the destination in the file, where they were found.
    package let range: Range<Int>?
    package let written: String
}

/// A link whose place in its file is worked out only if there is something to say about it.
struct InternalLink {
    let target: PagePath
    let fragment: String?
    let place: ReferencePlace
    let written: String
    /// Which of several links to the destination on its line it is, from 0.
    let occurrence: Int

    /// The link with its place.
    func located(by locator: ReferenceLocator) -> CrossTopicLink {
        let destination = locator.find(written, at: place, occurrence: occurrence)
        return CrossTopicLink(target: target, fragment: fragment, location: destination.location, range: destination.range, written: written)
    }
}
