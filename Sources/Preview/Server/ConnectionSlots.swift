internal import Synchronization

/// How many connections there may be at a time, counted by all tasks that serve them.
final class ConnectionSlots: Sendable {
    private let free: Mutex<Int>

    init(_ count: Int) { free = Mutex(count) }

    /// Takes a slot.
    /// - Returns: `false` where none is free.
    func take() -> Bool {
        free.withLock { free in
            guard free > 0 else { return false }
            free -= 1
            return true
        }
    }

    /// Gives a slot back.
    func giveBack() { free.withLock { $0 += 1 } }
}
