package import Diagnostics
internal import Markdown

/// A link of a text to another host.
package struct WebLink: Sendable {
    /// With http or https.
    package let address: String
    private let place: ReferencePlace
    private let locator: ReferenceLocator

    init(address: String, place: ReferencePlace, locator: ReferenceLocator) {
        self.address = address
        self.place = place
        self.locator = locator
    }

    /// Where it stands; looked up only when asked for, as few builds ask.
    package var location: SourceLocation { locator.find(address, at: place).location }
}
