import Fixes
import PageChecks
import Publication
import SystemPackage

/// The file that keeps what was found sound from one `check` to the next.
///
/// It is never needed: what cannot be read is as if it were not there, and what cannot be written changes no result.
struct SoundPagesFile {
    private let path: String
    private let name: String
    private let directory: ContentDirectory

    /// The largest file that is read: that of some hundred thousand pages.
    private static let maximumSize = 1 << 30

    init(_ path: String) {
        let file = FilePath(path)
        let parent = file.removingLastComponent().string
        self.path = path
        name = file.lastComponent?.string ?? path
        directory = ContentDirectory(parent.isEmpty ? "." : parent)
    }

    /// What the file knows of a site that is published at a place.
    /// - Returns: `nil` where the system does not tell one build of this program from another.
    func pages(of base: SiteBase) -> SoundPages? {
        ProgramIdentity.content.map { SoundPages(held ?? [], program: $0, base: base) }
    }

    /// What the file holds; `nil` where there is none that can be read.
    private var held: [UInt8]? {
        do throws(FixError) { return try directory.contents(of: name, atMost: Self.maximumSize) } catch { return nil }
    }

    /// Puts what is sound by now in the place of what was. What has nothing to do with this is left as it is.
    func write(_ bytes: [UInt8], on console: Console) {
        do throws(FixError) {
            let held = try directory.contents(of: name, atMost: Self.maximumSize)
            guard SoundPages.mayBe(held ?? []) else {
                return console.note("'\(path)' is no file that --cache wrote, and is left as it is; name another")
            }
            try directory.write(bytes, to: name)
        } catch {
            console.note("'\(path)', the file of --cache, was not written: \(Self.reason(error)); the next check parses all pages")
        }
    }

    private static func reason(_ error: FixError) -> String {
        if case .outside = error { "its directory is not there, or it is no regular file" } else { "\(error)" }
    }
}
