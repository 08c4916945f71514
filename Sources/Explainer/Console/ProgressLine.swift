import Synchronization

/// The line that tells how far a build is: only where somebody watches, and only of a build that takes a while.
final class ProgressLine: Sendable {
    private let console: Console?
    private let start = ContinuousClock.now
    private let state: Mutex<(progress: BuildProgress, isShown: Bool)>

    /// - Parameters:
    ///   - total: how many pages there are.
    ///   - console: where the line is shown; nowhere if it is `nil`.
    init(of total: Int, on console: Console?) {
        self.console = console
        state = Mutex((BuildProgress(of: total), false))
    }

    /// Takes note of pages that are ready.
    func advance(by pages: Int) {
        guard let console else { return }
        state.withLock { state in
            guard let line = state.progress.line(after: pages, at: ContinuousClock.now - start) else { return }
            console.show(progress: line)
            state.isShown = true
        }
    }

    /// Takes the line away.
    func clear() {
        state.withLock { if $0.isShown { console?.show(progress: "") } }
    }
}
