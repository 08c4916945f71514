package import Bytes

/// The places of a topic's pages and the destinations of its links to other topics, as hashes.
///
/// This is all that has to be known of links that are sound. Of those that are not, the topic is read again.
package struct LinkFingerprints: Sendable, Hashable {
    /// Every published page and file, and every anchor on one; in ascending order.
    package let places: [AnchorHash]
    /// Where the links lead, in their order.
    package let destinations: [AnchorHash]

    package init(places: [AnchorHash], destinations: [AnchorHash]) { (self.places, self.destinations) = (places, destinations) }

    /// - Parameters:
    ///   - anchors: the anchors of each published page and file.
    ///   - links: the links that lead out of the topic.
    package init(_ anchors: [PagePath: PageAnchors], _ links: [CrossTopicLink]) {
        var places: [AnchorHash] = []
        for (page, anchors) in anchors {
            let hash = AnchorHash(page)
            places.append(hash)
            anchors.forEach { places.append(AnchorHash(path: hash, fragment: AnchorHash($0))) }
        }
        self.init(places: places.sorted(), destinations: links.map { AnchorHash($0) })
    }
}

extension AnchorHash {
    init(_ page: PagePath) { self.init(page.text.utf8) }

    /// Where a link leads.
    init(_ link: CrossTopicLink) {
        let fragment = link.fragment.flatMap { $0.isEmpty ? nil : AnchorHash($0.utf8) }
        self.init(path: AnchorHash(link.target), fragment: fragment)
    }
}
