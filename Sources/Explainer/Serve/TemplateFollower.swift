import Build
import Preview
import Site
import Synchronization

/// Follows changes of the program itself: takes over new style sheets, builds new templates and puts the new program
/// in place of this one.
struct TemplateFollower: Sendable {
    let templatePackage: TemplatePackage
    let socket: ListeningSocket
    let session: SiteSession
    let events: EventHub
    let board: PreviewReporter
    let console: Console

    /// Follows until the program is replaced.
    func follow() async {
        do {
            let streams = try templatePackage.sourceDirectories.map { try DirectoryWatcher.changes(in: $0) }
            let pending = PendingBuild()
            await withDiscardingTaskGroup { group in
                for stream in streams {
                    group.addTask { for await change in stream { await take(change, into: pending) } }
                }
                group.addTask { for await _ in pending.requests { await build(pending) } }
            }
        } catch {
            console.note("changes of templates are not watched: \(error)")
        }
    }

    private func take(_ change: DirectoryChange, into pending: PendingBuild) async {
        guard case .paths(let paths) = change, paths.allSatisfy(templatePackage.isAsset) else { return pending.request() }
        await session.update(templatePackage.theme)
        let isStyle = paths.allSatisfy { $0.hasSuffix(".css") }
        events.change(isStyle ? .style : .reload)
    }

    /// Builds until no further change has come meanwhile.
    private func build(_ pending: PendingBuild) async {
        await board.show(program: .building("The templates have changed and are being built …"))
        var outcome: BuildOutcome
        var seen: Int
        repeat {
            seen = pending.count
            outcome = await templatePackage.build()
        } while seen != pending.count
        switch outcome {
        case .built: await replaceProgram()
        case .failed(let errors): await board.show(errors: errors, in: templatePackage.directory)
        }
    }

    private func replaceProgram() async {
        do {
            try ProcessReplacement.exec(path: templatePackage.program, arguments: CommandLine.arguments, keeping: socket)
        } catch {
            await board.show(program: nil)
            console.fail("the templates are built, but the new program does not start: \(error); start it yourself")
        }
    }
}

/// Asks for builds, counting the requests so that a build knows whether it was overtaken.
final class PendingBuild: Sendable {
    /// One element for any number of requests since the last one was taken.
    let requests: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation
    private let requested = Atomic<Int>(0)

    init() {
        (requests, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    /// How often a build was asked for.
    var count: Int { requested.load(ordering: .acquiring) }

    func request() {
        requested.add(1, ordering: .acquiringAndReleasing)
        continuation.yield()
    }
}
