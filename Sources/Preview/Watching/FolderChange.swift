/// What has changed in a watched folder since the last time.
package enum FolderChange: Sendable, Hashable {
    /// These paths, relative to the folder and sorted; where one is a folder, anything in it may have changed.
    case paths([String])
    /// Anything: the folder came or went, or the system could not keep count.
    case everything
    /// Nothing more came in time: what was told since the last of these belongs together. Only of who is told early.
    case settled
}
