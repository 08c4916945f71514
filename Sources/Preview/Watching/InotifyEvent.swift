#if os(Linux)
internal import CLibrary

/// One event as the system tells it.
struct InotifyEvent {
    /// What an event may say, several at a time.
    struct Kind: OptionSet {
        let rawValue: UInt32

        static let closedAfterWriting = Kind(rawValue: UInt32(IN_CLOSE_WRITE))
        static let created = Kind(rawValue: UInt32(IN_CREATE))
        static let removed = Kind(rawValue: UInt32(IN_DELETE))
        static let movedAway = Kind(rawValue: UInt32(IN_MOVED_FROM))
        static let movedHere = Kind(rawValue: UInt32(IN_MOVED_TO))
        static let isDirectory = Kind(rawValue: UInt32(IN_ISDIR))
        static let watchEnded = Kind(rawValue: UInt32(IN_IGNORED))
        static let overflow = Kind(rawValue: UInt32(IN_Q_OVERFLOW))

        static let appeared: Kind = [.created, .movedHere]
        static let whole: Kind = [.closedAfterWriting, .movedHere]
        static let vanished: Kind = [.removed, .movedAway]
    }

    /// The watch it comes from.
    let watch: CInt
    let kind: Kind
    /// The name in the watched directory; `nil` where it is no valid UTF-8.
    let name: String?

    /// The events in what was read from the descriptor (inotify(7)).
    static func events(in bytes: ArraySlice<UInt8>) -> [InotifyEvent] {
        var events: [InotifyEvent] = []
        bytes.withUnsafeBytes { bytes in
            var start = 0
            let headSize = MemoryLayout<inotify_event>.size
            while start + headSize <= bytes.count {
                let head = bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
                let nameStart = start + headSize
                start = nameStart + Int(head.len)
                guard start <= bytes.count else { return }
                let name = bytes[nameStart..<start].prefix { $0 != 0 }
                events.append(
                    InotifyEvent(
                        watch: head.wd, kind: Kind(rawValue: head.mask), name: String(validating: name, as: UTF8.self)))
            }
        }
        return events
    }
}
#endif
