internal import Diagnostics
internal import Markdown
internal import YAMLSchema

/// A Markdown file that has been read and parsed once, ready to be rendered.
///
/// A class, because a parsed document cannot be copied and so cannot stand in an array by itself.
final class ParsedPage {
    let source: SourceText
    let head: PageHead
    /// What a reader should remember; only an overview has it.
    let takeaways: [Located<String>]
    /// Where a reader may go on; only a section has it.
    let seeAlso: [Located<String>]
    let document: MarkdownDocument

    /// The keys of front matter that only some kinds of page know.
    struct Keys: OptionSet {
        let rawValue: Int
        static let takeaways = Keys(rawValue: 1)
        static let seeAlso = Keys(rawValue: 2)
    }

    private init(
        source: SourceText, head: PageHead, takeaways: [Located<String>], seeAlso: [Located<String>],
        document: consuming MarkdownDocument
    ) {
        self.source = source
        self.head = head
        self.takeaways = takeaways
        self.seeAlso = seeAlso
        self.document = document
    }

    /// Reads a page, reporting everything that is wrong with its front matter.
    /// - Parameters:
    ///   - file: the Markdown file.
    ///   - address: where its page is published.
    ///   - keys: the keys that only some kinds of page know and this one does.
    ///   - trial: how to try a text that may be costly to parse.
    ///   - report: takes the mistakes.
    static func read(
        _ file: ContentFile, at address: PageAddress, keys: Keys = [], trial: ParsingTrial?,
        into report: inout DiagnosticReport
    ) -> ParsedPage? {
        guard let source = file.readText(atMost: ParsingLimits.standard.maximumBytes, into: &report) else { return nil }
        let parts = FrontMatter(of: source, into: &report)
        guard let yaml = parts.yaml else {
            if !report.findings.contains(where: { $0.rule == .unclosedFrontMatter && $0.location.file == source.path }) {
                report.add(
                    .missingFrontMatter, "the page does not start with front matter", at: source.location(line: 1),
                    help: "start it with a line '---', a line 'title: …' and a line '---'")
            }
            return nil
        }
        guard let value = YAMLValue.parse(source, bytes: yaml, into: &report) else {
            if !report.findings.contains(where: { $0.location.file == source.path }) {
                report.add(.missingKey, "the front matter has no 'title'", at: source.location(line: 1), help: "add a line 'title: …'")
            }
            return nil
        }
        var reader = MappingReader(value, of: "the front matter")
        let head = PageHead(&reader, file: file, address: address)
        let takeaways = keys.contains(.takeaways) ? reader.strings("takeaways") : []
        let seeAlso = keys.contains(.seeAlso) ? reader.strings("see-also") : []
        report.merge(reader.finish())
        do throws(ParsingRefusal) {
            let document = try MarkdownDocument(source, from: parts.bodyStart, trial: trial)
            return ParsedPage(source: source, head: head, takeaways: takeaways, seeAlso: seeAlso, document: document)
        } catch {
            report.add(error.diagnostic(in: source))
            return nil
        }
    }
}
