/// How bad a finding is; worse is greater.
package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    /// Worth knowing; never fails a build.
    case note
    /// A likely mistake; fails only with `--strict`.
    case warning
    /// A certain mistake; nothing is published.
    case error

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }

    /// Whether the first is less bad.
    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}
