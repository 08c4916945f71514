package import Diagnostics
internal import Markdown

/// A link to another topic, verified when the page it leads to has been rendered.
package struct PendingLink: Sendable {
    package let target: PageAddress
    package let fragment: String?
    package let location: SourceLocation
    /// The bytes of the goal in the file, where they were found.
    package let range: Range<Int>?
    package let written: String
}

/// A link whose place in its file is worked out only if there is something to say about it.
struct UnverifiedLink {
    let target: PageAddress
    let fragment: String?
    let place: ReferencePlace
    let written: String
    /// Which of several links to the goal on its line it is, from 0.
    let occurrence: Int

    /// The link with its place.
    func located(by locator: ReferenceLocator) -> PendingLink {
        let goal = locator.find(written, at: place, occurrence: occurrence)
        return PendingLink(target: target, fragment: fragment, location: goal.location, range: goal.range, written: written)
    }
}
