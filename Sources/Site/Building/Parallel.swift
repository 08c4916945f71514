/// Does a piece of work for each number, several at once.
/// - Parameters:
///   - count: how many pieces there are; they are begun in the order of their numbers.
///   - jobs: how many are done at once.
///   - work: does one; what it throws ends all.
/// - Returns: the results in the order of the numbers, whichever was ready first.
func parallel<Result: Sendable>(
    _ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) throws -> Result
) async throws -> [Result] {
    var results = [Result?](repeating: nil, count: count)
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
        var next = 0
        while next < min(jobs, count) {
            let number = next
            group.addTask { (number, try work(number)) }
            next += 1
        }
        while let (number, result) = try await group.next() {
            results[number] = result
            guard next < count else { continue }
            let following = next
            group.addTask { (following, try work(following)) }
            next += 1
        }
    }
    return results.compactMap(\.self)
}
