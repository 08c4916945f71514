import Build
import Content
import Diagnostics
import Preview
import Site

/// Brings the session up to date with its directory, and open pages with the session.
struct ChangeFollower: Sendable {
    let session: SiteSession
    let events: EventHub
    let board: PreviewReporter
    /// How long is waited for files that could not be opened.
    private static let patience = Duration.milliseconds(250)

    /// Follows the changes until there are no more.
    ///
    /// What was saved is read at once, and told when it is known whether more belongs to it.
    /// - Parameter changes: told early.
    func follow(_ changes: AsyncStream<DirectoryChange>) async {
        var pending: SessionUpdate?
        for await change in changes {
            switch change {
            case .paths(let paths): await pending.merge(session.update(paths))
            case .everything: await pending.merge(session.update(nil))
            case .settled:
                if let update = pending.take() { await tell(update) }
            }
        }
    }

    private func tell(_ update: SessionUpdate) async {
        let root = await session.rootPath
        let patterns = update.patterns(below: root)
        if !patterns.isEmpty { events.change(.pages(matching: patterns)) }
        for file in update.media { events.broadcast(.media(root + file.text)) }
        let isClear = await board.show(update.report, fileCount: session.fileCount)
        if isClear, let edited = update.edited { events.broadcast(.elsewhere(root + edited.text)) }
        // What could not be opened then is read when files can be opened again, saved once more or not.
        if update.report.findings.contains(where: { $0.rule == .tooManyOpenFiles }) {
            Task {
                try await Task.sleep(for: Self.patience)
                await tell(session.update(nil))
            }
        }
        if !update.isComplete { Task(priority: .utility) { await readAll() } }
    }

    /// Reads what nobody has asked for yet, and shows what is wrong with it.
    func readAll() async {
        await session.readAll()
        await board.show(session.report, fileCount: session.fileCount)
    }
}

extension SessionUpdate? {
    fileprivate mutating func merge(_ later: SessionUpdate) { self = self?.joined(with: later) ?? later }
}

extension SessionUpdate {
    /// The changed pages as paths; one that ends in `*` stands for all that begin with the rest.
    fileprivate func patterns(below root: String) -> [String] {
        switch pages {
        case .all: [root + "*"]
        case .some(let below, let at): below.map { root + $0.text + "*" } + at.map { root + $0.text }
        }
    }
}
