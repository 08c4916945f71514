#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What Ctrl-C does while a preview runs.
package enum Interruption {
    /// Makes an interrupt or a request to terminate end the process at once, with status 0.
    ///
    /// A preview has nothing to save: leaving is how one is meant to end it, so it is no failure. The handler
    /// runs even while every thread is busy. Child processes of the terminal get the interrupt as well.
    package static func endsProcess() {
        for interruption in [SIGINT, SIGTERM] {
            signal(interruption) { _ in
                _ = write(STDERR_FILENO, "\n", 1)
                _exit(0)
            }
        }
    }
}
