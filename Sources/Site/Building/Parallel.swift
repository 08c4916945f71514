/// Does a piece of work for each number, several at once.
/// - Parameters:
///   - count: how many pieces there are; they are begun in the order of their numbers.
///   - jobs: how many are done at once.
///   - work: does one; what it throws ends all.
///   - take: is handed the results in the order of the numbers, whichever was ready first, while others are worked on.
func parallel<Result: Sendable>(
    _ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) throws -> Result, take: (Result) -> Void
) async throws {
    // A result that is ready before its turn waits for the others.
    var waiting: [Int: Result] = [:]
    var turn = 0
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
        var next = 0
        while next < min(jobs, count) {
            let number = next
            group.addTask { (number, try work(number)) }
            next += 1
        }
        while let (number, result) = try await group.next() {
            if next < count {
                let following = next
                group.addTask { (following, try work(following)) }
                next += 1
            }
            waiting[number] = result
            while let result = waiting.removeValue(forKey: turn) {
                take(result)
                turn += 1
            }
        }
    }
}
