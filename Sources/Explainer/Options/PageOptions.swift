import ArgumentParser
import Diagnostics
import PageChecks

/// The options of `check` that say which finished pages are looked at.
struct PageOptions: ParsableArguments {
    @Flag(name: .customLong("content-only"), help: "Look at the content, and not at the finished pages made of it.")
    var contentOnly = false

    @Option(help: ArgumentHelp(
        "A file that remembers which finished pages are sound; what has not changed since is not parsed again.",
        discussion: """
            It is written where it is not there yet. The findings are the same with it and without; it may be deleted at any \
            time, and another version of this program begins anew.
            """,
        valueName: "file"))
    var cache: String?

    func validate() throws {
        if contentOnly, cache != nil { throw ValidationError("--cache is for finished pages, which --content-only leaves out.") }
    }

    /// The file of `--cache`; `nil` where none was named.
    var file: SoundPagesFile? { cache.map { SoundPagesFile($0) } }

    /// Whether finished pages are parsed.
    var areParsed: Bool { SiteInspection.isAvailable && !contentOnly }

    /// The rules that are not looked for where no page is parsed.
    var unasked: [Rule] { areParsed ? [] : Rule.ofPages }

    /// What the last line says of pages that were not parsed.
    var remark: String {
        if areParsed { return "" }
        return ", but not their HTML" + (contentOnly ? "" : ": this program was built without page checks")
    }
}
