internal import Diagnostics
internal import Figures
internal import Hypertext
internal import Localization
internal import Markdown
internal import YAMLSchema

/// Figures, which stand in a page as blocks of YAML.
extension TopicResolver {
    func figure(_ language: String, _ text: [UInt8], at place: ReferencePlace, id: (String) -> String) -> MarkdownFigure? {
        guard let block = FigureBlock(rawValue: language) else { return nil }
        var found = DiagnosticReport()
        defer { addFindings(found) }
        guard let value = yaml(text, at: place, into: &found) else {
            if !found.hasErrors { found.add(.missingKey, "the \(language) is empty", at: source.location(line: place.line)) }
            return nil
        }
        var reader = FigureReader(language: words.siteLanguage) { [self] name in loadData(name, into: &found) }
        let written = reader.read(block, value)
        found.merge(reader.report)
        guard let written else { return nil }
        let figure = formulas.map { formulas in written.said { formulas.words(of: $0) } } ?? written
        let shown = PageFigure(id: id(figure.title), figure, written: written, on: page, words: words)
        add(shown, of: text)
        let markup = FigureMarkup(figure, written: Located(written, at: source.location(line: place.line)), words: words)
        let files = (csv: shown.csv.reference(from: page), svg: shown.svg?.reference(from: page))
        func parts(of piece: FigureMarkup.Piece) -> [MarkdownFigure.Part] {
            markup.parts(of: piece, id: shown.id, files: files).map { part in
                switch part {
                case .html(let html): .html(html)
                case .text(let text): .text(text.value, line: text.location.line ?? place.line)
                }
            }
        }
        let facts = DataFigure.Facts(
            kind: block.kind, id: shown.id, titleID: FigureMarkup.titleID(of: shown.id), title: figure.title, measure: figure.measure,
            sentence: shown.sentence, csv: files.csv, svg: files.svg, dataLabel: markup.dataLabel, wordsLanguage: markup.wordsLanguage)
        return MarkdownFigure(
            facts, caption: parts(of: .caption), drawing: parts(of: .drawing), notes: parts(of: .notes), table: parts(of: .table),
            downloads: parts(of: .downloads), plainText: markup.searchedText)
    }

    /// The YAML of a block. Where the block stands in the file as it reads, so do its places; inside a list or quotation
    /// they are those of its lines.
    private func yaml(_ text: [UInt8], at place: ReferencePlace, into report: inout DiagnosticReport) -> YAMLValue? {
        let start = source.lines.start(of: place.line + 1)
        let end = start + text.count
        if end <= source.bytes.count, source.bytes[start..<end].elementsEqual(text) {
            return YAMLValue.parse(source, bytes: start..<end, into: &report)
        }
        let lines = [UInt8](repeating: UInt8(ascii: "\n"), count: place.line)
        return YAMLValue.parse(SourceText(path: source.path, bytes: lines + text), bytes: lines.count..<lines.count + text.count, into: &report)
    }

    /// A file of data that a figure names, relative to its page or to its topic.
    private func loadData(_ name: Located<String>, into report: inout DiagnosticReport) -> (source: SourceText, path: String)? {
        let path = FileReference.path(name.value, from: name.value.hasPrefix("../") ? file.directory : topic.directory)
        guard let path, path.hasPrefix(topic.directory + "data/"), let file = topic.media.first(where: { $0.path == path }) else {
            let known = topic.media.filter { $0.path.hasPrefix(topic.directory + "data/") }.map { String($0.path.dropFirst(topic.directory.count)) }
            let near = Suggestion.nearest(to: name.value, among: known)
            report.add(
                .figureData, "there is no file '\(name.value)'", at: name.location,
                help: near.map { "did you mean '\($0)'?" } ?? "put the file into the directory 'data/' of the topic, and name it as 'data/name.csv'")
            return nil
        }
        return file.readText(atMost: FigureReader.maximumDataSize, into: &report).map { ($0, path) }
    }

    func writtenFigure(_ language: String, _ text: [UInt8]) -> String? {
        guard FigureBlock(rawValue: language) != nil, let figure = figure(describedBy: text) else { return nil }
        let escape = { [formulas] (text: String) in formulas?.markdown(of: text) ?? MarkdownText.escaped(text) }
        return FigureMarkup(figure.written, words: words).markdown(escape: escape) { cited in
            let source = SourceText(path: self.source.path, bytes: Array(cited.value.utf8))
            guard let document = try? MarkdownDocument(source, formulas: formulas), document.blocks.count == 1 else { return MarkdownText.escaped(cited.value) }
            return document.markdown(inlinesOf: 0, resolver: self)
        }
    }
}

extension FigureBlock {
    fileprivate var kind: DataFigure.Kind {
        switch self {
        case .chart: .chart
        case .timeline: .timeline
        case .map: .map
        }
    }
}
