package import Content
package import Diagnostics
internal import Site

/// What a change of the content means for those who look at the site.
package struct SessionUpdate: Sendable {
    /// The pages that may have changed; not those that keep their former state.
    package enum Pages: Sendable, Hashable {
        case all
        /// Those below some paths, and single ones.
        case some(below: [PagePath], at: [PagePath])

        fileprivate func joined(with other: Pages) -> Pages {
            guard case (.some(let below, let at), .some(let otherBelow, let otherAt)) = (self, other) else { return .all }
            return .some(below: below + otherBelow.filter { !below.contains($0) }, at: at + otherAt.filter { !at.contains($0) })
        }
    }

    package var pages: Pages
    /// The page made of the file that was saved, where it was one.
    package var edited: PagePath?
    /// The images and downloads that were saved.
    package var media: [PagePath]
    /// Everything that is wrong with what has been read so far.
    package var report: DiagnosticReport
    /// Whether that is the whole site.
    package var isComplete: Bool

    /// What both mean together.
    package func joined(with later: SessionUpdate) -> SessionUpdate {
        SessionUpdate(
            pages: pages.joined(with: later.pages), edited: later.edited ?? edited,
            media: media + later.media.filter { !media.contains($0) }, report: later.report, isComplete: later.isComplete)
    }
}
