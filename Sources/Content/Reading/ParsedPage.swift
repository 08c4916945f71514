package import Diagnostics
package import Markdown
package import YAMLSchema

/// A Markdown file that has been read and parsed once, ready to be rendered.
///
/// A class, because a parsed document cannot be copied and so cannot stand in an array by itself.
package final class ParsedPage {
    package let kind: PageKind
    package let source: SourceText
    package let head: FrontMatter
    /// The settings, as they stand in the file.
    package let frontMatter: YAMLValue
    /// What a reader should remember; only an overview has it.
    package let takeaways: [Located<String>]
    /// Where a reader may go on; only a section has it.
    package let seeAlso: [Located<String>]
    /// Whether it is a part of the edition to print, as all pages but free ones are that do not say so.
    package let isPrinted: Bool
    /// Whether the topic is to be published on two sheets of paper, too; only an overview can say so.
    package let hasHandout: Bool
    /// The byte where the Markdown starts, after the front matter.
    package let bodyStart: Int
    package let document: MarkdownDocument
    /// What the text suppressions; it holds when the page is published.
    private(set) var suppressions: [Suppression] = []

    private init(
        kind: PageKind, source: SourceText, head: FrontMatter, frontMatter: YAMLValue, takeaways: [Located<String>],
        seeAlso: [Located<String>], isPrinted: Bool, hasHandout: Bool, bodyStart: Int, document: consuming MarkdownDocument
    ) {
        self.kind = kind
        self.source = source
        self.frontMatter = frontMatter
        self.bodyStart = bodyStart
        self.head = head
        self.takeaways = takeaways
        self.seeAlso = seeAlso
        self.isPrinted = isPrinted
        self.hasHandout = hasHandout
        self.document = document
    }

    /// Reads a page, reporting everything that is wrong with its front matter.
    /// - Parameters:
    ///   - file: the Markdown file.
    ///   - path: where its page is published.
    ///   - kind: what the page is for, on which it depends which keys it knows.
    ///   - trial: how to try a text that may be costly to parse.
    ///   - formulas: sets the formulas of the text; they stay text where it is `nil`.
    ///   - report: takes the mistakes.
    static func read(
        _ file: ContentFile, at path: PagePath, kind: PageKind, trial: ParsingTrial?, formulas: (any FormulaSetter)?,
        into report: inout DiagnosticReport
    ) -> ParsedPage? {
        guard let source = file.readText(atMost: ParsingLimits.standard.maximumBytes, into: &report) else { return nil }
        let parts = FrontMatterDelimiter(of: source, into: &report)
        guard let yaml = parts.yaml else {
            if !report.findings.contains(where: { $0.rule == .unclosedFrontMatter && $0.location.file == source.path }) {
                report.add(
                    .missingFrontMatter, "the page does not start with front matter", at: source.location(line: 1),
                    help: "start it with a line '---', a line 'title: …' and a line '---'")
            }
            return nil
        }
        let suppressions = SuppressionScanner(source)
        report.allow(suppressions.suppressions(in: yaml, opening: "#"))
        guard let value = YAMLValue.parse(source, bytes: yaml, into: &report) else {
            if !report.findings.contains(where: { $0.location.file == source.path }) {
                report.add(.missingKey, "the front matter has no 'title'", at: source.location(line: 1), help: "add a line 'title: …'")
            }
            return nil
        }
        var reader = MappingReader(value, of: "the front matter")
        let head = FrontMatter(&reader, file: file, path: path)
        let takeaways = kind == .overview || kind == .library ? reader.strings("takeaways") : []
        let seeAlso = kind == .section ? reader.strings("see-also") : []
        let isPrinted = kind == .page ? reader.bool("print") ?? false : true
        let hasHandout = kind == .overview ? reader.bool("handout") ?? false : false
        report.merge(reader.finish())
        do throws(ParsingRefusal) {
            let document = try MarkdownDocument(source, from: parts.bodyStart, trial: trial, formulas: formulas)
            let page = ParsedPage(
                kind: kind, source: source, head: head, frontMatter: value, takeaways: takeaways, seeAlso: seeAlso,
                isPrinted: isPrinted, hasHandout: hasHandout, bodyStart: parts.bodyStart, document: document)
            page.suppressions = suppressions.suppressions(in: parts.bodyStart..<source.bytes.count, opening: "<!--")
            page.dropExamples()
            for fault in page.document.unusableCharacters + page.document.formulaFaults { report.add(fault) }
            return page
        } catch {
            report.add(error.diagnostic(in: source))
            return nil
        }
    }

    /// Forgets the suppressions in code blocks, where a comment is an example.
    private func dropExamples() {
        guard !suppressions.isEmpty else { return }
        let code = LineRanges(document.blocks.filter { $0.kind == .code }.map { $0.firstLine...$0.lastLine })
        suppressions.removeAll { $0.location.line.map(code.contains) ?? false }
    }
}
