package import Hypertext

/// The places of a topic's pages and the goals of its links to other topics, as hashes.
///
/// This is all that has to be known of links that are sound. Of those that are not, the topic is read again.
package struct LinkTrace: Sendable, Hashable {
    /// Every published page and file, and every anchor on one; in ascending order.
    package let places: [PlaceHash]
    /// Where the links lead, in their order.
    package let goals: [PlaceHash]

    package init(places: [PlaceHash], goals: [PlaceHash]) { (self.places, self.goals) = (places, goals) }

    /// - Parameters:
    ///   - anchors: the anchors of each published page and file.
    ///   - links: the links that lead out of the topic.
    package init(_ anchors: [PageAddress: PageAnchors], _ links: [PendingLink]) {
        var places: [PlaceHash] = []
        for (page, anchors) in anchors {
            let hash = PlaceHash(page)
            places.append(hash)
            anchors.forEach { places.append(PlaceHash(path: hash, fragment: PlaceHash($0))) }
        }
        self.init(places: places.sorted(), goals: links.map { PlaceHash($0) })
    }
}

extension PlaceHash {
    init(_ page: PageAddress) { self.init(page.path.utf8) }

    /// Where a link leads.
    init(_ link: PendingLink) {
        let fragment = link.fragment.flatMap { $0.isEmpty ? nil : PlaceHash($0.utf8) }
        self.init(path: PlaceHash(link.target), fragment: fragment)
    }
}
