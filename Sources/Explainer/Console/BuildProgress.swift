/// How far a build is, in words.
struct BuildProgress {
    private let total: Int
    private var done = 0
    private var shown: Duration?

    /// A shorter build is over before anybody could read of it.
    static let patience = Duration.milliseconds(500)
    /// The time between two lines, so that they can be read.
    static let pause = Duration.milliseconds(100)

    init(of total: Int) { self.total = total }

    /// What is to be shown after some more pages; `nil` where it is too early.
    /// - Parameters:
    ///   - pages: how many are ready since the last time.
    ///   - time: since the start of the build.
    mutating func line(after pages: Int, at time: Duration) -> String? {
        done += pages
        guard time >= shown.map({ $0 + Self.pause }) ?? Self.patience else { return nil }
        shown = time
        let rate = Int(Double(done) / (time / .seconds(1)))
        return "\(done) of \(total) pages, \(rate) per second"
    }
}
