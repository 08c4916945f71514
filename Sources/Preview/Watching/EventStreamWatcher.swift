#if os(macOS)
internal import CoreServices
internal import CLibrary
internal import Dispatch
internal import Synchronization

/// Watches a directory by FSEvents, which joins changes and follows new directories on its own.
final class EventStreamWatcher: Sendable {
    private let root: String
    /// Whether it reports the end of changes that belong together; the system joins them before it reports any.
    private let isEarly: Bool
    private let isIgnored: @Sendable (String) -> Bool
    private let continuation: AsyncStream<DirectoryChange>.Continuation
    /// The stream's address, as a number: streams are not sendable, but stopped by whoever ends the watch.
    private let stream = Mutex<UInt?>(nil)

    init(
        root: String, milliseconds: Int, isEarly: Bool, isIgnored: @escaping @Sendable (String) -> Bool,
        continuation: AsyncStream<DirectoryChange>.Continuation
    ) throws(PreviewError) {
        guard let real = realpath(root, nil) else { throw .lastError("watch \(root)") }
        self.root = String(cString: real)
        free(real)
        self.isEarly = isEarly
        self.isIgnored = isIgnored
        self.continuation = continuation
        var context = FSEventStreamContext()
        context.info = Unmanaged.passUnretained(self).toOpaque()
        let flags = kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagUseCFTypes
            | kFSEventStreamCreateFlagWatchRoot
        let created = FSEventStreamCreate(
            nil,
            { _, info, _, paths, kinds, _ in
                guard let info else { return }
                let watcher = Unmanaged<EventStreamWatcher>.fromOpaque(info).takeUnretainedValue()
                let names = Unmanaged<CFArray>.fromOpaque(paths).takeUnretainedValue() as? [String] ?? []
                watcher.take(names, kinds: names.indices.map { kinds[$0] })
            },
            &context, [self.root] as CFArray, FSEventStreamEventId(kFSEventStreamEventIdSinceNow),
            Double(milliseconds) / 1000, FSEventStreamCreateFlags(flags))
        guard let created else { throw .system(operation: "watch \(root)", code: ENOMEM) }
        FSEventStreamSetDispatchQueue(created, DispatchQueue(label: "directory watcher"))
        FSEventStreamStart(created)
        stream.withLock { $0 = UInt(bitPattern: created) }
    }

    func stop() {
        guard let stream = stream.withLock({ $0.take() }).flatMap(OpaquePointer.init(bitPattern:)) else { return }
        FSEventStreamStop(stream)
        FSEventStreamInvalidate(stream)
        FSEventStreamRelease(stream)
    }

    private func take(_ paths: [String], kinds: [FSEventStreamEventFlags]) {
        let lost = FSEventStreamEventFlags(
            kFSEventStreamEventFlagMustScanSubDirs | kFSEventStreamEventFlagRootChanged)
        var changes = ChangeCollector()
        for (path, kind) in zip(paths, kinds) {
            if kind & lost != 0 { changes.addEverything() }
            guard path.hasPrefix(root + "/") else { continue }
            let inner = String(path.dropFirst(root.count + 1))
            let names = inner.split(separator: "/")
            if !names.contains(where: EditorFiles.isOne), !isIgnored(inner) { changes.add(inner) }
        }
        guard let change = changes.take() else { return }
        continuation.yield(change)
        if isEarly { continuation.yield(.settled) }
    }
}
#endif
