package import Localization
package import YAMLSchema

/// A figure as a part of a page.
package struct FigureMarkup {
    /// What a figure is made of: markup, and texts of its author's that may cite works.
    package enum Part: Sendable {
        case html([UInt8])
        case text(Located<String>)
    }

    let figure: Figure
    /// The figure as its author wrote it, where what stands above it has formulas.
    private let written: Located<Figure>?
    let texts: FigureTexts

    /// - Parameters:
    ///   - figure: what is shown.
    ///   - written: the same as its author wrote it, where what stands above it may have formulas.
    ///   - words: those of the site.
    package init(_ figure: Figure, written: Located<Figure>? = nil, words: InterfaceWords) {
        self.figure = figure
        self.written = written
        texts = FigureTexts(words)
    }

    /// What a figure shows, in the order in which it is read. What stands around these pieces is the theme's.
    package enum Piece: Sendable, CaseIterable {
        case caption, drawing, notes, table, downloads
    }

    /// The id of the words that name a figure.
    package static func titleID(of id: String) -> String { id + ".title" }

    /// One piece of the figure; nothing where the figure has none.
    ///
    /// None is a `figcaption`, and nothing in it a `time`: programs that take the text out of pages throw these away, words and
    /// all. White space stands between what is read apart.
    /// - Parameters:
    ///   - piece: which one.
    ///   - id: the anchor of the figure.
    ///   - files: the URLs of its data and of its picture, from the page.
    package func parts(of piece: Piece, id: String, files: (csv: String, svg: String?)) -> [Part] {
        var parts: [Part] = []
        var writer = MarkupWriter()
        switch piece {
        case .caption: writeCaption(id: Self.titleID(of: id), into: &parts, &writer)
        case .drawing:
            switch figure.content {
            case .chart(let chart): DrawingMarkup(Drawing(chart, texts), sentence: sentence).write(to: &writer)
            case .timeline(let timeline): write(timeline, into: &parts, &writer)
            case .map(let map): write(map, to: &writer)
            }
        case .notes: writeNotes(into: &parts, &writer)
        // A list of events says it all by itself.
        case .table: if case .timeline = figure.content {} else { writeTable(to: &writer) }
        case .downloads: writeLinks(id: id, files: files, to: &writer)
        }
        if !writer.bytes.isEmpty { parts.append(.html(writer.bytes)) }
        return parts
    }

    /// The language of the words of the interface where it is not that of the page.
    package var wordsLanguage: String? {
        InterfaceWords.translation(for: texts.words.siteLanguage) == nil ? texts.words.language : nil
    }

    /// What opens the table and the downloads of a figure.
    package var dataLabel: String { texts.figures.data }

    var language: MarkupWriter.Value? { wordsLanguage.map { .text($0) } }

    private func writeNotes(into parts: inout [Part], _ writer: inout MarkupWriter) {
        for (text, name) in [(figure.note, "figure-note"), (figure.source, "figure-source")] {
            guard let text else { continue }
            writer.open("p", ["class": .text(name)])
            if name == "figure-source" { writer.element("span", ["lang": language], texts.words.source + texts.words.colon) }
            parts.append(.html(writer.bytes))
            parts.append(.text(text))
            writer = MarkupWriter()
            writer.close("p")
            writer.line()
        }
    }

    private func writeCaption(id: String, into parts: inout [Part], _ writer: inout MarkupWriter) {
        writer.open("p", ["class": .text("figure-title"), "id": .text(id)])
        write(figure.title, written: written?.value.title, into: &parts, &writer)
        guard let measure = figure.measure else { return }
        writer.open("p", ["class": .text("figure-measure")])
        write(measure, written: written?.value.measure, into: &parts, &writer)
    }

    /// Writes what a paragraph of the caption says: what its author wrote where that is more than words.
    private func write(_ words: String, written text: String?, into parts: inout [Part], _ writer: inout MarkupWriter) {
        if let text, let written, text != words {
            parts += [.html(writer.bytes), .text(Located(text, at: written.location))]
            writer = MarkupWriter()
        } else {
            writer.text(words)
        }
        writer.close("p")
        writer.line()
    }

    private func writeTable(to writer: inout MarkupWriter) {
        let table = figure.table
        writer.open("section", [
            "class": .text("table"), "tabindex": .text("0"), "aria-label": .text(texts.words.table + " " + figure.title),
        ])
        writer.open("table")
        writer.open("thead")
        writer.open("tr")
        for (index, column) in table.columns.enumerated() {
            writer.line()
            writer.element("th", ["scope": .text("col"), "class": table.isNumeric(index) ? .text("align-right") : nil], column)
        }
        writer.close("tr")
        writer.close("thead")
        writer.line()
        writer.open("tbody")
        for row in table.rows.prefix(Self.mostRows) {
            writer.open("tr")
            for (index, cell) in row.enumerated() {
                writer.line()
                let words = texts.cell(cell, isPercent: figure.isPercent)
                if index == 0 {
                    writer.element("th", ["scope": .text("row")], words)
                } else {
                    writer.element("td", ["class": table.isNumeric(index) ? .text("align-right") : nil], words)
                }
            }
            writer.close("tr")
        }
        if table.rows.count > Self.mostRows {
            writer.open("tr")
            writer.element("th", ["scope": .text("row"), "colspan": .text(String(table.columns.count))], "…")
            writer.close("tr")
        }
        writer.close("tbody")
        writer.close("table")
        writer.close("section")
        writer.line()
    }

    /// How many rows a page shows: the file has all of them, and a page has a weight.
    static let mostRows = 200

    private func writeLinks(id: String, files: (csv: String, svg: String?), to writer: inout MarkupWriter) {
        writer.open("ul", ["class": .text("facts figure-links"), "lang": language])
        let links = [(files.csv, texts.figures.csv), (files.svg, texts.figures.svg), ("#" + id, texts.figures.link)]
        for (url, words) in links {
            guard let url else { continue }
            writer.line()
            writer.open("li")
            writer.element("a", ["href": .text(url), "aria-label": .text(words + texts.words.colon + figure.title)], words)
            writer.close("li")
        }
        writer.close("ul")
        writer.line()
    }
}

extension Figure {
    /// What is measured, and what it is counted in.
    package var measure: String? {
        let shown = unit == "%" ? nil : unit
        return switch (subtitle, shown) {
        case (let subtitle?, let unit?): "\(subtitle), \(unit)"
        case (let text?, nil), (nil, let text?): text
        case (nil, nil): nil
        }
    }

    var isPercent: Bool {
        switch content {
        case .chart(let chart): chart.isPercent
        case .map(let map): map.isPercent
        case .timeline: false
        }
    }
}

extension FigureTable {
    /// Whether a column holds numbers alone.
    package func isNumeric(_ column: Int) -> Bool {
        rows.allSatisfy { row in
            switch row[column] {
            case .number, .missing: true
            case .text, .time: false
            }
        }
    }
}
