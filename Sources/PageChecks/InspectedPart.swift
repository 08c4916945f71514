internal import Bytes

/// What stays of the files of a part of the site: hashes, and what was found on its pages.
struct InspectedPart {
    private(set) var pages = PageRecords()
    /// The paths of the pages' files, in their order.
    private var paths: [String] = []
    /// The files that paths are answered with.
    private var answers: [AnchorHash: Answer] = [:]
    /// The files of pages made from content with mistakes, and the paths that may be answered with one.
    private var followers: Set<AnchorHash> = []
    private var followed: Set<AnchorHash> = []
    private(set) var findings = FindingAggregator()
    private(set) var asideCount = 0
    private(set) var parsedCount = 0

    private struct Answer {
        let file: AnchorHash
        let rank: UInt8
        /// The number of the page in it; `nil` where it is no page that was looked at.
        var page: Int32?
    }

    /// A page that was looked at.
    struct Inspected {
        let path: String
        let record: PageRecords
        let followsMistakes: Bool
        var findings = FindingAggregator()
        var asideCount = 0
        var isParsed = true
    }

    /// Adds a file.
    /// - Parameter paths: the paths that may be answered with it.
    mutating func add(_ file: AnchorHash, at paths: [HostAnswers.Path], page: Int32? = nil) {
        for path in paths { add(Answer(file: file, rank: path.rank, page: page), at: path.hash) }
    }

    /// Adds a page that was looked at.
    mutating func add(_ page: Inspected, _ file: AnchorHash, at paths: [HostAnswers.Path]) {
        add(file, at: paths, page: Int32(self.paths.count))
        pages.append(page.record)
        self.paths.append(page.path)
        if page.followsMistakes {
            followers.insert(file)
            for path in paths { followed.insert(path.hash) }
        }
        if !page.findings.isEmpty { findings.merge(page.findings) }
        asideCount += page.asideCount
        if page.isParsed { parsedCount += 1 }
    }

    private mutating func add(_ answer: Answer, at path: AnchorHash) {
        if let known = answers[path], known.rank < answer.rank { return }
        answers[path] = answer
    }

    mutating func merge(_ other: InspectedPart) {
        for (path, answer) in other.answers {
            var answer = answer
            answer.page = answer.page.map { $0 + Int32(paths.count) }
            add(answer, at: path)
        }
        pages.append(other.pages)
        paths += other.paths
        followers.formUnion(other.followers)
        followed.formUnion(other.followed)
        findings.merge(other.findings)
        asideCount += other.asideCount
        parsedCount += other.parsedCount
    }

    // MARK: Links

    /// The links that lead nowhere.
    /// - Parameter awaited: the paths that may be answered with a file that could not be made.
    /// - Returns: for each page that has to tell of some, which these are, and how many may follow from mistakes in the content.
    func brokenLinks(awaiting awaited: Set<AnchorHash>) -> (byPage: [String: [LinkTarget: BrokenLink]], asideCount: Int) {
        var broken: [LinkTarget: (link: BrokenLink, page: Int)] = [:]
        for number in 0..<pages.count {
            let page = pages[number]
            for link in 0..<page.linkCount {
                let target = page.link(link)
                guard let fault = fault(of: target) else { continue }
                guard let known = broken[target] else {
                    broken[target] = (BrokenLink(fault: fault, pageCount: 1), number)
                    continue
                }
                broken[target] = (
                    BrokenLink(fault: fault, pageCount: known.link.pageCount + 1), isFirst(number, known.page) ? number : known.page
                )
            }
        }
        var byPage: [String: [LinkTarget: BrokenLink]] = [:]
        var asideCount = 0
        for (target, (link, page)) in broken {
            if followers.contains(pages[page].path) || followed.contains(target.path) || awaited.contains(target.path) {
                asideCount += 1
            } else {
                byPage[paths[page], default: [:]][target] = link
            }
        }
        return (byPage, asideCount)
    }

    /// Whether a page tells of a link before another does. One without mistakes in its content tells more than one with.
    private func isFirst(_ page: Int, _ other: Int) -> Bool {
        let (follows, otherFollows) = (followers.contains(pages[page].path), followers.contains(pages[other].path))
        return follows != otherFollows ? otherFollows : paths[page].utf8.lexicographicallyPrecedes(paths[other].utf8)
    }

    private func fault(of target: LinkTarget) -> BrokenLink.Fault? {
        guard let answer = answers[target.path] else { return .noFile }
        guard let fragment = target.fragment, let page = answer.page, !pages[Int(page)].has(fragment) else { return nil }
        return .noPlace(on: answer.file)
    }
}
