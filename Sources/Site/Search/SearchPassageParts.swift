internal import Bytes

/// The passages of an index in files of a few each; a search reads only those with the results that it shows.
struct SearchPassageParts: Sendable {
    /// The bytes of a file; a search shows at most 10 places.
    private static let limit = 6_000

    /// How many passages each file has.
    private(set) var sizes: [Int] = []
    /// The passages of the next file.
    private var part: [SearchPassage] = []
    private var size = 0

    /// Adds a passage.
    /// - Parameter take: is handed the file that has no room for it.
    mutating func append(_ passage: SearchPassage, _ take: (SiteFile) throws -> Void) rethrows {
        if size + passage.size > Self.limit { try finish(take) }
        part.append(passage)
        size += passage.size
    }

    /// Hands the last file on.
    mutating func finish(_ take: (SiteFile) throws -> Void) rethrows {
        guard !part.isEmpty else { return }
        try take(SiteFile(path: "\(SearchIndex.directory)/passages-\(sizes.count).json", bytes: Self.json(part)))
        sizes.append(part.count)
        (part, size) = ([], 0)
    }

    /// Passages as `[heading, fragment, title, path, topic]`; what is as in the passage before is left out at the end.
    static func json(_ passages: some Sequence<SearchPassage>) -> [UInt8] {
        var former: SearchPassage?
        return JSONValue.array(passages.map { passage in
            var fields = [passage.heading.shortened, passage.fragment]
            if passage.path != former?.path || passage.topic != former?.topic {
                fields += [passage.title.shortened, passage.path]
                if passage.topic != former?.topic { fields.append(passage.topic.shortened) }
            }
            former = passage
            return .array(fields.map { .string($0) })
        }).bytes()
    }
}

extension SearchPassage {
    /// How many bytes it takes at most, escapes aside.
    fileprivate var size: Int {
        heading.shortened.utf8.count + fragment.utf8.count + title.shortened.utf8.count + path.utf8.count
            + topic.shortened.utf8.count + 18
    }
}

extension String {
    /// The text as a result shows it: its first 120 characters.
    fileprivate var shortened: String { utf8.count <= 120 || count <= 120 ? self : prefix(119) + "…" }
}
