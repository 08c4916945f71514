internal import Content
internal import Diagnostics
internal import Site

extension SiteSession {
    /// Of how many topics the files are kept.
    private static let mostTopicsKept = 32
    /// Of how many topics the readings may run at once when all are read.
    private static let workers = 2

    /// Reads every topic that has not been read since it changed, with less haste than what a reader asks for.
    package func readAll() async {
        cursor = 0
        await withDiscardingTaskGroup { group in
            let keepsFiles = order.count <= Self.mostTopicsKept
            for _ in 0..<Self.workers {
                group.addTask { while let key = await self.nextUnread() { await self.read(key, keepsFiles: keepsFiles) } }
            }
        }
        verifyAll()
    }

    private func nextUnread() -> String? {
        while cursor < order.count {
            let key = order[cursor]
            cursor += 1
            if unread.contains(key) { return key }
        }
        return nil
    }

    /// The files of a topic, read if need be.
    func files(of key: String) async -> [String: PlannedFile]? {
        recent.removeAll { $0 == key }
        recent.append(key)
        if recent.count > Self.mostTopicsKept { topics[recent.removeFirst()]?.release() }
        while let state = topics[key] {
            if !unread.contains(key), let files = state.shown { return files }
            await read(key, keepsFiles: true)
        }
        return nil
    }

    /// A file that is made of all topics, which are read if need be; no more of such files are made than those of its kind.
    func sharedFile(at path: String) async -> PlannedFile? {
        while !isComplete { await readAll() }
        let summaries = order.compactMap { topics[$0]?.result?.summary }
        let kind = SharedKind(path: path)
        if let files = shared[kind] { return files[path] }
        let files =
            switch kind {
            case .front: builder.shared.libraryFiles(shownLibrary, of: summaries)
            case .search: builder.shared.searchFiles(after: summaries, shownLibrary)
            case .indexes: builder.shared.indexFiles(after: summaries, shownLibrary)
            }
        let index = PlannedFile.index(files)
        shared[kind] = index
        return index[path]
    }

    /// Reads a topic as it is now, or waits for whoever is doing so.
    func read(_ key: String, keepsFiles: Bool) async {
        guard let state = topics[key] else { return }
        let reading: Reading
        if let current = readings[key], current.change == state.change, current.generation == generation {
            reading = current
        } else {
            let (builder, files) = (builder.topics, state.files)
            reading = Reading(change: state.change, generation: generation, task: Task.detached { builder.plan(files) })
            readings[key] = reading
        }
        take(await reading.task.value, of: key, from: reading, keepsFiles: keepsFiles)
    }

    private func take(_ plan: TopicPlan, of key: String, from reading: Reading, keepsFiles: Bool) {
        if let current = readings[key], current.change == reading.change, current.generation == reading.generation {
            readings[key] = nil
        }
        guard let state = topics[key], state.change == reading.change, generation == reading.generation else { return }
        guard unread.contains(key) else {
            // It was read before by somebody who did not ask for its files, or they have been let go since.
            if keepsFiles, state.shown == nil { topics[key]?.show(plan) }
            return
        }
        let formerAnchors = state.result?.anchors
        if let formerAnchors { verifier.remove(formerAnchors.keys) }
        verifier.add(plan.result.anchors)
        let links = linkReport(of: plan.result.pendingLinks, on: plan.result.anchors)
        let linked = Set(plan.result.pendingLinks.compactMap { topicKey(of: $0.target.text) }).subtracting([key])
        let isSound = !fails(plan.result.report) && !fails(links)
        unread.remove(key)
        topics[key]?.take(plan, linkedTopics: linked, isSound: isSound, keepsFiles: keepsFiles)
        topics[key]?.linkReport = links
        noteFaults(of: key)
        shared = [:]
        // Links of others are looked at again when this topic has been read before and its places have changed.
        guard let formerAnchors, formerAnchors != plan.result.anchors else { return }
        for other in order where topics[other]?.linkedTopics.contains(key) == true { verify(other) }
    }

    /// Whether what was found forbids publishing.
    func fails(_ report: DiagnosticReport) -> Bool {
        report.hasErrors || (options.isStrict && report.counts[.warning, default: 0] > 0)
    }

    // MARK: Links

    /// Verifies the links of all topics, when all have been read.
    private func verifyAll() {
        libraryLinkReport = linkReport(of: (library?.pendingLinks ?? []) + reader.siteLinks, on: library?.anchors ?? [:])
        for key in order { verify(key) }
    }

    func verify(_ key: String) {
        guard let result = topics[key]?.result else { return }
        let links = linkReport(of: result.pendingLinks, on: result.anchors)
        topics[key]?.linkReport = links
        noteFaults(of: key)
    }

    /// What is wrong with links, as far as the topics they lead to have been read.
    private func linkReport(of links: [CrossTopicLink], on pages: [PagePath: PageAnchors]) -> DiagnosticReport {
        var report = DiagnosticReport()
        let known = links.filter { link in
            guard let target = topicKey(of: link.target.text) else { return true }
            return topics[target]?.result != nil || pages[link.target] != nil
        }
        verifier.verify(known, into: &report)
        return report
    }

    private func noteFaults(of key: String) {
        guard let state = topics[key], let result = state.result else { return }
        if result.report.counts.isEmpty && state.linkReport.counts.isEmpty { faulty.remove(key) } else { faulty.insert(key) }
    }
}
