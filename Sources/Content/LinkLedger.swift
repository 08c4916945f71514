internal import Hypertext

/// Tells which links between topics lead nowhere, from hashes alone: of a large library every place is kept until the last
/// topic is read.
package struct LinkLedger: Sendable {
    private var places: [PlaceHash] = []
    private var goals: [PlaceHash] = []
    /// Where the goals of each topic end.
    private var ends: [Int] = []
    private var isSorted = true

    package init() {}

    /// Adds the topic that follows.
    package mutating func append(_ topic: LinkTrace) {
        add(places: topic.places)
        goals += topic.goals
        ends.append(goals.count)
    }

    /// Adds pages that belong to no topic.
    package mutating func add(_ pages: [PageAddress: PageAnchors]) { add(places: LinkTrace(pages, []).places) }

    private mutating func add(places: [PlaceHash]) {
        self.places += places
        isSorted = false
    }

    /// The numbers of the topics with links that lead nowhere, in ascending order.
    package mutating func topicsWithBrokenLinks() -> [Int] {
        guard !goals.isEmpty else { return [] }
        sort()
        return ends.indices.filter { topic in
            goals[(topic == 0 ? 0 : ends[topic - 1])..<ends[topic]].contains { !places.hasSorted($0) }
        }
    }

    /// The links among some that lead nowhere.
    package mutating func broken(among links: [PendingLink]) -> [PendingLink] {
        guard !links.isEmpty else { return [] }
        sort()
        return links.filter { !places.hasSorted(PlaceHash($0)) }
    }

    private mutating func sort() {
        guard !isSorted else { return }
        places.sort()
        isSorted = true
    }
}
