package import Content
internal import Site

/// What a session has at a path.
package enum SessionAnswer: Sendable {
    /// A file made in memory.
    case made([UInt8])
    /// A file of the content directory, published as it is.
    case copy(ContentFile)
    /// Nothing, but a page with a slash at the end of its path.
    case directory
    /// A page that will be there when the mistakes are fixed that keep it from being made.
    case unmade
    case nothing
}
