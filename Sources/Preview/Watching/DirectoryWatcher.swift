/// Watches a directory and all directories in it, told by the system and never by looking again and again.
package enum DirectoryWatcher {
    /// The changes in a directory from now on.
    ///
    /// Changes within a few milliseconds are reported together, as one save is often several steps. Files are
    /// reported when they are closed or moved into place, never half written.
    /// - Parameters:
    ///   - root: the directory; should it be removed and made anew, the new one is watched.
    ///   - milliseconds: for how long after a first change further ones are awaited.
    ///   - isEarly: whether files that were written are reported at once, those that follow in time together, and then
    ///     ``DirectoryChange/settled``: for whoever has something to prepare meanwhile.
    ///   - isIgnored: whether a path relative to the directory is of no interest; directories ignored are not entered.
    ///     Hidden files and those editors leave behind are ignored in any case.
    /// - Throws: ``PreviewError/system(operation:code:)`` where the directory cannot be watched, as when there are
    ///   more directories than the system lets one watch.
    package static func changes(
        in root: String, joiningWithin milliseconds: Int = 10, early isEarly: Bool = false,
        ignoring isIgnored: @escaping @Sendable (_ path: String) -> Bool = { _ in false }
    ) throws(PreviewError) -> AsyncStream<DirectoryChange> {
        let (stream, continuation) = AsyncStream.makeStream(of: DirectoryChange.self)
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
