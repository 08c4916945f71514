internal import CPlatform
internal import CLibrary

/// What tells a file from any other, and from itself before a change, without a look at what it holds.
package struct FileIdentity: Sendable, Hashable {
    package let device: UInt64
    package let inode: UInt64
    /// In bytes.
    package let size: Int
    /// When it was last written to, in nanoseconds since 1970; programs that copy files set this time.
    package let modified: Int
    /// When anything about it last changed, in nanoseconds since 1970; no program sets this time.
    package let changed: Int

    init(_ status: stat) {
        var status = status
        device = UInt64(truncatingIfNeeded: status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        modified = Int(explainer_modified(&status))
        changed = Int(explainer_changed(&status))
    }

    /// The time of day by the clock that file systems note changes by, in nanoseconds since 1970.
    static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    }

    /// The longest step of the clocks that file systems note changes by, in nanoseconds.
    private static let tick = 20_000_000
    /// The same where they note whole seconds: the disks of cameras count in twos.
    private static let coarseTick = 2_000_000_000

    /// Whether a change after a moment cannot have gone unseen.
    ///
    /// A file that is changed twice within a step of the clock has the same times after the first change and the second.
    /// - Parameter moment: when the times were asked for, in nanoseconds since 1970.
    package func isSettled(at moment: Int) -> Bool {
        changed < moment - (changed % 1_000_000_000 == 0 ? Self.coarseTick : Self.tick)
    }
}
