internal import Content
internal import Diagnostics
internal import Site

/// What a session knows of one topic.
struct TopicState {
    private(set) var files: TopicFiles
    /// Counts the changes of the topic, so that what was read before the last one is not taken for the newest.
    private(set) var change = 0
    /// The newest reading, as far as the site as a whole needs it.
    private(set) var result: TopicBuildResult?
    /// The files that are served, by path: of the newest reading, or of the last one that could be published.
    private(set) var shown: [String: PlannedFile]?
    /// Whether the last valid version is served because the current one has errors.
    private(set) var isHeld = false
    /// Whether what is served could be published.
    private var isSound = false
    /// The topics that this one links to.
    private(set) var linkedTopics: Set<String> = []
    /// What is wrong with its links.
    var linkReport = DiagnosticReport()

    init(_ files: TopicFiles) { self.files = files }

    /// The same topic, its directory listed again.
    func with(_ files: TopicFiles) -> TopicState {
        var state = self
        state.files = files
        return state
    }

    /// Whether a link of the topic led to no file when it was read.
    var hasBrokenLinks: Bool { result?.report.findings.contains { $0.rule == .brokenLink } == true }

    /// Notes that a file has changed.
    mutating func markChanged() { change += 1 }

    /// Takes a reading.
    /// - Parameters:
    ///   - plan: the topic as it is now.
    ///   - linkedTopics: the topics it links to.
    ///   - isSound: whether it could be published; if not, the last files that could stay, where there are any.
    ///   - keepsFiles: whether somebody asks for its files.
    mutating func take(_ plan: TopicPlan, linkedTopics: Set<String>, isSound: Bool, keepsFiles: Bool) {
        result = plan.result
        self.linkedTopics = linkedTopics
        isHeld = !isSound && self.isSound && shown != nil
        guard !isHeld else { return }
        self.isSound = isSound
        shown = nil
        if keepsFiles { show(plan) }
    }

    /// Serves the files of the newest reading.
    mutating func show(_ plan: TopicPlan) { shown = PlannedFile.index(plan.files) }

    /// Lets the files go; the topic is read again when somebody asks.
    mutating func release() {
        if !isHeld { shown = nil }
    }
}

extension PlannedFile {
    /// Files by their paths.
    static func index(_ files: [PlannedFile]) -> [String: PlannedFile] {
        Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
