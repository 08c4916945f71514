/// What a site is published as beside its pages, as `site.yaml` or the command line asks for it.
public struct OutputFormats: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Each topic as a book in EPUB.
    public static let epub = OutputFormats(rawValue: 1)
}
