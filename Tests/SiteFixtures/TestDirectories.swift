public import Foundation

/// Where tests put directories of their own.
///
/// A directory goes with the value that made it. One run's directories lie in one place, so that what a run leaves that was
/// killed is removed by the next.
public enum TestDirectories {
    private static let prefix = "explainer-tests-"

    private static let place: URL = {
        // Links on the way, as /tmp is on some systems, would make told paths differ from asked ones.
        let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        for name in (try? FileManager.default.contentsOfDirectory(atPath: temporary.path)) ?? [] where name.hasPrefix(prefix) {
            guard let process = pid_t(name.dropFirst(prefix.count)), kill(process, 0) != 0, errno == ESRCH else { continue }
            try? FileManager.default.removeItem(at: temporary.appending(path: name))
        }
        atexit { try? FileManager.default.removeItem(at: TestDirectories.place) }
        return temporary.appending(path: prefix + String(getpid()))
    }()

    /// Makes a directory that nobody else has.
    public static func make() throws -> URL {
        let directory = place.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        return directory
    }
}
