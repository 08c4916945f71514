import ArgumentParser

/// The option of `check` that keeps what was found sound for the next check.
struct CacheOptions: ParsableArguments {
    @Option(help: ArgumentHelp(
        "A file that remembers which finished pages are sound; what has not changed since is not parsed again.",
        discussion: """
            It is written where it is not there yet. The findings are the same with it and without; it may be deleted at any \
            time, and another version of this program begins anew.
            """,
        valueName: "file"))
    var cache: String?

    /// The file; `nil` where none was named.
    var file: SoundPagesFile? { cache.map { SoundPagesFile($0) } }
}
