internal import Content
internal import Diagnostics
internal import Site

/// Verifies the links between topics when all of these have been let go: hashes tell which topics have links that lead
/// nowhere, and these and the topics they lead to are read again, to say what is wrong with them.
struct CrossTopicLinkCheck {
    let reader: ContentReader
    /// How many topics are read at once.
    let jobs: Int

    /// - Parameters:
    ///   - ledger: the places of all topics, and where their links lead.
    ///   - library: what the front page of a library says.
    ///   - report: takes the mistakes.
    func verify(_ crossTopicLinks: consuming CrossTopicLinkIndex, _ library: LibraryReading?, into report: inout DiagnosticReport) async throws {
        if let library { crossTopicLinks.add(library.anchors) }
        var broken = crossTopicLinks.broken(among: (library?.pendingLinks ?? []) + reader.siteLinks)
        try await readAgain(crossTopicLinks.topicsWithBrokenLinks()) { topic in
            report.allow(asIn: topic.report)
            broken += crossTopicLinks.broken(among: topic.pendingLinks)
        }
        guard !broken.isEmpty else { return }
        let targets = Set(broken.map(\.target))
        var verifier = LinkVerifier()
        if let library { verifier.add(library.anchors) }
        var unmade: Set<PagePath> = []
        try await readAgain(topics(at: targets)) { topic in
            verifier.add(topic.anchors.filter { targets.contains($0.key) })
            unmade.formUnion(topic.unmade)
        }
        verifier.verify(broken.filter { !unmade.contains($0.target) }, into: &report)
    }

    private func readAgain(_ numbers: [Int], _ take: (TopicReading) -> Void) async throws {
        let topics = reader.catalog.topics
        try await parallel(numbers.count, jobs: jobs) { reader.readAgain(topics[numbers[$0]]) } take: { take($0) }
    }

    /// The numbers of the topics to which some pages and files belong.
    private func topics(at targets: Set<PagePath>) -> [Int] {
        // A site that is one topic has it at the root.
        let directories = Set(targets.map { String($0.text.prefix { $0 != "/" }) + "/" } + [""])
        return reader.catalog.topics.indices.filter { directories.contains(reader.catalog.topics[$0].path.text) }
    }
}
