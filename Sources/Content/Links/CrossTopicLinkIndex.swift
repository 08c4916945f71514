internal import Bytes

/// Tells which links between topics lead nowhere, from hashes alone: of a large library every place is kept until the last
/// topic is read.
package struct CrossTopicLinkIndex: Sendable {
    private var places: [AnchorHash] = []
    private var destinations: [AnchorHash] = []
    /// Where the destinations of each topic end.
    private var ends: [Int] = []
    private var isSorted = true

    package init() {}

    /// Adds the topic that follows.
    package mutating func append(_ topic: LinkFingerprints) {
        add(places: topic.places)
        destinations += topic.destinations
        ends.append(destinations.count)
    }

    /// Adds pages that belong to no topic.
    package mutating func add(_ pages: [PagePath: PageAnchors]) { add(places: LinkFingerprints(pages, []).places) }

    private mutating func add(places: [AnchorHash]) {
        self.places += places
        isSorted = false
    }

    /// The numbers of the topics with links that lead nowhere, in ascending order.
    package mutating func topicsWithBrokenLinks() -> [Int] {
        guard !destinations.isEmpty else { return [] }
        sort()
        return ends.indices.filter { topic in
            destinations[(topic == 0 ? 0 : ends[topic - 1])..<ends[topic]].contains { !places.hasSorted($0) }
        }
    }

    /// The links among some that lead nowhere.
    package mutating func broken(among links: [CrossTopicLink]) -> [CrossTopicLink] {
        guard !links.isEmpty else { return [] }
        sort()
        return links.filter { !places.hasSorted(AnchorHash($0)) }
    }

    private mutating func sort() {
        guard !isSorted else { return }
        places.sort()
        isSorted = true
    }
}
