package import SystemPackage

/// Why a site could not be published. Nothing of the former site is lost by any of these, but that one may be half changed.
package enum PublicationError: Error, Sendable, Hashable {
    /// The directory named for the output may not be replaced.
    case refusedDirectory(path: String, reason: String, advice: String)
    /// Another build is writing to the same directory.
    case busy(path: String)
    /// Two files of the site would have one name, on this disk or on one that knows no case.
    case nameTaken(path: String, by: String)
    /// The path of a file leads out of the site or is not valid.
    case unusablePath(String)
    /// Some files of the output are of the new site and some of the former one; the next build completes it.
    case interrupted(path: String, error: Errno)
    /// The machine would not do something to a path.
    case machine(action: String, path: String, error: Errno)

    /// Whether the author can put it right by calling the command otherwise.
    package var isUsage: Bool {
        switch self {
        case .refusedDirectory, .busy: true
        case .nameTaken, .unusablePath, .interrupted, .machine: false
        }
    }
}

extension PublicationError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .refusedDirectory(let path, let reason, let advice): "'\(path)' \(reason); \(advice)"
        case .busy(let path): "another build is writing '\(path)'; wait until it is done"
        case .nameTaken(let path, let other): "'\(path)' and '\(other)' would be one file on disks that ignore upper and lower case"
        case .unusablePath(let path): "'\(path)' cannot be the path of a file of the site"
        case .interrupted(let path, let error): "cannot change all files of '\(path)': \(error); the next build completes it"
        case .machine(let action, let path, let error): "cannot \(action) '\(path)': \(error)"
        }
    }
}
