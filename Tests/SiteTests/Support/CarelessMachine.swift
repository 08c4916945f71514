import Foundation
import SiteFixtures

/// Accidents that befall a library and its site between builds, the same for the same seed.
struct CarelessMachine {
    private let directory: SiteDirectory
    private var generator: SeededGenerator

    init(_ directory: SiteDirectory, seed: UInt64) {
        self.directory = directory
        generator = SeededGenerator(state: seed &* 31)
    }

    /// A mistake in a file, which can be mended.
    struct Mistake {
        let path: String
        fileprivate let directory: SiteDirectory
        fileprivate let text: String

        func mend() throws { try directory.write(text, to: path) }
    }

    /// Now and then, a mistake in a topic.
    mutating func mistake() throws -> Mistake? {
        let pages = try files(below: "content").filter { $0.hasSuffix(".md") }
        guard chance(of: 2), let path = pages.randomElement(using: &generator) else { return nil }
        let text = try directory.read(path)
        try directory.write(text + "\n[nowhere](nowhere-at-all.md)\n", to: path)
        return Mistake(path: path, directory: directory, text: text)
    }

    /// Whether a build is given up when all is made.
    mutating func givesUp() -> Bool { chance(of: 3) }

    /// Whether the next build replaces files one by one.
    mutating func replacesFiles() -> Bool { chance(of: 3) }

    /// Does something to the site, or to what is kept for the next build, and says what.
    mutating func damage() throws -> String {
        let published = try files(below: "site").filter { !$0.hasSuffix(".explainer-site") }
        let kept = try files(below: ".site.explainer")
        guard let file = published.randomElement(using: &generator), let note = kept.randomElement(using: &generator) else { return "nothing" }
        switch Int.random(in: 0..<10, using: &generator) {
        case 0:
            try directory.remove(file)
            return "\(file) is gone"
        case 1:
            try directory.write(try directory.read(file) + "!", to: file)
            return "\(file) is longer"
        case 2:
            try directory.write(try directory.read(file), to: file)
            return "\(file) is another file"
        case 3:
            guard let other = published.randomElement(using: &generator), other != file else { return "nothing" }
            try directory.move(file, to: "aside")
            try directory.move(other, to: file)
            try directory.move("aside", to: other)
            return "\(file) and \(other) are exchanged"
        case 4:
            try directory.remove(note)
            return "\(note) is gone"
        case 5:
            var bytes = try Data(contentsOf: directory.root.appending(path: note))
            guard let place = bytes.indices.randomElement(using: &generator) else { return "nothing" }
            bytes[place] ^= 1
            try directory.write(bytes, to: note)
            return "\(note) is damaged"
        case 6:
            let stamps = ".site.explainer/stamps"
            guard kept.contains(stamps) else { return "nothing" }
            try directory.write(try directory.read(stamps).replacing(" moons/", with: " aside/").replacing(" planets/", with: " moons/"), to: stamps)
            return "stamps are exchanged"
        case 7:
            try FileManager.default.copyItem(at: directory.root.appending(path: "site"), to: directory.root.appending(path: "copy"))
            try directory.remove("site")
            try directory.move("copy", to: "site")
            return "the site is a copy"
        default: return "nothing"
        }
    }

    private mutating func chance(of sides: Int) -> Bool { Int.random(in: 0..<sides, using: &generator) == 0 }

    private func files(below path: String) throws -> [String] {
        let root = directory.root.appending(path: path).path
        guard FileManager.default.fileExists(atPath: root) else { return [] }
        return try FileManager.default.subpathsOfDirectory(atPath: root).sorted().compactMap { name in
            var isDirectory: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isDirectory) && !isDirectory.boolValue ? "\(path)/\(name)" : nil
        }
    }
}
