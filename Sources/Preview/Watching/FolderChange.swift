/// What has changed in a watched folder since the last time.
package enum FolderChange: Sendable, Hashable {
    /// These paths, relative to the folder and sorted; where one is a folder, anything in it may have changed.
    case paths([String])
    /// Anything: the folder came or went, or the system could not keep count.
    case everything
    /// The debounce interval passed; all changes since the last `settled` form one save. Sent only with `early: true`.
    case settled
}
