import CPlatform

/// The processors of this machine.
enum Processors {
    /// How many this process may use, at least one.
    static var count: Int { Int(explainer_processors()) }
}
