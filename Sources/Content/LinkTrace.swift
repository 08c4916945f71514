/// The places of a topic's pages and the goals of its links to other topics, as hashes.
///
/// This is all that has to be known of links that are sound. Of those that are not, the topic is read again.
package struct LinkTrace: Sendable, Hashable {
    /// Every published page and file, and every anchor on one; in ascending order.
    package let places: [UInt64]
    /// Where the links lead, in their order.
    package let goals: [UInt64]

    package init(places: [UInt64], goals: [UInt64]) { (self.places, self.goals) = (places, goals) }

    /// - Parameters:
    ///   - anchors: the anchors of each published page and file.
    ///   - links: the links that lead out of the topic.
    package init(_ anchors: [PageAddress: PageAnchors], _ links: [PendingLink]) {
        var places: [UInt64] = []
        for (page, anchors) in anchors {
            let hash = PlaceHash(page)
            places.append(hash.value)
            anchors.forEach { places.append(hash.at($0).value) }
        }
        self.init(places: places.sorted(), goals: links.map { PlaceHash($0).value })
    }
}

/// A hash of an address of the site and an anchor there.
///
/// 64-bit FNV-1a: that two of a million places have the same is as likely as one in forty million.
/// Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, The FNV Non-Cryptographic Hash Algorithm.
struct PlaceHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init(_ page: PageAddress) { add(page.path.utf8) }

    /// Where a link leads.
    init(_ link: PendingLink) {
        self.init(link.target)
        if let fragment = link.fragment, !fragment.isEmpty { self = at(fragment.utf8) }
    }

    /// The hash of an anchor on the page.
    func at(_ anchor: some Sequence<UInt8>) -> PlaceHash {
        var hash = self
        // No name holds this byte, so no address with an anchor is like another address.
        hash.add(CollectionOfOne(0))
        hash.add(anchor)
        return hash
    }

    private mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
}
