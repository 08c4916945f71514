internal import Diagnostics
internal import Bytes
internal import Hypertext
internal import Markdown

/// How each kind of page is rendered, and what it must have.
extension TopicReader {
    mutating func overview(_ page: ParsedPage) -> Overview {
        var rendering = rendering(of: page)
        let head = rendering.head()
        let takeaways = page.takeaways.map { rendering.inline($0) }
        let text = rendering.text(of: 0..<page.document.blocks.count, endsPage: true)
        return Overview(head: head, takeaways: takeaways, text: text, hasHandout: page.hasHandout, citations: finish(rendering))
    }

    mutating func section(_ page: ParsedPage, number: Int) -> Section {
        var rendering = rendering(of: page)
        let blocks = page.document.blocks
        if blocks.isEmpty {
            report.add(
                .emptyPage, "the section has no text", at: page.source.location(line: 1),
                help: "write it, or mark it 'draft: true' until it is written")
        }
        let head = rendering.head()
        let text = rendering.text(of: 0..<blocks.count, endsPage: true)
        let seeAlso = page.seeAlso.map { rendering.inline($0) }
        return Section(
            head: head, number: number, text: text, seeAlso: seeAlso, citations: finish(rendering))
    }

    mutating func freePage(_ page: ParsedPage) -> FreePage {
        var rendering = rendering(of: page)
        let head = rendering.head()
        let text = rendering.text(of: 0..<page.document.blocks.count, endsPage: true)
        return FreePage(head: head, text: text, citations: finish(rendering), isPrinted: page.isPrinted)
    }

    mutating func characteristics(_ page: ParsedPage) -> Characteristics? {
        let blocks = page.document.blocks
        var rendering = rendering(of: page)
        let head = rendering.head()
        let tables = blocks.indices.filter { if case .table = blocks[$0].kind { true } else { false } }
        guard let table = tables.first, tables.count == 1, case .table(let columnCount) = blocks[table].kind, (2...3).contains(columnCount) else {
            let place = tables.dropFirst().first ?? tables.first
            report.add(
                .characteristicsTable,
                tables.isEmpty
                    ? "the page has no table of characteristics"
                    : tables.count > 1 ? "the page has a second table" : "the table does not have two or three columns",
                at: page.source.location(line: place.map { blocks[$0].firstLine } ?? 1),
                help: "write one table with the columns 'Characteristic' and 'Value', and 'Short' where the front page should say less")
            // Links to the page and mistakes in its text are looked for all the same.
            _ = rendering.text(of: 0..<blocks.count, endsPage: true)
            _ = finish(rendering)
            return nil
        }
        let introduction = rendering.text(of: 0..<table)
        let caption = rendering.renderer.takeTableCaption().map { HTML(verbatim: $0) }
        let lines = rendering.renderer.rows(ofTable: table, in: page.document)
        var rows: [Characteristic] = []
        var known: [String: Int] = [:]
        for line in lines where !line.isHeader {
            guard line.cells.count == columnCount, !line.cells[0].text.isBlank, !line.cells[1].text.isBlank else {
                report.add(
                    .emptyCharacteristic, "this row lacks its \(line.cells.first?.text.isBlank == false ? "value" : "name")",
                    at: page.source.location(line: line.line), help: "fill the cell, or delete the row")
                continue
            }
            let short = line.cells.count > 2 ? line.cells[2] : nil
            if let short, short.hasMarkup {
                report.add(
                    .markedShortValue, "the short value '\(short.text)' has markup or a source, but the front page shows only its words",
                    at: page.source.location(line: line.line), help: "write plain words; links and sources belong to the value beside it")
            }
            let name = line.cells[0].text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if let first = known.updateValue(line.line, forKey: name.lowercased()) {
                report.add(
                    .duplicateCharacteristic, "'\(name)' is also on line \(first)", at: page.source.location(line: line.line),
                    help: "merge the two rows, or name what sets this one apart")
            }
            rows.append(Characteristic(
                id: line.id, name: HTML(verbatim: line.cells[0].html),
                value: HTML(verbatim: line.cells[1].html), nameText: line.cells[0].text, valueText: line.cells[1].text,
                shortText: short.flatMap { $0.text.isBlank ? nil : $0.text },
                sourceKeys: rendering.resolver.citations.keys(under: line.id)))
        }
        let header = lines.first { $0.isHeader }?.cells ?? []
        let conclusion = rendering.text(of: (table + 1)..<blocks.count, endsPage: true)
        let columns = (
            name: HTML(verbatim: header.first?.html ?? []), value: HTML(verbatim: header.dropFirst().first?.html ?? [])
        )
        let citations = finish(rendering, also: rows.map { ($0.id, $0.nameText) }, columns: 2)
        return Characteristics(
            head: head, introduction: introduction, caption: caption, columns: columns, rows: rows, conclusion: conclusion,
            citations: citations)
    }

    mutating func faq(_ page: ParsedPage) -> FAQ? {
        let entries = page.document.blocks.entries
        var rendering = rendering(of: page)
        let head = rendering.head()
        let introduction = rendering.text(
            of: 0..<(entries.first?.heading ?? page.document.blocks.count), endsPage: entries.isEmpty)
        guard !entries.isEmpty else {
            report.add(
                .noQuestions, "the page has no questions", at: page.source.location(line: 1),
                help: "write each question as a heading '## …?' with its answer below")
            _ = finish(rendering)
            return nil
        }
        var questions: [Question] = []
        for (index, entry) in entries.enumerated() {
            let block = page.document.blocks[entry.heading]
            let id = rendering.renderer.heading(block.text, named: block.name, line: block.firstLine)
            let marks = rendering.resolver.citations.marks.count
            let title = HTML(verbatim: rendering.renderer.renderInlines(of: entry.heading, in: page.document))
            let keywords = rendering.renderer.takeKeywords()
            let answer = rendering.text(of: entry.content, endsPage: index == entries.count - 1)
            if answer.isEmpty {
                report.add(
                    .unansweredQuestion, "this question has no answer", at: page.source.location(line: block.firstLine),
                    help: "write the answer below it, or delete the question")
            }
            questions.append(Question(
                id: id, title: title, titleText: block.text, answer: answer, answerText: answer.plainText, keywords: "\(keywords) \(answer.keywords)",
                sourceKeys: rendering.resolver.citations.keys(since: marks)))
        }
        return FAQ(
            head: head, introduction: introduction, questions: questions,
            citations: finish(rendering, also: questions.map { ($0.id, $0.titleText) }))
    }

    mutating func glossary(_ page: ParsedPage) -> Glossary {
        let entries = page.document.blocks.entries
        var rendering = rendering(of: page)
        let head = rendering.head()
        let introduction = rendering.text(of: 0..<(entries.first?.heading ?? page.document.blocks.count))
        var terms: [GlossaryTerm] = []
        for (index, entry) in entries.enumerated() {
            let block = page.document.blocks[entry.heading]
            let name = block.text
            let id = rendering.renderer.heading(name, named: block.name, line: block.firstLine)
            let marks = rendering.resolver.citations.marks.count
            let definition = rendering.text(of: entry.content, endsPage: index == entries.count - 1)
            terms.append(GlossaryTerm(
                id: id, name: name, definition: Self.withoutParagraph(definition.html), definitionText: definition.plainText,
                keywords: "\(page.document.keywords(ofBlock: entry.heading)) \(definition.keywords)",
                sourceKeys: rendering.resolver.citations.keys(since: marks)))
        }
        return Glossary(
            head: head, introduction: introduction, terms: terms,
            citations: finish(rendering, also: terms.map { ($0.id, $0.name) }))
    }

    /// A text of one paragraph as what is in it: most definitions are a few words, and programs that take the text out of pages
    /// drop paragraphs of few words.
    private static func withoutParagraph(_ text: HTML) -> HTML {
        let (start, end) = ("<p>".utf8, "</p>\n".utf8)
        guard text.bytes.starts(with: start), text.bytes.suffix(end.count).elementsEqual(end) else { return text }
        let inner = text.bytes.dropFirst(start.count).dropLast(end.count)
        var rest = inner
        while let tag = rest.firstIndex(of: UInt8(ascii: "<")) {
            if rest[tag...].starts(with: "</p>".utf8) { return text }
            rest = rest[(tag + 1)...]
        }
        return HTML(verbatim: Array(inner), problems: text.problems)
    }

    mutating func changes(_ page: ParsedPage) -> ChangeLog {
        let entries = page.document.blocks.entries
        // An entry is also shown at the foot of the page it is about, and in a feed.
        var rendering = rendering(of: page, linking: TermDefinitions([], at: topic.path(of: .glossary)))
        let head = rendering.head()
        let introduction = rendering.text(of: 0..<(entries.first?.heading ?? page.document.blocks.count))
        var changes: [Change] = []
        for (index, entry) in entries.enumerated() {
            let block = page.document.blocks[entry.heading]
            guard let heading = ChangeHeading(block.text) else {
                report.add(
                    .changeWithoutDate, "this entry does not start with a day", at: page.source.location(line: block.firstLine),
                    help: "write '## 2026-03-31: Correction', say")
                citedKeys = nil
                continue
            }
            let id = rendering.renderer.heading(block.text, named: block.name, line: block.firstLine)
            let before = rendering.resolver.linkedPages.count
            let text = rendering.text(of: entry.content, endsPage: index == entries.count - 1)
            changes.append(Change(
                id: id, date: heading.date, title: heading.title, text: text.html, plainText: text.plainText,
                pages: Array(rendering.resolver.linkedPages[before...])))
        }
        // A stable order: the newest day first, and within a day as written.
        let sorted = changes.enumerated().sorted { ($1.element.date, $0.offset) < ($0.element.date, $1.offset) }
        return ChangeLog(
            head: head, introduction: introduction, entries: sorted.map(\.element),
            citations: finish(rendering, also: changes.map { ($0.id, $0.title) }))
    }
}
