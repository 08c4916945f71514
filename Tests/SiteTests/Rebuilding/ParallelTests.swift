import Testing

@testable import Build

@Suite("Work side by side")
struct ParallelTests {
    private struct Failure: Error {}

    @Test("Results are taken in the order of the pieces, each once", arguments: [(0, 2), (1, 4), (1_000, 1), (1_000, 3)])
    func order(count: Int, jobs: Int) async throws {
        var taken: [Int] = []
        try await parallel(count, jobs: jobs) { $0 } take: { taken.append($0) }
        #expect(taken == Array(0..<count))
    }

    @Test("What goes wrong in a piece or in taking it ends all")
    func failures() async {
        await #expect(throws: Failure.self) { try await parallel(100, jobs: 2) { if $0 == 50 { throw Failure() } } take: { _ in } }
        await #expect(throws: Failure.self) { try await parallel(100, jobs: 2) { $0 } take: { if $0 == 50 { throw Failure() } } }
    }
}
