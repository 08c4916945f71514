package import Content
internal import Publication
internal import Site

extension ReservedNames {
    /// The names that a published site gives files and directories of its own.
    package static let ofSite = ofOutputs.union(ReservedNames(rootFiles: [Manifest.fileName]))
}
