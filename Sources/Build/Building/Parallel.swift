internal import Site

/// Does a piece of work for each number, several at once.
/// - Parameters:
///   - count: how many pieces there are; they are begun in the order of their numbers.
///   - jobs: how many are done at once.
///   - work: does one; what it throws ends all.
///   - take: is handed the results in the order of the numbers, whichever was ready first, while others are worked on; what
///     it throws ends all.
func parallel<Result: Sendable>(
    _ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) throws -> Result, take: (Result) throws -> Void
) async throws {
    // A result that is ready before its turn waits for the others: so many of them that one slow piece holds nobody up, and
    // so few that they do not fill the memory.
    let mostAhead = 128 * jobs
    var waiting: [Int: Result] = [:]
    var turn = 0
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
        var next = 0
        var working = 0
        func begin() {
            while next < count, working < jobs, next <= turn + mostAhead {
                let number = next
                group.addTask { (number, try work(number)) }
                next += 1
                working += 1
            }
        }
        begin()
        while let (number, result) = try await group.next() {
            working -= 1
            waiting[number] = result
            begin()
            while let result = waiting.removeValue(forKey: turn) {
                turn += 1
                try take(result)
            }
            begin()
        }
    }
}
