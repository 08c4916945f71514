import Foundation
import Testing

/// An example of a specification: a text and the HTML it becomes.
struct SpecificationExample: Decodable, Sendable, CustomTestStringConvertible {
    let markdown: String
    let html: String
    let section: String?
    let example: Int?
    let extensions: [String]?

    var testDescription: String { "\(section ?? "") \(example ?? 0)" }

    static let whereToGetThem = "install Debian's cmark-gfm, or name a directory with the examples as JSON in EXPLAINER_SPEC_DIR"

    /// The files of examples on this machine: those of the directory that `EXPLAINER_SPEC_DIR` names, else the specification of
    /// GitHub Flavored Markdown as Debian's package `cmark-gfm` documents it.
    static let files: [URL] = {
        if let directory = ProcessInfo.processInfo.environment["EXPLAINER_SPEC_DIR"] {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
            return names.filter { $0.hasSuffix(".json") }.sorted().map { URL(filePath: directory).appending(path: $0) }
        }
        return ["/usr/share/doc/cmark-gfm/spec.txt.gz", "/usr/share/doc/cmark-gfm/spec.txt"]
            .filter(FileManager.default.fileExists(atPath:)).prefix(1).map { URL(filePath: $0) }
    }()

    static func examples(in file: URL) throws -> [SpecificationExample] {
        switch file.pathExtension {
        case "json": try JSONDecoder().decode([SpecificationExample].self, from: Data(contentsOf: file))
        case "gz": examples(written: try unpacked(file))
        default: examples(written: try String(contentsOf: file, encoding: .utf8))
        }
    }

    /// The examples of a specification's text: between two long fences, the Markdown, a line with a full stop, the HTML.
    /// Tabs are written as arrows; `disabled` marks examples that its own renderer does not keep to.
    private static func examples(written text: String) -> [SpecificationExample] {
        let fence = String(repeating: "`", count: 32)
        var examples: [SpecificationExample] = []
        var section: String?
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        func part(until end: String) -> String {
            let part = lines.prefix { $0 != end }
            lines = lines.dropFirst(part.count + 1)
            return part.map { $0.replacing("→", with: "\t") + "\n" }.joined()
        }
        while let line = lines.popFirst() {
            if let heading = line.wholeMatch(of: /#+ (.*)/) { section = String(heading.1) }
            guard line.hasPrefix(fence + " example") else { continue }
            let extensions = line.split(separator: " ").dropFirst(2).map(String.init)
            let (markdown, html) = (part(until: "."), part(until: fence))
            if extensions == ["disabled"] { continue }
            examples.append(SpecificationExample(
                markdown: markdown, html: html, section: section, example: examples.count + 1, extensions: extensions))
        }
        return examples
    }

    private static func unpacked(_ file: URL) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", file.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self)
    }
}
