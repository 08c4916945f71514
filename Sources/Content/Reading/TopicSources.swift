internal import Bibliography
internal import Diagnostics

/// The works that a topic may cite, and what is known of the file that lists them.
struct TopicSources {
    let list: ReferenceList
    /// The name of the file; the one it should have where there is none.
    let fileName: String
    /// Whether there is a file.
    let hasFile: Bool
    /// Whether the file could not be read. Of works that are not in the list there is nothing more to say then.
    let isUnreadable: Bool

    /// Reads the file of sources, reporting what is wrong with it.
    init(of topic: TopicFiles, into report: inout DiagnosticReport) {
        hasFile = topic[.sources] != nil
        fileName = topic[.sources]?.name ?? "sources.yaml"
        var found = DiagnosticReport()
        var list = ReferenceList.empty
        if let source = topic[.sources]?.readText(atMost: ReferenceList.maximumSize, into: &found) {
            report.allow(SuppressionScanner(source).suppressions(in: 0..<source.bytes.count, opening: "#"))
            list = ReferenceList.load(source, into: &found)
        }
        self.list = list
        isUnreadable = list.sources.isEmpty && found.hasErrors
        report.merge(found)
    }

    /// Whether no work is listed, so that one finding stands for all citations.
    var isEmpty: Bool { list.sources.isEmpty && list.faultyKeys.isEmpty }

    /// Whether there is nothing to say of a key that no work in the list has, as something else has been said.
    func explainsAbsence(of key: String) -> Bool { isUnreadable || list.faultyKeys.contains(key) }
}

/// The citations of a topic that lists no works: where the first is, and how many there are.
struct UnlistedCitations {
    private(set) var first: SourceLocation?
    private(set) var count = 0

    /// - Parameter location: where the citation is, looked up for the first alone.
    mutating func add(at location: @autoclosure () -> SourceLocation) {
        if first == nil { first = location() }
        count += 1
    }

    mutating func add(_ later: UnlistedCitations) {
        first = first ?? later.first
        count += later.count
    }

    /// Tells of them in one finding.
    func report(_ sources: TopicSources, on page: PageKind, into report: inout DiagnosticReport) {
        guard let first else { return }
        guard page != .library else {
            return report.add(
                .unknownSource, "the front page of a library has no sources to cite", at: first,
                help: "cite on the pages of a topic; a literal @ is written \\@")
        }
        let places = count == 1 ? "a work is cited here" : "works are cited here and in \(count - 1) more place\(count == 2 ? "" : "s")"
        report.add(
            .unknownSource, sources.hasFile ? "'\(sources.fileName)' lists no works, and \(places)" : "there is no '\(sources.fileName)', and \(places)",
            at: first, help: "list the works in '\(sources.fileName)', in CSL as Zotero and pandoc write it; a literal @ is written \\@")
    }
}
