import Build
import Content
import Diagnostics
import Formulas
import Site
import SiteFixtures
import Synchronization
import Templates

/// A site built in memory, whether or not its content has mistakes.
struct BuiltSite {
    let files: [String: [UInt8]]
    let report: DiagnosticReport
    let pageCount: Int

    /// - Parameters:
    ///   - text: the files that differ from a sound site, as in `SiteDirectory`.
    ///   - base: the files that are there unless the text has others.
    init(_ text: String = "", over base: String = SiteDirectory.sound, drafts: Bool = false) async throws {
        try await self.init(SiteDirectory(text, over: base), drafts: drafts)
    }

    init(
        _ directory: SiteDirectory, drafts: Bool = false, theme: any Theme = StandardTheme(), formulas: (any FormulaProgram)? = nil
    ) async throws {
        let files = Mutex<[String: [UInt8]]>([:])
        let reader = ContentReader(root: directory.content, includesDrafts: drafts, formulas: formulas, theme: theme.texts, reserved: .ofSite)
        let outcome = try await SiteBuilder(reader, theme: theme).build(jobs: 2) { file in
            files.withLock { $0[file.path] = file.bytes }
        }
        self.files = files.withLock { $0 }
        report = outcome.report
        pageCount = outcome.pageCount
    }

    /// A file's text, or nothing where there is none.
    func text(_ path: String) -> String { files[path].map { String(decoding: $0, as: UTF8.self) } ?? "" }
}
