public import Foundation

/// A whole content directory from one text: each file under a line `-- path --`.
///
/// What a text does not bring comes from `sound`, the smallest site without a mistake, so that a test
/// shows only what it is about.
public final class SiteDirectory: Sendable {
    public let root: URL

    /// The smallest site without a mistake.
    public static let sound = """
        -- content/site.yaml --
        title: A site
        base-url: https://example.org/site/
        -- content/overview.md --
        ---
        title: A topic
        summary: What it is.
        takeaways:
          - One
          - Two
          - Three
        ---
        The whole of it.
        -- content/sections/1-first.md --
        ---
        title: First
        summary: The first part.
        ---
        ## Start

        How it started.
        -- content/sections/2-second.md --
        ---
        title: Second
        summary: The second part.
        ---
        ## End

        How it ended.
        -- content/characteristics.md --
        ---
        title: Characteristics
        summary: In a table.
        ---
        | Characteristic | Value |
        | --- | --- |
        | Countries | Two |
        | Methods | Many |
        -- content/faq.md --
        ---
        title: Questions
        summary: What readers ask.
        ---
        ## What is it?

        A thing.

        ## Who did it?

        We did.
        """

    /// - Parameters:
    ///   - text: the files that differ from the base.
    ///   - base: the files that are there unless the text has others; empty for none.
    public init(_ text: String = "", over base: String = SiteDirectory.sound) throws {
        root = try TestDirectories.make()
        var files: [String: String] = [:]
        for (path, content) in Self.files(in: base) + Self.files(in: text) { files[path] = content }
        for (path, content) in files { try write(Data(content.utf8), to: path) }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    public func write(_ data: Data, to path: String) throws {
        let file = root.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    public func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

    public func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
    }

    public func move(_ path: String, to other: String) throws {
        try FileManager.default.moveItem(at: root.appending(path: path), to: root.appending(path: other))
    }

    public func remove(_ path: String) throws { try FileManager.default.removeItem(at: root.appending(path: path)) }

    public var content: String { root.appending(path: "content").path }
    public var output: String { root.appending(path: "public").path }

    /// The paths and contents of the files in a text.
    public static func files(in text: String) -> [(path: String, content: String)] {
        var files: [(path: String, content: String)] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 {
                files.append((String(line.dropFirst(3).dropLast(3)), ""))
            } else if !files.isEmpty {
                files[files.count - 1].content += line + "\n"
            }
        }
        return files
    }
}
