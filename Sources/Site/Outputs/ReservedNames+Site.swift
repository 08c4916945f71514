package import Content

extension ReservedNames {
    /// The names that a site gives files of its own, as what writes them tells.
    package static let ofOutputs: ReservedNames = [
        HostFiles.reserved, Sitemap.reserved, SitePages.reserved, SearchIndex.reserved, Feed.reserved, LLMsText.reserved, TopicDownloads.reserved,
        ExplainerData.reserved, TopicContext.reserved, Characteristics.reserved, SourcesList.reserved,
    ].reduce(ReservedNames.ofContent) { $0.union($1) }
}
