internal import CLibrary
internal import SystemPackage

/// The directory of what builds keep for later ones: stamps, records, and what an interrupted build was about.
///
/// It stands beside the output, as `.public.explainer`; in it, as `public/.explainer`, where that is a mount point or has a
/// directory around it that takes no names. It is a cache: without it a build makes everything, and the site is the same.
///
/// A lock on it tells a running build from a dead one. On file systems without locks, only the builds of this machine are told
/// from dead ones, by the numbers of their processes.
final class StateDirectory: Sendable {
    /// Its name in the output.
    static let nameInside = ".explainer"

    let path: String
    let isInside: Bool
    let directory: DirectoryHandle
    /// Whether the file system has locks.
    let isLocked: Bool

    private static let stamps = "stamps"
    private static let records = "records"
    static let journal = "publishing"
    /// Tells git and backups to leave the directory out, as other programs' caches do.
    private static let labels = [
        ".gitignore": "*\n",
        "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# Written by explainer; it can be deleted at any time.\n",
    ]

    /// Where the directory of an output is.
    static func path(beside parent: String, _ name: String) -> String {
        (parent == "/" ? "/" : parent + "/") + SiblingNames(of: name).state
    }

    /// Opens and locks the directory, which is made where it is missing.
    /// - Parameter shownPath: the output as the author named it.
    init(_ path: String, isInside: Bool, of shownPath: String) throws(PublicationError) {
        self.path = path
        self.isInside = isInside
        while true {
            if mkdir(path, 0o755) != 0, errno != EEXIST {
                throw .machine(action: "make the directory", path: path, error: Errno(rawValue: errno))
            }
            let opened: DirectoryHandle
            do { opened = try DirectoryHandle(path) } catch .noSuchFileOrDirectory { continue } catch {
                throw .machine(action: "open", path: path, error: error)
            }
            // Where there are no locks, there is no telling whether another build runs.
            let locks = flock(opened.descriptor, LOCK_EX | LOCK_NB) == 0
            if !locks, errno == EWOULDBLOCK { throw .busy(path: shownPath) }
            // Another build may have deleted the directory before it was locked.
            guard let locked = FileNumber(of: opened.descriptor), FileNumber(at: path) == locked else { continue }
            (directory, isLocked) = (opened, locks)
            return
        }
    }

    deinit {
        // A process that is being started meanwhile may have the descriptor for a moment, and would keep the lock.
        defer { flock(directory.descriptor, LOCK_UN) }
        // What holds nothing is not left behind, such as by a build that found no content.
        guard directory.number(of: Self.stamps) == nil, directory.number(of: Self.journal) == nil else { return }
        for name in Self.labels.keys { directory.unlink(name) }
        unlinkat(directory.descriptor, Self.records, AT_REMOVEDIR)
        rmdir(path)
    }

    // MARK: Stamps

    /// What earlier builds noted; nothing where that is missing or damaged.
    func readStamps() -> StampFile {
        do throws(Errno) { return StampFile(try directory.read(Self.stamps)) ?? StampFile() } catch { return StampFile() }
    }

    /// Forgets the stamps: while the site is being replaced there is nothing that may be trusted.
    func forgetStamps() { directory.unlink(Self.stamps) }

    /// Writes the stamps of a published site, and deletes the records that are of no use any more. Where that cannot be, the
    /// next build makes everything.
    func write(_ stamps: StampFile) {
        do throws(Errno) {
            for (name, text) in Self.labels where directory.number(of: name) == nil { try directory.write(Array(text.utf8), to: name) }
            try directory.replace(Self.stamps, by: stamps.bytes)
            let used = Set(stamps.stamps.values.compactMap(\.record).map { String(decoding: $0.hexadecimal, as: UTF8.self) })
            let records = try DirectoryHandle(path + "/" + Self.records)
            for entry in try records.entries() where !used.contains(entry.text) { records.unlink(entry.text) }
        } catch {}
    }

    // MARK: Records

    /// Keeps what a builder wants to know of a part next time, under its hash.
    /// - Returns: `nil` where it cannot be kept.
    func keep(record bytes: [UInt8]) -> ContentHash? {
        let hash = ContentHash(bytes)
        do throws(Errno) {
            if mkdirat(directory.descriptor, Self.records, 0o755) != 0, errno != EEXIST { return nil }
            try directory.replace(Self.recordPath(hash), by: bytes)
            return hash
        } catch {
            return nil
        }
    }

    /// What a builder wrote down; `nil` where it is missing or damaged.
    static func record(_ hash: ContentHash, in state: DirectoryHandle) -> [UInt8]? {
        do throws(Errno) {
            let bytes = try state.read(recordPath(hash))
            return ContentHash(bytes) == hash ? bytes : nil
        } catch {
            return nil
        }
    }

    private static func recordPath(_ hash: ContentHash) -> String { records + "/" + String(decoding: hash.hexadecimal, as: UTF8.self) }

    // MARK: Journal

    /// Notes that the output is being changed file by file from now on.
    func begin(_ journal: Journal) throws(Errno) { try directory.replace(Self.journal, by: journal.bytes) }

    /// Notes that the output is whole.
    func endJournal() { directory.unlink(Self.journal) }

    /// What a build was about that did not come to its end.
    var journal: Journal? {
        do throws(Errno) { return Journal(try directory.read(Self.journal)) } catch { return nil }
    }
}

/// The names of files and directories beside an output.
struct SiblingNames {
    private let stem: String

    init(of output: String) {
        // A name may have 255 bytes, and these are longer than the output's.
        let isShort = output.utf8.count <= 200
        stem = "." + (isShort ? output : String(decoding: ContentHash(Array(output.utf8)).hexadecimal, as: UTF8.self)) + ".explainer"
    }

    var state: String { stem }
    /// What the names of a build's own directories start with; a number follows.
    var stalePrefix: String { stem + "-" }
}
