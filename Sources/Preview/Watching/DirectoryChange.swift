/// What has changed in a watched directory since the last time.
package enum DirectoryChange: Sendable, Hashable {
    /// These paths, relative to the directory and sorted; where one is a directory, anything in it may have changed.
    case paths([String])
    /// Anything: the directory came or went, or the system could not keep count.
    case everything
    /// The debounce interval passed; all changes since the last `settled` form one save. Sent only with `early: true`.
    case settled
}
