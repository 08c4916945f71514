import CLibrary

/// Why the preview could not start or go on.
package enum PreviewError: Error, Equatable, CustomStringConvertible {
    /// No address of this machine answers to the host.
    case unknownHost(String)
    /// Another process listens on the port that was asked for by name.
    case portInUse(UInt16)
    /// None of the ports tried was free.
    case noFreePort(ClosedRange<UInt16>)
    /// The system refused an operation.
    /// - Parameters:
    ///   - operation: what was tried, with the path where there is one.
    ///   - code: the system's `errno`.
    case system(operation: String, code: Int32)

    /// Whether what was named is not there.
    package var isMissing: Bool {
        if case .system(_, ENOENT) = self { true } else { false }
    }

    /// Whether the author can put it right by calling the command otherwise.
    package var isUsage: Bool {
        if case .unknownHost = self { true } else { isMissing }
    }

    /// The refusal that `errno` now holds.
    static func lastError(_ operation: String) -> PreviewError {
        .system(operation: operation, code: errno)
    }

    package var description: String {
        switch self {
        case .unknownHost(let host): "no address for host '\(host)'"
        case .portInUse(let port):
            "port \(port) is in use; name another with --port, or leave it out to take the first that is free"
        case .noFreePort(let ports): "no free port from \(ports.lowerBound) to \(ports.upperBound)"
        case .system(let operation, ENOSPC) where operation.hasPrefix("watch "):
            "\(operation): the limit of watched directories is reached; raise fs.inotify.max_user_watches"
        case .system(let operation, EMFILE) where operation.hasPrefix("watch "):
            "\(operation): the limit of watchers is reached; raise fs.inotify.max_user_instances"
        case .system(let operation, let code): "\(operation): \(String(cString: strerror(code)))"
        }
    }
}
