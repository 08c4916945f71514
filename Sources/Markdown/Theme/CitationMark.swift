/// The mark of the works that a text cites at one place.
public struct CitationMark: Sendable, Hashable {
    /// One of these works.
    ///
    /// What its mark leads to is written once for all marks, at the page's end, so that a page which cites much stays small.
    public struct Work: Sendable, Hashable {
        /// The work's number on the page.
        public let number: Int
        /// The id of this mark.
        public let id: String
        /// The id of the work in the page's list of sources.
        public let target: String
        /// What stands before the number: `see`.
        public let prefix: String
        /// What stands after the number: `p. 4`.
        public let locator: String
        /// What the mark is called where it is not seen: `Source 1`.
        public let label: String

        package init(number: Int, id: String, prefix: String, locator: String, label: String) {
            self.number = number
            self.id = id
            target = "source-\(number)"
            self.prefix = prefix
            self.locator = locator
            self.label = label
        }
    }

    /// The works. Numbers alone are in ascending order; words keep the author's.
    public let works: [Work]
    /// Whether words stand with a number.
    public let hasWords: Bool

    /// - Parameter works: in the author's order.
    package init(_ works: [Work]) {
        hasWords = works.contains { !$0.prefix.isEmpty || !$0.locator.isEmpty }
        self.works = hasWords ? works : works.sorted { $0.number < $1.number }
    }
}
