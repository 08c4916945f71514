package import Content
internal import Diagnostics
package import Site

/// Makes the files of one topic: pages, downloads, media. It may run for several topics at once.
package struct TopicBuilder: Sendable {
    let reader: ContentReader
    let documents: PageRenderer
    let context: SiteContext
    /// Whether search is to know what the topics say.
    let isSearched: Bool

    /// Reads a topic; none of its files is made yet.
    package func plan(_ topic: TopicFiles) -> TopicPlan { TopicPlan(topic, reader.read(topic), in: context, isSearched: isSearched) }

    /// Reads a topic, makes its files and hands each on.
    /// - Parameters:
    ///   - topic: the topic's files.
    ///   - write: takes each file; what it throws ends the build.
    /// - Returns: what else there is to know of the topic.
    package func build(_ topic: TopicFiles, write: (SiteFile) throws -> Void) throws -> TopicBuildResult {
        let plan = plan(topic)
        var result = plan.result
        let hasMistakes = reader.report.hasErrors || result.report.hasErrors
        for file in plan.files {
            guard var made = documents.make(file, into: &result.report) else { continue }
            made.followsMistakes = hasMistakes
            try write(made)
        }
        return result
    }
}
