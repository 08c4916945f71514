/// A country or territory, by its ISO 3166 code.
package struct Country: Sendable, Hashable {
    /// The two letters of ISO 3166-1; `XK` for Kosovo, which has none there.
    package let code: String
    /// The name, in the site's language.
    package let name: String

    /// Whether the map of the world has an outline for it.
    package var isOnMap: Bool { WorldShapes.codes.contains(code) }
}
