#if os(Linux)
@preconcurrency internal import Dispatch
internal import CLibrary
internal import Synchronization

/// Watches a directory by inotify.
final class InotifyWatcher: Sendable {
    private struct State {
        var tree: InotifyTree
        var changes = ChangeCollector()
        var isTellingSoon = false
    }

    private let descriptor: CInt
    private let milliseconds: Int
    private let isEarly: Bool
    private let continuation: AsyncStream<DirectoryChange>.Continuation
    private let queue = DispatchQueue(label: "directory watcher", qos: .userInitiated)
    private let source: any DispatchSourceRead
    private let state: Mutex<State>

    init(
        root: String, milliseconds: Int, isEarly: Bool, isIgnored: @escaping @Sendable (String) -> Bool,
        continuation: AsyncStream<DirectoryChange>.Continuation
    ) throws(PreviewError) {
        let descriptor = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { throw .lastError("watch \(root)") }
        var tree = InotifyTree(descriptor: descriptor, root: root, isIgnored: isIgnored)
        do throws(PreviewError) {
            try tree.watchAll()
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
        self.milliseconds = milliseconds
        self.isEarly = isEarly
        self.continuation = continuation
        state = Mutex(State(tree: tree))
        source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        source.setEventHandler { [weak self] in self?.readEvents() }
        source.setCancelHandler { close(descriptor) }
        source.resume()
    }

    func stop() { source.cancel() }

    private func readEvents() {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return }
            let (isFirst, early) = state.withLock { state -> (Bool, DirectoryChange?) in
                for event in InotifyEvent.events(in: buffer[..<count]) {
                    state.tree.take(event, into: &state.changes)
                }
                guard !state.changes.isEmpty, !state.isTellingSoon else { return (false, nil) }
                state.isTellingSoon = true
                return (true, isEarly && state.changes.isWhole ? state.changes.take() : nil)
            }
            if let early { continuation.yield(early) }
            if isFirst {
                queue.asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { [weak self] in self?.tell() }
            }
        }
    }

    private func tell() {
        // What lies in the system's queue by now belongs to the same change.
        readEvents()
        let change = state.withLock { state in
            state.isTellingSoon = false
            return state.changes.take()
        }
        if let change { continuation.yield(change) }
        if isEarly { continuation.yield(.settled) }
    }
}
#endif
