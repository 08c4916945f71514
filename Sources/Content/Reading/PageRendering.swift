internal import Bibliography
internal import Diagnostics
internal import Hypertext
internal import Markdown
internal import YAMLSchema

/// One page being rendered, part by part: its head, its text, what stands in its front matter.
struct PageRendering {
    let page: ParsedPage
    /// Knows where links lead, and what was linked and cited so far.
    let resolver: TopicResolver
    /// Goes on from part to part, so that ids and notes are the page's own.
    var renderer: MarkdownRenderer
    private let trial: ParsingTrial?
    private let formulas: (any FormulaSetter)?
    /// What is wrong with the texts of the front matter; the renderer and the resolver have reports of their own.
    private(set) var report = DiagnosticReport()

    init(of page: ParsedPage, resolver: TopicResolver, options: ReadingOptions) {
        self.page = page
        self.resolver = resolver
        renderer = MarkdownRenderer(source: page.source, resolver: resolver, options: options.rendering)
        trial = options.trial
        formulas = options.formulas
    }

    /// What a page says of itself: the markup of title and summary stays on the page, elsewhere they are words alone.
    mutating func head() -> FrontMatter {
        var head = page.head
        head.image = head.writtenImage.flatMap { resolver.preview($0) }
        if let title = head.writtenTitle, MarkdownText.mayHaveMarkup(title.value) {
            let text = inline(title)
            head.heading = text.html
            // Without a setter they are words already.
            if formulas != nil { head.title = text.text }
        }
        if let summary = head.writtenSummary, MarkdownText.mayHaveMarkup(summary.value) {
            let text = inline(summary)
            (head.lead, head.summary) = (text.html, text.text)
        }
        return head
    }

    /// Renders some of the page's blocks.
    /// - Parameters:
    ///   - blocks: their places.
    ///   - endsPage: whether the page's notes stand below them.
    mutating func text(of blocks: Range<Int>, endsPage: Bool = false) -> PageText {
        // Even where there is no block to render: the headings of entries are told of one by one.
        renderer.begin(page.document)
        renderer.linksTerms = true
        defer { renderer.linksTerms = false }
        let (headings, words) = (renderer.outline.count, renderer.wordCount)
        _ = (renderer.takePlainText(), renderer.takeKeywords())
        var html: [UInt8] = []
        var passages: [PageText.Passage] = []
        // A passage goes from one heading to the next.
        var start = blocks.lowerBound
        while start < blocks.upperBound {
            let end = blocks[(start + 1)...].first { page.document.blocks[$0].isHeading } ?? blocks.upperBound
            let known = renderer.outline.count
            html += renderer.render(page.document, blocks: start..<end)
            let heading = page.document.blocks[start].isHeading ? renderer.outline[known...].first?.entry : nil
            passages.append(PageText.Passage(heading: heading, text: renderer.takePlainText(), keywords: renderer.takeKeywords()))
            start = end
        }
        if endsPage { html += renderer.notes(of: page.document) }
        return PageText(
            html: HTML(verbatim: html, problems: renderer.takeProblems()), outline: renderer.outline[headings...].map(\.entry),
            wordCount: renderer.wordCount - words, passages: passages)
    }

    /// Renders a text of the front matter as the inside of a paragraph.
    mutating func inline(_ text: Located<String>) -> InlineText {
        let plain = InlineText(html: HTML(text: text.value), text: text.value, markdown: MarkdownText.escaped(text.value))
        // Blank lines before it keep the line of whatever is wrong in it.
        let lines = [UInt8](repeating: UInt8(ascii: "\n"), count: max(0, (text.location.line ?? 1) - 1))
        let source = SourceText(path: page.source.path, bytes: lines + Array(text.value.utf8))
        do throws(ParsingRefusal) {
            let document = try MarkdownDocument(source, from: lines.count, trial: trial, formulas: formulas)
            for fault in document.unusableCharacters + document.formulaFaults { report.add(fault) }
            _ = renderer.takePlainText()
            let marks = resolver.citations.marks.count
            guard document.isOneParagraph else {
                // What starts like a list or heading is shown to the letter, but for citations and URLs.
                let html = HTML(verbatim: renderer.renderText(text.value, line: text.location.line ?? 1))
                return InlineText(html: html, text: renderer.takePlainText(), markdown: plain.markdown)
            }
            let html = HTML(verbatim: renderer.renderInlines(of: 0, in: document))
            return InlineText(
                html: html, text: renderer.takePlainText(),
                markdown: document.markdown(inlinesOf: 0, resolver: resolver),
                sourceKeys: resolver.citations.keys(since: marks))
        } catch {
            report.add(error.diagnostic(in: source))
            return plain
        }
    }
}
