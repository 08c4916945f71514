/// Watches a folder and all folders in it, told by the system and never by looking again and again.
package enum FolderWatcher {
    /// The changes in a folder from now on.
    ///
    /// Changes within a few milliseconds are reported together, as one save is often several steps. Files are
    /// reported when they are closed or moved into place, never half written.
    /// - Parameters:
    ///   - root: the folder; should it be removed and made anew, the new one is watched.
    ///   - milliseconds: for how long after a first change further ones are awaited.
    ///   - isEarly: whether files that were written are reported at once, those that follow in time together, and then
    ///     ``FolderChange/settled``: for whoever has something to prepare meanwhile.
    ///   - isIgnored: whether a path relative to the folder is of no interest; folders ignored are not entered.
    ///     Hidden files and those editors leave behind are ignored in any case.
    /// - Throws: ``PreviewError/system(operation:code:)`` where the folder cannot be watched, as when there are
    ///   more folders than the system lets one watch.
    package static func changes(
        in root: String, joiningWithin milliseconds: Int = 10, early isEarly: Bool = false,
        ignoring isIgnored: @escaping @Sendable (_ path: String) -> Bool = { _ in false }
    ) throws(PreviewError) -> AsyncStream<FolderChange> {
        let (stream, continuation) = AsyncStream.makeStream(of: FolderChange.self)
        #if os(macOS)
        let watcher = try EventStreamWatcher(
            root: root, milliseconds: milliseconds, isEarly: isEarly, isIgnored: isIgnored, continuation: continuation)
        #else
        let watcher = try InotifyWatcher(
            root: root, milliseconds: milliseconds, isEarly: isEarly, isIgnored: isIgnored, continuation: continuation)
        #endif
        continuation.onTermination = { _ in watcher.stop() }
        return stream
    }
}
