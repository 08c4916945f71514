/// Tells which links between topics lead nowhere, from hashes alone: of a large library every place is kept until the last
/// topic is read.
package struct LinkLedger: Sendable {
    private var places: [UInt64] = []
    private var goals: [UInt64] = []
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

    private mutating func add(places: [UInt64]) {
        self.places += places
        isSorted = false
    }

    /// The numbers of the topics with links that lead nowhere, in ascending order.
    package mutating func topicsWithBrokenLinks() -> [Int] {
        guard !goals.isEmpty else { return [] }
        sort()
        return ends.indices.filter { topic in
            goals[(topic == 0 ? 0 : ends[topic - 1])..<ends[topic]].contains { !holds($0) }
        }
    }

    /// The links among some that lead nowhere.
    package mutating func broken(among links: [PendingLink]) -> [PendingLink] {
        guard !links.isEmpty else { return [] }
        sort()
        return links.filter { !holds(PlaceHash($0).value) }
    }

    private mutating func sort() {
        guard !isSorted else { return }
        places.sort()
        isSorted = true
    }

    private func holds(_ place: UInt64) -> Bool {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low < places.count && places[low] == place
    }
}
