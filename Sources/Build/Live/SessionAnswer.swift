package import Content
internal import Site

/// What a session has at a path.
package enum SessionAnswer: Sendable {
    /// A file made in memory.
    case made([UInt8])
    /// A file of the content folder, published as it is.
    case copy(ContentFile)
    /// Nothing, but a page with a slash at the end of its path.
    case folder
    /// A page that will be there when the mistakes are fixed that keep it from being made.
    case unmade
    case nothing
}
