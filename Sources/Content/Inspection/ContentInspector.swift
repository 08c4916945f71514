package import Bibliography
package import Diagnostics
package import Markdown

/// Looks at content while it is read, and reports what readers would stumble over.
///
/// Reading hands each page on right after it is parsed, so that nothing is read or parsed twice. Without an
/// inspector nothing of this costs anything.
package protocol ContentInspector: Sendable {
    /// Looks at the settings of the site, once.
    func inspect(_ settings: SiteSettings, into report: inout DiagnosticReport)
    /// What will look at the pages of one topic; `nil` where nothing is to be looked for.
    func inspector(of scope: InspectionScope) -> (any TopicInspector)?
}

/// Looks at the pages of one topic, in the order they are read, on the thread that reads them.
package protocol TopicInspector {
    /// Looks at a page that has just been parsed.
    mutating func inspect(_ page: ParsedPage, into report: inout DiagnosticReport)
    /// All pages of the topic have been parsed and rendered.
    /// - Parameters:
    ///   - cited: the keys of the works that its pages cite; `nil` where some of them could not be read.
    ///   - links: the links of its texts to other hosts.
    mutating func finish(citing cited: Set<String>?, linking links: [WebLink], into report: inout DiagnosticReport)
}

/// What a topic is part of.
package struct InspectionScope: Sendable {
    package let settings: SiteSettings
    package let catalog: ContentCatalog
    package let topic: TopicFiles
    /// The works that the topic may cite.
    package let sources: ReferenceList
    /// How a text is tried that may be costly to parse.
    package let trial: ParsingTrial?
}
