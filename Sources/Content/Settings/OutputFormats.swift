/// What a site is published as beside its pages, and how these lead to one another, as `site.yaml` or the command line asks for it.
public struct OutputFormats: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Each topic as a book in EPUB.
    public static let epub = OutputFormats(rawValue: 1)
    /// Links that name the files of pages, for copies that no server stands behind.
    public static let portable = OutputFormats(rawValue: 2)
    /// Each topic as a PDF, printed by a program that is installed.
    public static let pdf = OutputFormats(rawValue: 4)
}
