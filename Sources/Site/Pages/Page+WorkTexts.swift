public import Bibliography
public import Hypertext

extension Page {
    /// The reference of a work as a template writes it, made once for all pages of the topic.
    ///
    /// It must be the same wherever it stands: nothing of this page may be in it.
    /// - Parameters:
    ///   - source: a work that the topic lists.
    ///   - html: writes it.
    public func workText(of source: Reference, _ html: () -> HTML) -> HTML {
        topic.map { $0.workTexts.text(of: source.id, html) } ?? html()
    }

    /// The reference of a work, put together once for all pages of the topic.
    /// - Parameter source: a work that the topic lists.
    public func workReference(of source: Reference) -> WorkReference {
        func make() -> WorkReference { WorkReference(FormattedReference(source, words: words)) }
        return topic.map { $0.workReferences.text(of: source.id, make) } ?? make()
    }

    /// The reference of a work as Markdown on one line.
    func markdown(of source: Reference) -> String {
        func make() -> String { workReference(of: source).markdown }
        return topic.map { $0.workMarkdown.text(of: source.id, make) } ?? make()
    }
}
