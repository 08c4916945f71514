/// The traces of a site's topics in their order, with the search index made of them.
///
/// What search knows of a topic goes into the index at once, and is let go: in a large library that is most of a trace.
package struct TopicTraces: Sendable {
    private(set) var traces: [TopicTrace] = []
    private(set) var searchIndex = SearchIndex()

    init() {}

    init(_ traces: [TopicTrace]) { for trace in traces { append(trace) } }

    /// Writes the search index, and lets go of it: what else is made of the traces needs the room.
    mutating func writeSearchIndex(_ write: (SiteFile) throws -> Void) rethrows {
        try searchIndex.write(write)
        searchIndex = SearchIndex()
    }

    /// Adds the trace of the topic that follows.
    mutating func append(_ trace: TopicTrace) {
        var trace = trace
        searchIndex.add(trace.searchEntries)
        trace.searchEntries = SearchEntries()
        traces.append(trace)
    }
}
