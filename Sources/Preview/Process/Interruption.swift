internal import Synchronization
import CLibrary

/// What Ctrl-C does while a preview runs.
package enum Interruption {
    /// The process that must not outlive this one; 0 for none.
    static let child = Atomic<CInt>(0)

    /// Makes an interrupt or a request to terminate end the process at once, with status 0.
    ///
    /// A preview has nothing to save: leaving is how one is meant to end it, so it is no failure. The handler
    /// runs even while every thread is busy. A terminal interrupts child processes as well; others do not.
    package static func endsProcess() {
        // Made before the handler may need it.
        child.store(0, ordering: .relaxed)
        for interruption in [SIGINT, SIGTERM, SIGHUP] {
            signal(interruption) { _ in
                let child = Interruption.child.load(ordering: .relaxed)
                if child > 0 { kill(child, SIGTERM) }
                _ = write(STDERR_FILENO, "\n", 1)
                _exit(0)
            }
        }
    }
}
