package import Diagnostics
internal import Markdown

/// A link of a text to another host.
package struct WebLink: Sendable {
    /// With http or https.
    package let url: String
    private let place: ReferencePlace
    private let locator: ReferenceLocator

    init(url: String, place: ReferencePlace, locator: ReferenceLocator) {
        self.url = url
        self.place = place
        self.locator = locator
    }

    /// Where it stands; looked up only when asked for, as few builds ask.
    package var location: SourceLocation { locator.find(url, at: place).location }
}
