/// A passage that has a word, and how much the word says about it, from 1 to 15: both in one number, as there are millions.
struct Posting: Sendable, Hashable {
    /// Passages in the order of the site, then the weight in the last four bits: the number that the index gives, too.
    private(set) var number: UInt32

    init(passage: Int, weight: Int) { number = UInt32(passage) << 4 | UInt32(weight) }

    var passage: Int { Int(number >> 4) }
    var weight: Int {
        get { Int(number & 15) }
        set { number = number & ~15 | UInt32(newValue) }
    }

    /// A use in a list of them: 16 times the distance to the passage before, plus the weight.
    /// - Parameter former: the passage of the use before; 0 for the first.
    func number(after former: Int) -> Int { (passage - former) * 16 + weight }

    /// Reads a use from its number in a list; `nil` if the number is out of range.
    init?(number: Int, after former: Int) {
        guard let number = UInt32(exactly: number), let start = UInt32(exactly: former << 4) else { return nil }
        let (sum, isTooLarge) = start.addingReportingOverflow(number)
        guard !isTooLarge else { return nil }
        self.number = sum
    }

    /// The use by the number of its passage in a longer list.
    func shifted(by passages: Int) -> Posting {
        var shifted = self
        shifted.number += UInt32(passages) << 4
        return shifted
    }
}

extension [Posting] {
    /// The uses with the greatest weights, in the order of the passages; of equal weights the first.
    /// - Parameter limit: how many there are at most.
    func best(atMost limit: Int) -> [Posting] {
        guard count > limit else { return self }
        var counts = [Int](repeating: 0, count: 16)
        for use in self { counts[use.weight] += 1 }
        // All that weigh more than the threshold are in, and as many of those that weigh as much as there is room for.
        var (threshold, room) = (15, limit)
        while threshold > 0, counts[threshold] <= room {
            room -= counts[threshold]
            threshold -= 1
        }
        return filter { use in
            if use.weight > threshold { return true }
            guard use.weight == threshold, room > 0 else { return false }
            room -= 1
            return true
        }
    }
}
