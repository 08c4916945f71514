/// A folder that a killed build may have left beside its output, told by its name from any that somebody else has made:
/// `.public.explainer-4711`, and `.public.explainer-4711-former`.
enum StaleDirectory {
    /// A site that was not yet published.
    case staging
    /// A site that was moved aside for another.
    case previous

    static let previousSuffix = "-former"

    /// What the names start with; the number of the build's process follows.
    static func prefix(of output: OutputFolder) -> String { ".\(output.name).explainer-" }

    /// - Returns: `nil` where the name is none that a build gives.
    init?(_ name: Substring.UTF8View, of output: OutputFolder) {
        let prefix = Self.prefix(of: output).utf8
        guard name.starts(with: prefix) else { return nil }
        let rest = name.dropFirst(prefix.count)
        let number = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard !number.isEmpty else { return nil }
        switch rest.dropFirst(number.count) {
        case let end where end.isEmpty: self = .staging
        case let end where end.elementsEqual(Self.previousSuffix.utf8): self = .previous
        default: return nil
        }
    }
}
