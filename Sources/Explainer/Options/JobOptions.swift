import ArgumentParser

/// How much is worked on at once.
struct JobOptions: ParsableArguments {
    @Option(help: "How many topics to work on at once; as many as the machine has processors by default.")
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 up.") }
    }

    /// How many topics are worked on at once.
    var count: Int { jobs ?? Processors.count }
}
