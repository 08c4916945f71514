internal import CLibrary

/// A directory that a killed build may have left beside its output or in its state directory, told by its name from any
/// that somebody else has made: `.public.explainer-4711`, `.public.explainer-4711-former`, `.explainer/new-4711`.
struct StaleDirectory {
    /// Whether it is a site that was moved aside for another, rather than one that was not yet published.
    let isPrevious: Bool
    /// The build's process, or one that no process had when it was named.
    private let process: pid_t?

    static let previousSuffix = "-former"
    /// What the names in a state directory start with.
    static let prefixInside = "new-"

    /// - Returns: `nil` if a build gives no such name.
    init?(_ name: String, after prefix: String) {
        guard name.utf8.starts(with: prefix.utf8) else { return nil }
        let rest = name.utf8.dropFirst(prefix.utf8.count)
        let number = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard !number.isEmpty else { return nil }
        process = pid_t(String(decoding: number, as: UTF8.self))
        switch rest.dropFirst(number.count) {
        case let end where end.isEmpty: isPrevious = false
        case let end where end.elementsEqual(Self.previousSuffix.utf8): isPrevious = true
        default: return nil
        }
    }

    /// Whether another process of this machine has the number.
    var isOfRunningProcess: Bool {
        guard let process, process > 0, process != getpid() else { return false }
        return kill(process, 0) == 0 || errno == EPERM
    }
}
