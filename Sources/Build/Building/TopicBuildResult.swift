package import Content
package import Diagnostics
package import Site

/// What a reading of a topic leaves beside its files.
package struct TopicBuildResult: Sendable {
    package var report: DiagnosticReport
    /// The anchors of each page that is published.
    package var anchors: [PagePath: PageAnchors] = [:]
    /// The links that lead out of the topic.
    package var pendingLinks: [CrossTopicLink] = []
    /// What stays of it in a build.
    package var summary = TopicSummary()
}
