internal import Diagnostics

/// What was found on the pages of a site: a mistake that a theme repeats on every page is told once.
struct FoldedFindings {
    private var all: [Key: Folded] = [:]

    /// A mistake in the content is one wherever it is shown, one of the theme wherever its words are the same.
    private enum Key: Hashable {
        case content(code: String, SourceLocation)
        case theme(code: String, message: String)
    }

    private struct Folded {
        var page: String
        var diagnostic: Diagnostic
        var pageCount: Int
    }

    /// Adds a finding, led back to its cause where that can be found.
    mutating func add(_ finding: PageFinding, on source: SourceText, _ origin: PageOrigin?) {
        let place = finding.range == nil
            ? finding.line.map { SourceLocation(file: source.path, line: $0) } ?? source.location : source.place(of: finding.range)
        add(finding, at: place, on: source.path, pages: 1, origin)
    }

    /// - Parameters:
    ///   - place: where it is on the page.
    ///   - page: the page's path.
    ///   - pages: on how many pages it is.
    mutating func add(_ finding: PageFinding, at place: SourceLocation, on page: String, pages: Int, _ origin: PageOrigin?) {
        if let cause = origin?.trace(finding.clues) {
            let help = [finding.help, "seen on the finished page '\(page)'"].compactMap(\.self).joined(separator: "; ")
            take(.content(code: finding.rule.code, cause), Folded(
                page: page, diagnostic: Diagnostic(finding.rule, finding.message, at: cause, help: help), pageCount: pages))
        } else {
            let help = [finding.help, origin.map { "this is written by \($0.template)" }].compactMap(\.self).joined(separator: "; ")
            take(.theme(code: finding.rule.code, message: finding.message), Folded(
                page: page, diagnostic: Diagnostic(finding.rule, finding.message, at: place, help: help), pageCount: pages))
        }
    }

    mutating func merge(_ other: FoldedFindings) {
        for (key, folded) in other.all { take(key, folded) }
    }

    /// The findings; one that several pages share stands at the first of them.
    var report: DiagnosticReport {
        var report = DiagnosticReport()
        for (key, folded) in all.sorted(by: { $0.value.diagnostic < $1.value.diagnostic }) {
            guard case .theme = key, folded.pageCount > 1 else {
                report.add(folded.diagnostic)
                continue
            }
            let finding = folded.diagnostic
            let others = folded.pageCount - 1
            report.add(
                finding.rule, finding.message, at: finding.location,
                help: [finding.help, "\(others) other page\(others == 1 ? " has" : "s have") the same"].compactMap(\.self).joined(separator: "; "))
        }
        return report
    }

    private mutating func take(_ key: Key, _ folded: Folded) {
        guard let known = all[key] else {
            // As many as a report keeps; a site with more has seen enough.
            if all.count < DiagnosticReport.capacity { all[key] = folded }
            return
        }
        // The first page by path, and on it the first place, so that the order in which pages come has no say.
        let isEarlier = folded.diagnostic < known.diagnostic
        all[key] = Folded(
            page: isEarlier ? folded.page : known.page, diagnostic: isEarlier ? folded.diagnostic : known.diagnostic,
            pageCount: folded.page == known.page ? max(known.pageCount, folded.pageCount) : known.pageCount + folded.pageCount)
    }
}

extension SourceText {
    /// The longest line that is worth showing: scripts and data stand on lines of any length.
    private static let maximumExcerpt = 1_000

    /// The place of some bytes, its line shown where people could read it.
    func place(of range: Range<Int>?) -> SourceLocation {
        guard let range else { return location }
        let place = self.location(of: range)
        guard let excerpt = place.excerpt, excerpt.utf8.count > Self.maximumExcerpt else { return place }
        return SourceLocation(file: place.file, line: place.line, columns: place.columns)
    }
}
