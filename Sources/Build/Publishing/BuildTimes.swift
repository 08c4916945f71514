internal import Site
internal import Synchronization

/// Where the time of a build goes: what each stage took, the workers' times added up.
package final class BuildTimes: Sendable {
    /// What a build does, in the order in which it does it first.
    package enum Stage: String, CaseIterable, Sendable {
        case list = "list the files"
        case compare = "look at the former site"
        case read = "read and render"
        case check = "check the content"
        case make = "make pages"
        case write = "write files"
        case shared = "shared files"
        case publish = "publish"
    }

    private let spent = Mutex<[Stage: Duration]>([:])

    package init() {}

    /// Does something and adds its time to a stage.
    package func measure<Result, Failure: Error>(_ stage: Stage, _ work: () throws(Failure) -> Result) throws(Failure) -> Result {
        let clock = ContinuousClock()
        let start = clock.now
        defer { add(start.duration(to: clock.now), to: stage) }
        return try work()
    }

    /// Does something that waits for others, and adds its time to a stage.
    package func measure<Result>(_ stage: Stage, _ work: () async throws -> Result) async rethrows -> Result {
        let clock = ContinuousClock()
        let start = clock.now
        defer { add(start.duration(to: clock.now), to: stage) }
        return try await work()
    }

    private func add(_ time: Duration, to stage: Stage) { spent.withLock { $0[stage, default: .zero] += time } }

    /// What each stage took. Content is checked while it is read, and the time for that is its own; some is checked besides, so nothing
    /// may be left of reading.
    package var stages: [(stage: Stage, time: Duration)] {
        let spent = spent.withLock { $0 }
        return Stage.allCases.compactMap { stage in
            guard let time = spent[stage] else { return nil }
            return (stage, stage == .read ? max(.zero, time - spent[.check, default: .zero]) : time)
        }
    }
}
