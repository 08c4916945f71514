package import Content
package import Diagnostics

/// What a change of the content means for those who look at the site.
package struct SessionUpdate: Sendable {
    /// The pages that may have changed; pages whose former state stays are none of them.
    package enum Pages: Sendable, Hashable {
        case all
        /// Those below some addresses, and single ones.
        case some(below: [PageAddress], at: [PageAddress])
    }

    package var pages: Pages
    /// The page made of the file that was saved, where it was one.
    package var edited: PageAddress?
    /// The pictures and downloads that were saved.
    package var media: [PageAddress]
    /// Everything that is wrong with what has been read so far.
    package var report: DiagnosticReport
    /// Whether that is the whole site.
    package var isComplete: Bool
}
