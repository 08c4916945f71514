package import Content
package import Diagnostics

/// What a reading of a topic leaves beside its files.
package struct TopicTrace: Sendable {
    package var report: DiagnosticReport
    /// The anchors of each page that is published.
    package var anchors: [PageAddress: PageAnchors] = [:]
    /// The links that lead out of the topic.
    package var pendingLinks: [PendingLink] = []
    /// What stays of it in a build.
    package var summary = TopicSummary()
}
