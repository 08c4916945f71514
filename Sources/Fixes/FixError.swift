/// Why a file was not fixed. It is as it was.
package enum FixError: Error, Sendable, Hashable {
    /// The file is not what it was when it was read.
    case changed
    /// The file is no regular file below the content directory.
    case outside
    /// The file has more bytes than are read.
    case tooLarge(limit: Int)
    /// The machine would not do something.
    case machine(action: String, reason: String)

    /// Whether the disk or its rights are to blame, rather than what the file is.
    package var isOfMachine: Bool { if case .machine = self { true } else { false } }
}

extension FixError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .changed: "it changed while it was checked; run the command again"
        case .outside: "it is not a file of the content directory"
        case .tooLarge(let limit): "it has more than \(limit) bytes"
        case .machine(let action, let reason): "it cannot be \(action): \(reason)"
        }
    }
}
