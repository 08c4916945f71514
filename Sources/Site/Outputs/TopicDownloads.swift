internal import Bytes
package import Content
internal import Figures
internal import Localization

/// The files of a topic that machines and other programs read. They are made of the topic alone.
package struct TopicDownloads {
    let explainer: Topic
    let pages: [Page]
    let context: TopicContext
    let site: SiteContext
    /// The topic's news, the newest first.
    let news: [FeedEntry]

    package init(explainer: Topic, pages: [Page], context: TopicContext, site: SiteContext, news: [FeedEntry]) {
        (self.explainer, self.pages, self.context, self.site, self.news) = (explainer, pages, context, site, news)
    }

    package var files: [SiteFile] {
        twins.map { twin in twin.file { markdown(of: twin) } } + pages.flatMap { $0.content.downloads(of: $0) } + figures + [data.file, index.file, whole] + feeds
    }

    private var twins: [MarkdownTwin] {
        pages.filter { $0.markdownTwin != nil }.map { MarkdownTwin(page: $0, text: explainer.markdown[$0.path] ?? "") }
    }

    /// What the twins say: each goes into a file of its own and into that of all pages.
    private let texts = TextCache<String, String>()

    private func markdown(of twin: MarkdownTwin) -> String { texts.text(of: twin.page.path.text) { twin.markdown } }

    /// All pages in one file, each as it is by itself: its links lead from its own path, its notes are its own.
    private var whole: SiteFile {
        SiteFile(path: wholePath.text) { Array(twins.map(markdown).joined(separator: "\n---\n\n").utf8) }
    }

    private static let wholeName = "llms-full.txt"
    static let reserved = ReservedNames(besidePages: [wholeName])

    private var wholePath: PagePath { explainer.path.appending(Self.wholeName) }

    /// The data and the picture of each figure, beside its page.
    private var figures: [SiteFile] {
        pages.flatMap { page in
            page.figures.flatMap { figure in
                let url = site.settings.baseURL?.appending(page.path)
                let picture = figure.svg.map { path in
                    SiteFile(path: path.text) { [words = site.words] in
                        FigurePicture(figure.figure, words: words, foot: url).bytes ?? []
                    }
                }
                return [SiteFile(path: figure.csv.text) { FigureData(figure).csv }] + (picture.map { [$0] } ?? [])
            }
        }
    }

    private var data: ExplainerData { ExplainerData(explainer: explainer, context: context, site: site) }

    private var index: LLMsText {
        LLMsText(
            context, summary: explainer.overview.head.summary, data: [(Self.wholeName, wholePath), (site.words.wholeAsData, data.path)], in: site)
    }

    /// What is new in the topic, and what was changed. The feed of a site that is one topic is the topic's.
    private var feeds: [SiteFile] {
        guard let base = site.settings.baseURL else { return [] }
        let topic = Feed(site: site, base: base, title: context.title, page: context.path, entries: news)
        guard let log = explainer.changes else { return topic.files }
        let changes = Feed(
            site: site, base: base, title: "\(context.title): \(log.head.title)", page: log.head.path,
            entries: FeedEntry.newest(FeedEntry.changes(log, base: base)))
        return topic.files + changes.files
    }
}
