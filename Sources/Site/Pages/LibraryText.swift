public import Content

/// What the front page of a library says above its topics.
public struct LibraryText: Sendable {
    /// What `library.md` says below its front matter; empty where it says nothing.
    public let text: PageText
}

/// A topic as the front page of its library shows it.
public struct TopicCard: Sendable {
    /// The way to the topic's front page.
    public let link: PageLink
    /// The topic's sections, by name.
    public let sections: [String]
}

/// The topics of a library whose names start with the same letter.
public struct TopicGroup: Sendable {
    /// The letter, without accents; `#` for everything else.
    public let initial: String
    /// Those topics, in the order of their names.
    public let topics: [TopicCard]

    /// The topics in the order of their names, by letter.
    public static func groups(of topics: [TopicCard]) -> [TopicGroup] {
        let keyed = topics.map { topic in
            var words: [String] = []
            SearchWords.forEach(in: topic.link.title) { words.append(String(decoding: $0, as: UTF8.self)) }
            return (key: words.joined(separator: " "), topic: topic)
        }
        let sorted = keyed.sorted { $0.key != $1.key ? $0.key.precedes($1.key) : $0.topic.link.path.text.precedes($1.topic.link.path.text) }
        var groups: [(initial: String, topics: [TopicCard])] = []
        for (key, topic) in sorted {
            let initial = key.first.flatMap { $0.isLetter ? $0.uppercased() : nil } ?? "#"
            if groups.last?.initial != initial { groups.append((initial, [])) }
            groups[groups.count - 1].topics.append(topic)
        }
        return groups.map { TopicGroup(initial: $0.initial, topics: $0.topics) }
    }
}

extension String {
    /// The order of scalars, in which what starts with the same letters stands together; `<` orders by composed text.
    fileprivate func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
