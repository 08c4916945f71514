internal import Bibliography
package import CalendarDates
package import Diagnostics
internal import Markdown
internal import YAMLSchema

/// Tells of days that cannot have come yet: a review that nobody made, a change that nobody put right.
///
/// Nothing is taken from the clock. Where no day is named, one is told of that lies more than ten years after every other
/// day of its topic, as a mistyped year does.
package struct FutureDates: ContentInspector {
    private let last: CalendarDate?

    /// - Parameter last: the last day that may be named; `nil` where none is known.
    package init(after last: CalendarDate? = nil) { self.last = last }

    package func inspect(_ settings: SiteSettings, into report: inout DiagnosticReport) {}

    package func inspector(of scope: InspectionScope) -> (any TopicInspector)? {
        var days = TopicDays(last: last)
        for source in scope.sources.sources {
            days.works += [source.issued?.year, source.accessed?.year].compactMap { year in year.flatMap { CalendarDate(year: $0, month: 1, day: 1) } }
            if let reviewed = source.reviewed { days.add(reviewed, of: "the review of the source '\(source.id)'", at: source.location) }
        }
        return days
    }

    private struct TopicDays: TopicInspector {
        /// A day that somebody did something to the topic.
        struct Day {
            let date: CalendarDate
            let subject: String
            let location: SourceLocation
        }

        let last: CalendarDate?
        /// Days of the works that are cited, beside which others are none too late.
        var works: [CalendarDate] = []
        private var days: [Day] = []

        init(last: CalendarDate?) { self.last = last }

        mutating func add(_ date: CalendarDate, of subject: String, at location: SourceLocation) {
            days.append(Day(date: date, subject: subject, location: location))
        }

        mutating func inspect(_ page: ParsedPage, into report: inout DiagnosticReport) {
            for (key, date) in [("published", page.head.published), ("reviewed", page.head.reviewed)] {
                guard let date else { continue }
                add(date, of: "'\(key)'", at: page.frontMatter.location(ofValueOf: key) ?? page.source.location(line: 1))
            }
            guard page.kind == .changes else { return }
            for entry in page.document.blocks.entries {
                let block = page.document.blocks[entry.heading]
                if let date = ChangeHeading(block.text)?.date { add(date, of: "this change", at: page.source.location(line: block.firstLine)) }
            }
        }

        mutating func finish(citing cited: Set<String>?, linking links: [WebLink], into report: inout DiagnosticReport) {
            guard let limit = last ?? lastBeforeGap else { return }
            for day in days where day.date > limit {
                report.add(
                    .futureDate,
                    last == nil ? "\(day.subject) is \(day.date.iso8601), more than ten years after every other day of the topic"
                        : "\(day.subject) is \(day.date.iso8601), a day in the future",
                    at: day.location, help: "correct the day; a page that is not to be published yet is marked 'draft: true'")
            }
        }

        /// The last day before ten years in which nothing happened, to the topic or in what it cites.
        private var lastBeforeGap: CalendarDate? {
            let dates = days.map(\.date).sorted()
            return zip(dates, dates.dropFirst()).first { before, after in
                guard let end = before.adding(CalendarPeriod(months: 120, days: 0)) else { return false }
                return end < after && !works.contains { before < $0 && $0 <= after }
            }?.0
        }
    }
}

extension Rule {
    /// A day that has not come.
    package static let futureDate = Rule(
        "future-date", .warning,
        summary: "A page, review or change on a day in the future: after the day of `check --as-of`, or more than ten years after every other day of the topic.",
        example: "-- content/changes.md --\n---\ntitle: Changes\n---\n## 2062-03-31: Correction\n\nWe were wrong.\n\n## 2026-02-28: Addition\n\nWe said more.\n",
        corrected: "-- content/changes.md --\n---\ntitle: Changes\n---\n## 2026-03-31: Correction\n\nWe were wrong.\n\n## 2026-02-28: Addition\n\nWe said more.\n",
        fix: "Correct the day. A page that is not to be published yet is marked `draft: true`.")
}
