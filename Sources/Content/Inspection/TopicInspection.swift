internal import Bibliography
internal import CalendarDates
internal import Diagnostics
internal import Markdown

/// What checks ask of a topic that its pages do not show: what each passage states, and when what was reviewed.
package struct TopicInspection: Sendable {
    /// The pages that state something, in reading order; a change log speaks of the explainer itself and is none.
    package let pages: [PagePassages]
    /// The pages and sources that say when they were reviewed, or how often they are to be.
    package let reviews: [Review]
}

extension ContentReader {
    /// Reads a topic's files once more for the checks that ask about its text rather than its pages.
    ///
    /// What is wrong with the files was reported when they were read for their pages.
    package func inspect(_ topic: TopicFiles) -> TopicInspection {
        var report = DiagnosticReport()
        var pages: [PagePassages] = []
        var reviews: [Review] = []
        var topicPeriod: CalendarPeriod?
        for (file, address) in topic.texts {
            let isOverview = address == topic.address
            let page = ParsedPage.read(
                file, at: address, kind: isOverview ? .overview : .section, trial: options.trial, into: &report)
            guard let page, options.includesDrafts || !page.head.isDraft else {
                if isOverview { return TopicInspection(pages: [], reviews: []) }
                continue
            }
            if isOverview { topicPeriod = page.head.reviewEvery }
            if let review = Review(page.head, topicPeriod: topicPeriod) { reviews.append(review) }
            if address != topic.changesAddress { pages.append(PagePassages(page, trial: options.trial)) }
        }
        if let file = topic.sources, let source = file.readText(atMost: ReferenceList.maximumSize, into: &report) {
            reviews += ReferenceList.load(source, into: &report).sources.compactMap { Review($0) }
        }
        return TopicInspection(pages: pages, reviews: reviews)
    }
}

extension TopicFiles {
    /// The files of text with the addresses of their pages, the overview first.
    fileprivate var texts: [(file: ContentFile, address: PagePath)] {
        published.filter { page in page.file.name.hasSuffix(".md") && !media.contains { $0.path == page.file.path } }
    }
}
