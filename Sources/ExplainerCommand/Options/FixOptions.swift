import ArgumentParser
import Content
import Diagnostics
import Mending

/// The option of `check` that mends what it finds.
struct FixOptions: ParsableArguments {
    @Flag(help: "Mend what has one safe way to be mended, and show the difference.")
    var fix = false

    /// As often is looked and mended: where two changes would touch the same bytes, the second waits for the next look.
    private static let maximumRounds = 20

    /// Mends files until nothing is left that can be, where that was asked for.
    /// - Parameters:
    ///   - first: what was found.
    ///   - look: looks again.
    /// - Returns: what is found when all is mended.
    func mend(
        _ first: ContentLook, in content: String, format: ReportFormat, on console: Console, look: () async throws -> ContentLook
    ) async throws -> ContentLook {
        guard fix else { return first }
        let folder = ContentFolder(content)
        var found = first
        var changes: [String: (before: [UInt8], after: [UInt8])] = [:]
        var refused: [String: MendingError] = [:]
        for _ in 0..<Self.maximumRounds {
            var isMended = false
            let stamps = found.reader.survey.stamps
            for (file, plan) in EditPlan.plans(for: found.report.sorted) where refused[file] == nil {
                do throws(MendingError) {
                    guard let stamp = stamps[file] else { throw .outside }
                    let change = try folder.mend(file, by: plan, read: stamp)
                    guard change.before != change.after else { continue }
                    changes[file] = (changes[file]?.before ?? change.before, change.after)
                    isMended = true
                } catch {
                    refused[file] = error
                }
            }
            guard isMended else { break }
            found = try await look()
        }
        for (file, change) in changes.sorted(by: { $0.key < $1.key }) {
            console.show(diff: UnifiedDiff(path: file, before: change.before, after: change.after).text, as: format)
        }
        for (file, error) in refused.sorted(by: { $0.key < $1.key }) { console.fail("'\(file)' was not mended: \(error)") }
        return found
    }
}

extension ContentSurvey {
    /// Every file of text as it was when the folder was listed, by the path that findings name it by.
    fileprivate var stamps: [String: ContentFolder.Stamp] {
        let files = [settings, library].compactMap(\.self) + topics.flatMap { topic in topic.published.map(\.file) }
        return Dictionary(files.map { ($0.shownPath, ContentFolder.Stamp(size: $0.size, modified: $0.identity.modified)) }) { first, _ in first }
    }
}
