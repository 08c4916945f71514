import Foundation
import SiteFixtures

/// Changes a library in ways that are the same for the same seed, some of them mistakes.
struct CarelessAuthor {
    private let directory: SiteDirectory
    private var generator: SeededGenerator
    /// Grows with every text, so that no two have one size: a file system's clock may be slower than this author.
    private var size = 0
    private(set) var wantsDrafts = false
    /// The topic that links may have lost with the last change; they are fixed with the next.
    private var gone: String?

    init(of directory: SiteDirectory, seed: UInt64) {
        self.directory = directory
        generator = SeededGenerator(state: seed)
    }

    /// Makes one change and says which.
    mutating func change() throws -> String {
        size += 1
        if let gone { return try fixLinks(to: gone) }
        let topic = topics.randomElement(using: &generator) ?? "moons"
        let words = String(repeating: "more ", count: size)
        switch Int.random(in: 0..<12, using: &generator) {
        case 0, 1:
            let other = topics.randomElement(using: &generator) ?? "moons"
            try overview(of: topic, "reviewed: 2025-02-0\(size % 9 + 1)", "## Many\n\n## Size\n\nA \(words)[link](../\(other)/overview.md#size).")
            return "link from \(topic) to \(other)"
        case 2:
            try write("---\ntitle: A section\nsummary: A.\n---\nOf \(words).", to: "\(topic)/sections/\(size % 3 + 1)-part.md")
            return "section of \(topic)"
        case 3:
            let sections = try names(in: "\(topic)/sections")
            guard let section = sections.first else { return "nothing" }
            try directory.remove("content/\(topic)/sections/\(section)")
            return "\(section) of \(topic) is gone"
        case 4:
            let path = "content/\(topic)/overview.md"
            try directory.write(try directory.read(path), to: path)
            return "\(topic) is written again"
        case 5:
            try write("title: A \(words)library\nbase-url: https://example.org/\(size % 2 == 0 ? "" : "deep/")\n", to: "site.yaml")
            return "settings"
        case 6:
            try write("- id: a\n  type: book\n  title: A \(words)book\n", to: "\(topic)/sources.yaml")
            try overview(of: topic, "", "## Many\n\n## Size\n\nAs it is said \(words)[@a].")
            return "source of \(topic)"
        case 7:
            let other = topics.randomElement(using: &generator) ?? "moons"
            try write("<svg xmlns='http://www.w3.org/2000/svg' width='\(size)' height='9'></svg>", to: "\(topic)/media/picture.svg")
            try overview(of: other, "", "## Many\n\n## Size\n\n![A picture](../\(topic)/media/picture.svg) \(words)")
            return "picture of \(topic) on \(other)"
        case 8:
            try overview(of: topic, "aliases: [old-\(size)]\ndraft: \(size % 2 == 0)", "## Many\n\n## Size\n\n\(words)")
            wantsDrafts.toggle()
            gone = topic
            return "alias or draft of \(topic)"
        case 9:
            try overview(of: "stars-\(size)", "", "## Many\n\n## Size\n\n\(words)")
            return "another topic"
        case 10:
            // The front page leads to the moons.
            guard topic != "moons" else { return "nothing" }
            try directory.remove("content/\(topic)")
            gone = topic
            return "\(topic) is gone"
        default:
            try write("---\ntitle: A library\n---\n\(words)\n", to: "library.md")
            try write("A note.", to: "\(topic)/notes.txt")
            return "front page, and a file of no use"
        }
    }

    private mutating func fixLinks(to topic: String) throws -> String {
        gone = nil
        for other in topics where try directory.read("content/\(other)/overview.md").contains("../\(topic)/") {
            try overview(of: other, "", "## Many\n\n## Size\n\nNo link \(String(repeating: "any more ", count: size))")
        }
        return "links to \(topic) are mended"
    }

    private var topics: [String] { (try? names(in: "").filter { !$0.contains(".") }) ?? [] }

    private func names(in path: String) throws -> [String] {
        let path = directory.root.appending(path: "content/\(path)").path
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    private func overview(of topic: String, _ front: String, _ text: String) throws {
        try write("---\ntitle: All of \(topic)\nsummary: A.\n\(front)\n---\n\(text)\n", to: "\(topic)/overview.md")
    }

    private func write(_ text: String, to path: String) throws { try directory.write(text, to: "content/\(path)") }
}
