package import Diagnostics
internal import Markdown

/// A link to another topic, verified when the page it leads to has been rendered.
package struct PendingLink: Sendable {
    package let target: PageAddress
    package let fragment: String?
    package let location: SourceLocation
    package let written: String
}

/// A link whose place in its file is worked out only if there is something to say about it.
struct UnverifiedLink {
    let target: PageAddress
    let fragment: String?
    let place: ReferencePlace
    let written: String

    /// The link with its place.
    func located(in source: SourceText) -> PendingLink {
        PendingLink(target: target, fragment: fragment, location: place.location(of: written, in: source), written: written)
    }
}
