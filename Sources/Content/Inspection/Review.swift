internal import Bibliography
package import CalendarDates
package import Diagnostics

/// When something was last reviewed, and how long that holds.
package struct Review: Sendable {
    /// What it is: `the page`, `the source 'doe2020'`.
    package let subject: String
    /// The day of the last review; `nil` where none is given.
    package let reviewed: CalendarDate?
    /// How long a review holds; `nil` where nobody said.
    package let period: CalendarPeriod?
    /// Where the content says so.
    package let location: SourceLocation

    /// The day on which the next review is due; `nil` where none is asked for.
    package var due: CalendarDate? {
        guard let reviewed, let period else { return nil }
        return reviewed.adding(period)
    }
}

extension Review {
    /// - Parameter topicPeriod: what the topic's overview says for pages that do not say it themselves.
    /// - Returns: `nil` where the page speaks of no review.
    init?(_ head: FrontMatter, topicPeriod: CalendarPeriod?) {
        guard let location = head.reviewLocation else { return nil }
        self.init(
            subject: "the page", reviewed: head.reviewed, period: head.reviewEvery ?? topicPeriod, location: location)
    }

    /// - Returns: `nil` where the source speaks of no review.
    init?(_ source: Reference) {
        guard source.reviewed != nil || source.reviewEvery != nil else { return nil }
        self.init(
            subject: "the source '\(source.id)'", reviewed: source.reviewed, period: source.reviewEvery,
            location: source.location)
    }
}
