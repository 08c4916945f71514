/// How a site takes the place of the former one: the best way that the output's file system allows.
package enum PublishingMethod: Sendable, Hashable {
    /// Nothing stands there yet, so one rename publishes.
    case rename
    /// Both directories change places in one step.
    case exchange
    /// The former directory is moved aside, then the new one takes its name. For a moment there is no output.
    case twoRenames
    /// Files are replaced one by one in the directory that stands there.
    case inPlace(Reason)

    /// Why files are replaced one by one.
    package enum Reason: String, Sendable, Hashable {
        case asked = "as asked"
        case mountPoint = "the output is a mount point"
        case mounts = "other file systems are mounted in the output"
        case foreignDirectory = "the output holds a directory that others keep there"
        case closedParent = "nothing can be put beside the output"
        case lowerLayer = "the output belongs to a lower layer of its file system"
        case access = "another directory would not have the output's owner, group or access list"
        case fixed = "the output cannot be renamed"
    }
}

extension PublishingMethod: CustomStringConvertible {
    package var description: String {
        switch self {
        case .rename: "one rename, as nothing was there"
        case .exchange: "both directories change places"
        case .twoRenames: "two renames, as the file system cannot exchange directories"
        case .inPlace(let reason): "file by file, \(reason == .asked ? "" : "as ")\(reason.rawValue)"
        }
    }
}
