internal import Bytes

/// The passages of an index in files of a few each; a search reads only those with the results that it shows.
struct SearchPassageParts: Sendable {
    /// The bytes of a file; a search shows at most 10 places.
    private static let limit = 6_000

    /// How many passages each file has.
    private(set) var sizes: [Int] = []
    /// The passages of the next file.
    private var part = SearchPassageList()
    private var size = 0

    /// Adds a passage.
    /// - Parameter take: is handed the file that has no room for it.
    mutating func append(_ passage: SearchPassage, _ take: (SiteFile) throws -> Void) rethrows {
        let passage = passage.shortened
        if size + passage.size > Self.limit { try finish(take) }
        part.append(passage)
        size += passage.size
    }

    /// Hands the last file on.
    mutating func finish(_ take: (SiteFile) throws -> Void) rethrows {
        guard part.count > 0 else { return }
        try take(SiteFile(path: "\(SearchIndex.directory)/passages-\(sizes.count).json", bytes: part.json))
        sizes.append(part.count)
        (part, size) = (SearchPassageList(), 0)
    }

    /// Passages as JSON, in one list.
    static func json(_ passages: some Sequence<SearchPassage>) -> [UInt8] {
        var list = SearchPassageList()
        for passage in passages { list.append(passage.shortened) }
        return list.json
    }
}

/// Passages as `[heading, fragment, title, path, topic]`; what is as in the passage before is left out at the end.
private struct SearchPassageList {
    private(set) var count = 0
    private var bytes = [UInt8(ascii: "[")]
    private var former: SearchPassage?

    /// The list as JSON.
    var json: [UInt8] { bytes + [UInt8(ascii: "]")] }

    mutating func append(_ passage: SearchPassage) {
        bytes += count > 0 ? ",[".utf8 : "[".utf8
        JSONValue.string(passage.heading).write(to: &bytes)
        add(passage.fragment)
        let isOfSameTopic = passage.topic == former?.topic
        if !isOfSameTopic || passage.path != former?.path {
            add(passage.title)
            add(passage.path)
            if !isOfSameTopic { add(passage.topic.shortened) }
        }
        bytes.append(UInt8(ascii: "]"))
        former = passage
        count += 1
    }

    private mutating func add(_ text: String) {
        bytes.append(UInt8(ascii: ","))
        JSONValue.string(text).write(to: &bytes)
    }
}

extension SearchPassage {
    /// The passage with title and heading as a result shows them; its whole topic tells it from others.
    fileprivate var shortened: SearchPassage {
        SearchPassage(path: path, fragment: fragment, title: title.shortened, heading: heading.shortened, topic: topic)
    }

    /// How many bytes it takes at most, escapes aside.
    fileprivate var size: Int {
        heading.utf8.count + fragment.utf8.count + title.utf8.count + path.utf8.count
            + topic.shortened.utf8.count + 18
    }
}

extension String {
    /// The text as a result shows it: its first 120 characters.
    fileprivate var shortened: String { utf8.count <= 120 || count <= 120 ? self : prefix(119) + "…" }
}
