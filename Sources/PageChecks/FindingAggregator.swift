internal import Diagnostics

/// What was found on the pages of a site: a mistake that a theme repeats on every page is reported once.
///
/// Of more than a report keeps, those that come first by their keys stay and the others are counted, whatever the order in
/// which pages come: a key never changes, so what has been let go once is let go whenever it comes.
struct FindingAggregator {
    private var kept: [Key: Folded] = [:]
    /// The last key that may still be kept; `nil` as long as there were not too many.
    private var lastKey: Key?
    /// How often what is not kept was found.
    private var omitted: [Rule: Int] = [:]

    /// A mistake in the content is one wherever it is shown, one of the theme wherever its words are the same.
    fileprivate enum Key: Hashable {
        case content(SourceLocation, code: String)
        case theme(code: String, message: String)
    }

    private struct Folded {
        var diagnostic: Diagnostic
        var pageCount: Int
    }

    var isEmpty: Bool { kept.isEmpty && omitted.isEmpty }

    /// Adds a finding to those of one page, led back to its cause where that can be found.
    mutating func add(_ finding: HTMLFinding, on source: SourceText, _ origin: PageOrigin?) {
        let place = finding.range == nil
            ? finding.line.map { SourceLocation(file: source.path, line: $0) } ?? source.location : source.place(of: finding.range)
        let (key, folded) = Self.entry(finding, at: place, on: source.path, pages: 1, origin)
        if let known = kept[key], known.diagnostic < folded.diagnostic { return }
        take(key, folded) { _, new in new }
    }

    /// Adds a finding that several pages have.
    /// - Parameters:
    ///   - place: where it is on the page.
    ///   - page: the page's path.
    ///   - pages: on how many pages it is.
    mutating func add(_ finding: HTMLFinding, at place: SourceLocation, on page: String, pages: Int, _ origin: PageOrigin?) {
        let (key, folded) = Self.entry(finding, at: place, on: page, pages: pages, origin)
        take(key, folded, Self.sum)
    }

    /// Adds what was found on another page.
    mutating func merge(_ other: FindingAggregator) {
        for (key, folded) in other.kept { take(key, folded, Self.sum) }
        omit(other.omitted)
    }

    /// Counts findings that were not even kept for their page.
    mutating func omit(_ counts: [Rule: Int]) { omitted.merge(counts, uniquingKeysWith: +) }

    /// The findings; one that several pages share stands at the first of them.
    var report: DiagnosticReport {
        var all = self
        if all.kept.count > DiagnosticReport.capacity { all.prune() }
        var report = DiagnosticReport()
        for (key, folded) in all.kept.sorted(by: { $0.value.diagnostic < $1.value.diagnostic }) {
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
        for (rule, count) in all.omitted { report.omit(rule, count: count) }
        return report
    }

    private static func entry(
        _ finding: HTMLFinding, at place: SourceLocation, on page: String, pages: Int, _ origin: PageOrigin?
    ) -> (Key, Folded) {
        if let cause = origin?.trace(finding.clues) {
            let help = [finding.help, "seen on the finished page '\(page)'"].compactMap(\.self).joined(separator: "; ")
            let diagnostic = Diagnostic(finding.rule, finding.message, at: cause, help: help)
            return (.content(cause, code: finding.rule.code), Folded(diagnostic: diagnostic, pageCount: pages))
        }
        let help = [finding.help, origin.map { "this is written by \($0.template)" }].compactMap(\.self).joined(separator: "; ")
        let diagnostic = Diagnostic(finding.rule, finding.message, at: place, help: help)
        return (.theme(code: finding.rule.code, message: finding.message), Folded(diagnostic: diagnostic, pageCount: pages))
    }

    /// The first place counts, so that the order in which pages come has no say.
    private static func sum(_ a: Folded, _ b: Folded) -> Folded {
        Folded(diagnostic: b.diagnostic < a.diagnostic ? b.diagnostic : a.diagnostic, pageCount: a.pageCount + b.pageCount)
    }

    private mutating func take(_ key: Key, _ folded: Folded, _ join: (Folded, Folded) -> Folded) {
        if let known = kept[key] {
            kept[key] = join(known, folded)
        } else if let lastKey, lastKey < key {
            omitted[folded.diagnostic.rule, default: 0] += folded.pageCount
        } else {
            kept[key] = folded
            // Some more are let in, so that not each is a search for what to let go.
            if kept.count >= 2 * DiagnosticReport.capacity { prune() }
        }
    }

    /// Lets go of all but the first.
    private mutating func prune() {
        let keys = kept.keys.sorted()
        lastKey = keys[DiagnosticReport.capacity - 1]
        for key in keys[DiagnosticReport.capacity...] {
            guard let folded = kept.removeValue(forKey: key) else { continue }
            omitted[folded.diagnostic.rule, default: 0] += folded.pageCount
        }
    }
}

extension FindingAggregator.Key: Comparable {
    /// What authors can fix at once comes before what the theme does.
    static func < (a: Self, b: Self) -> Bool {
        switch (a, b) {
        case (.content(let place, let code), .content(let other, let otherCode)):
            place < other || (!(other < place) && code.utf8.lexicographicallyPrecedes(otherCode.utf8))
        case (.content, .theme): true
        case (.theme, .content): false
        case (.theme(let code, let message), .theme(let otherCode, let other)):
            code != otherCode ? code.utf8.lexicographicallyPrecedes(otherCode.utf8) : message.utf8.lexicographicallyPrecedes(other.utf8)
        }
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
