internal import Bytes
internal import Publication

/// What stays of finished pages: of each the hash of its bytes, its places and what it links to.
///
/// One list of numbers holds it all, so that tens of thousands of pages are a few allocations, and may be kept as they stand.
struct PageRecords: Sendable {
    /// Of each page its path, both halves of the hash of its bytes, how many places and how many links it has; then its places in
    /// ascending order, and its links.
    private(set) var numbers: [UInt64] = []
    /// Where each page starts among the numbers.
    private var starts: [Int] = []

    fileprivate static let headCount = 5

    init() {}

    /// What stays of one page.
    /// - Parameters:
    ///   - path: the path of its file.
    ///   - bytes: the hash of its bytes; `nil` where it has to be looked at again, whatever it holds.
    ///   - places: the places on it, in any order.
    ///   - links: what it links to, each once.
    init(path: AnchorHash, bytes: ContentHash?, places: some Collection<AnchorHash>, links: [FoundLink]) {
        numbers.reserveCapacity(Self.headCount + places.count + 2 * links.count)
        numbers += [path.value, bytes?.high ?? 0, bytes?.low ?? 0, UInt64(places.count), UInt64(links.count)]
        numbers += places.sorted().map(\.value)
        for link in links {
            let target = link.target.numbers
            numbers.append(target.0)
            numbers.append(target.1)
        }
        starts = [0]
    }

    /// What stays of one page, as it stands.
    init(_ page: Page) {
        numbers = Array(page.numbers)
        starts = [0]
    }

    /// Reads pages that were kept.
    /// - Returns: `nil` where the numbers are no pages, each with a hash, in ascending order of their paths.
    init?(numbers: [UInt64]) {
        var index = 0
        while index < numbers.count {
            guard numbers.count - index >= Self.headCount else { return nil }
            if let last = starts.last, numbers[last] >= numbers[index] { return nil }
            let rest = UInt64(numbers.count - index - Self.headCount)
            let (places, links) = (numbers[index + 3], numbers[index + 4])
            guard places <= rest, links <= (rest - places) / 2 else { return nil }
            starts.append(index)
            index += Self.headCount + Int(places) + 2 * Int(links)
        }
        self.numbers = numbers
    }

    mutating func append(_ other: PageRecords) {
        let start = numbers.count
        numbers += other.numbers
        for place in other.starts { starts.append(start + place) }
    }

    // MARK: Pages

    /// One of the pages.
    struct Page {
        fileprivate let numbers: ArraySlice<UInt64>

        private func head(_ place: Int) -> UInt64 { numbers[numbers.startIndex + place] }

        /// The path of its file.
        var path: AnchorHash { AnchorHash(value: head(0)) }
        /// The hash of its bytes; `nil` where it has to be looked at again.
        var bytes: ContentHash? {
            let hash = ContentHash(high: head(1), low: head(2))
            return hash == ContentHash(high: 0, low: 0) ? nil : hash
        }
        var linkCount: Int { Int(head(4)) }

        private var places: ArraySlice<UInt64> { numbers[numbers.startIndex + PageRecords.headCount..<numbers.endIndex - 2 * linkCount] }

        /// Whether it has a place.
        func has(_ place: AnchorHash) -> Bool { places.hasSorted(place.value) }

        /// What one of its links leads to.
        func link(_ number: Int) -> LinkTarget {
            let index = numbers.endIndex - 2 * (linkCount - number)
            return LinkTarget(numbers: (numbers[index], numbers[index + 1]))
        }
    }

    var count: Int { starts.count }

    subscript(index: Int) -> Page {
        Page(numbers: numbers[starts[index]..<(index + 1 < starts.count ? starts[index + 1] : numbers.count)])
    }

    /// The page of a path, where the pages are in ascending order of their paths.
    func sortedPage(at path: AnchorHash) -> Page? {
        let index = starts.partitioningIndex { numbers[$0] >= path.value }
        return index < starts.count && numbers[starts[index]] == path.value ? self[index] : nil
    }

    /// The pages that need not be looked at again, in ascending order of their paths: the same whatever the order they came in.
    var keptPages: [Page] {
        let pages = (0..<count).map { self[$0] }.filter { $0.bytes != nil }
            .sorted { $0.numbers.prefix(Self.headCount).lexicographicallyPrecedes($1.numbers.prefix(Self.headCount)) }
        return pages.indices.filter { $0 == 0 || pages[$0 - 1].path != pages[$0].path }.map { pages[$0] }
    }

    /// Whether pages are the same, one by one.
    func isSame(as pages: [Page]) -> Bool {
        count == pages.count && pages.indices.allSatisfy { self[$0].numbers == pages[$0].numbers }
    }
}

extension [PageRecords.Page] {
    /// All their numbers, one page after another.
    var numbers: some Sequence<UInt64> { lazy.map(\.numbers).joined() }
    /// How many numbers these are.
    var numberCount: Int { reduce(0) { $0 + $1.numbers.count } }
}
