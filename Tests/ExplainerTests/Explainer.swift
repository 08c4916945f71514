import Foundation
import SiteFixtures

/// Runs the built command as an author's shell does.
struct Explainer {
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The directory that the package's products stand in, beside the tests.
    static var products: URL {
        let test = URL(fileURLWithPath: CommandLine.arguments[0])
        // On macOS the tests are inside a bundle.
        let bundle = test.pathComponents.firstIndex { $0.hasSuffix(".xctest") }
        guard let bundle, bundle < test.pathComponents.count - 1 else { return test.deletingLastPathComponent() }
        return (0..<test.pathComponents.count - bundle).reduce(test) { url, _ in url.deletingLastPathComponent() }
    }

    static func process(_ arguments: [String], in directory: URL, environment: [String: String] = [:]) -> Process {
        let process = Process()
        process.executableURL = products.appending(path: "explainer")
        process.arguments = arguments
        process.currentDirectoryURL = directory
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        return process
    }

    /// Runs the command to its end.
    static func run(
        _ arguments: String..., in directory: SiteDirectory, environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(arguments, in: directory, environment: environment)
    }

    static func run(
        _ arguments: [String], in directory: SiteDirectory, environment: [String: String] = [:]
    ) throws -> Outcome {
        let process = process(arguments, in: directory.root, environment: environment)
        let (output, errors) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (output, errors)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let complaints = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
            errors: String(decoding: complaints, as: UTF8.self))
    }
}

extension SiteDirectory {
    /// Every file below a directory of the site, with its bytes.
    func contents(of path: String = "public") throws -> [String: Data] {
        let directory = root.appending(path: path)
        var contents: [String: Data] = [:]
        for file in try FileManager.default.subpathsOfDirectory(atPath: directory.path) {
            var isDirectory: ObjCBool = false
            let url = directory.appending(path: file)
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory), !isDirectory.boolValue else { continue }
            contents[file] = try Data(contentsOf: url)
        }
        return contents
    }

    /// The names in the directory that holds content and site.
    func names() throws -> [String] {
        // A state directory of a build that published stays, as it should.
        try FileManager.default.contentsOfDirectory(atPath: root.path).filter { !$0.hasSuffix(".explainer") }.sorted()
    }
}
