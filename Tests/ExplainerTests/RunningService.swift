import Foundation
import HTTPFixtures
import SiteFixtures
import Testing

/// A running `explainer serve`.
struct RunningService: Sendable {
    /// What it told first.
    let firstLine: String
    let client: RawClient

    /// Listens to its events.
    /// - Parameter isEnough: asked after each with all that came, as text; what it does may cause more.
    func events(until isEnough: @escaping @Sendable (String) -> Bool) async -> String {
        let request = """
            GET /_explainer/events HTTP/1.1\r
            Host: 127.0.0.1:\(client.port)\r
            Sec-Fetch-Site: same-origin\r
            \r\n
            """
        return await client.exchange(Array(request.utf8)) { isEnough(String(decoding: $0, as: UTF8.self)) }.body
    }
}

/// Runs `explainer serve` while the body runs, and ends it as Ctrl-C does.
/// - Parameter descriptors: how many files it may have open.
/// - Returns: what it wrote to standard error.
@discardableResult
func withService(
    _ arguments: [String], in directory: SiteDirectory, descriptors: Int? = nil, _ body: (RunningService) async throws -> Void
) async throws -> String {
    let process = Explainer.process(["serve"] + arguments, in: directory.root)
    if let descriptors, let program = process.executableURL?.path {
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "ulimit -n \(descriptors); exec \"$0\" \"$@\"", program, "serve"] + arguments
    }
    let output = Pipe()
    // A file rather than a pipe, which nobody would empty meanwhile.
    let logs = try TestDirectories.make()
    defer { try? FileManager.default.removeItem(at: logs) }
    let errors = logs.appending(path: "errors.log")
    try Data().write(to: errors)
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    defer { if process.isRunning { process.terminate() } }
    let firstLine = await line(from: output.fileHandleForReading)
    let port = try #require(firstLine.firstMatch(of: /:(\d+)\//).flatMap { UInt16($0.output.1) }, "\(firstLine)")
    try await body(RunningService(firstLine: firstLine, client: RawClient(port: port)))
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(process.terminationReason == .exit)
    return try String(contentsOf: errors, encoding: .utf8)
}

/// The first line that comes, on a thread of its own.
private func line(from handle: FileHandle) async -> String {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread {
            var bytes: [UInt8] = []
            while let byte = handle.readData(ofLength: 1).first, byte != UInt8(ascii: "\n") { bytes.append(byte) }
            continuation.resume(returning: String(decoding: bytes, as: UTF8.self))
        }
    }
}
