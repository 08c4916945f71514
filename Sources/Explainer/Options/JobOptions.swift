import ArgumentParser

/// How much is worked on at once.
struct JobOptions: ParsableArguments {
    @Option(help: "How many topics to work on at once; by default one for each processor.")
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number of 1 or more.") }
    }

    /// How many topics are worked on at once.
    var count: Int { jobs ?? Processors.count }
}
