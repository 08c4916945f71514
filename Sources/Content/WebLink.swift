package import Diagnostics
internal import Markdown

/// A link of a text to another host.
package struct WebLink: Sendable {
    /// With http or https.
    package let address: String
    private let place: ReferencePlace
    private let source: SourceText

    init(address: String, place: ReferencePlace, source: SourceText) {
        self.address = address
        self.place = place
        self.source = source
    }

    /// Where it stands; looked up only when asked for, as few builds ask.
    package var location: SourceLocation { place.location(of: address, in: source) }
}
