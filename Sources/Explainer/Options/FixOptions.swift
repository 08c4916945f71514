import ArgumentParser
import Content
import Diagnostics
import Fixes

/// The option of `check` that fixes what it finds.
struct FixOptions: ParsableArguments {
    @Flag(help: "Apply the fixes that are safe, and show the difference.")
    var fix = false

    /// The maximum number of rounds: if two changes touch the same bytes, the second waits for the next round.
    private static let maximumRounds = 20

    /// Applies fixes until none is left, if `--fix` was given.
    /// - Parameters:
    ///   - first: what was found.
    ///   - look: looks again, after some files have changed.
    /// - Returns: what is found when all is fixed, and whether a file could not be read or written that was to be.
    func apply(
        _ first: CheckResult, in content: String, format: ReportFormat, on console: Console,
        look: (_ changes: Set<String>) async throws -> CheckResult
    ) async throws -> (found: CheckResult, hasFailed: Bool) {
        guard fix else { return (first, false) }
        let directory = ContentDirectory(content)
        var found = first
        var changes: [String: (before: [UInt8], after: [UInt8])] = [:]
        var refused: [String: FixError] = [:]
        for _ in 0..<Self.maximumRounds {
            var corrected: Set<String> = []
            let stamps = found.reader.catalog.stamps
            for (file, plan) in EditPlan.plans(for: found.report.sorted) where refused[file] == nil {
                do throws(FixError) {
                    guard let stamp = stamps[file] else { throw .outside }
                    let change = try directory.apply(file, by: plan, read: stamp)
                    guard change.before != change.after else { continue }
                    changes[file] = (changes[file]?.before ?? change.before, change.after)
                    corrected.insert(file)
                } catch {
                    refused[file] = error
                }
            }
            guard !corrected.isEmpty else { break }
            found = try await look(corrected)
        }
        for (file, change) in changes.sorted(by: { $0.key < $1.key }) {
            console.show(diff: UnifiedDiff(path: file, before: change.before, after: change.after).text, as: format)
        }
        for file in first.staleImages {
            do throws(FixError) { try directory.remove(file.shownPath) } catch { refused[file.shownPath] = error }
        }
        let removed = first.staleImages.count { refused[$0.shownPath] == nil }
        if removed > 0 { console.note("\(removed) cop\(removed == 1 ? "y" : "ies") of images that no page shows deleted in \(content)/\(ImageCopies.directory)") }
        for (file, error) in refused.sorted(by: { $0.key < $1.key }) { console.fail("'\(file)' was not fixed: \(error)") }
        return (found, refused.values.contains(where: \.isOfMachine))
    }
}

extension ContentCatalog {
    /// Every file of text as it was when the directory was listed, by the path that findings name it by.
    fileprivate var stamps: [String: ContentDirectory.Stamp] {
        let files = [settings, library].compactMap(\.self) + topics.flatMap { topic in topic.published.map(\.file) }
        return Dictionary(files.map { ($0.shownPath, ContentDirectory.Stamp(size: $0.size, modified: $0.identity.modified)) }) { first, _ in first }
    }
}
