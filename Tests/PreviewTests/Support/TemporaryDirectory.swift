import Foundation
import SiteFixtures

/// A directory for one test, removed with the value that made it.
final class TemporaryDirectory: Sendable {
    let path: String

    init() throws {
        path = try TestDirectories.make().path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
        try write(name, bytes: Data(text.utf8))
    }

    func write(_ name: String, bytes: Data) throws {
        let url = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: url)
    }

    /// Cuts a file, or lets it go on with zeros.
    /// - Parameter size: in bytes.
    func resize(_ name: String, to size: Int) throws {
        guard truncate(path + "/" + name, off_t(size)) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }

    func move(_ name: String, to other: String) throws {
        guard rename(path + "/" + name, path + "/" + other) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path + "/" + name)
    }
}
