/// The words of a page, two by two, as hashes: pages that say nearly the same share most of them.
struct PageWords: Sendable {
    private let pairs: Set<UInt64>

    /// - Parameter page: its HTML.
    init(_ page: [UInt8]) {
        var pairs: Set<UInt64> = []
        var (former, word) = (UInt64(0), UInt64(0))
        var isInTag = false
        func end() {
            guard word != 0 else { return }
            pairs.insert(former &* 31 &+ word)
            (former, word) = (word, 0)
        }
        for byte in PublishedPage.main(of: page) {
            switch byte {
            case UInt8(ascii: "<"):
                isInTag = true
                end()
            case UInt8(ascii: ">"): isInTag = false
            case _ where isInTag: break
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
                word = (word ^ UInt64(byte) &+ 0x100) &* 0x100_0000_01b3
            default: end()
            }
        }
        end()
        self.pairs = pairs
    }

    /// How much of what either page says both say, from 0 to 1.
    func likeness(to other: PageWords) -> Double {
        let shared = pairs.intersection(other.pairs).count
        let all = pairs.count + other.pairs.count - shared
        return all == 0 ? 0 : Double(shared) / Double(all)
    }
}
