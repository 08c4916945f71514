/// Writes drawings into pages: shapes as shares of the room there is, words in the size that the reader has chosen.
struct DrawingMarkup {
    private let drawing: Drawing
    /// What the drawing shows, for those who cannot see it.
    private let sentence: String

    init(_ drawing: Drawing, sentence: String) {
        self.drawing = drawing
        self.sentence = sentence
    }

    func write(to writer: inout MarkupWriter) {
        writeKey(to: &writer)
        let room = [Self.roomClass("b", drawing.roomBefore), Self.roomClass("a", drawing.roomAfter)].compactMap(\.self)
        switch drawing.body {
        case .rows(let rows):
            writer.open("div", ["class": .text(drawing.hasParts ? "plot rows parts" : "plot rows"), "role": .text("img"), "aria-label": .text(sentence)])
            writer.line()
            for row in rows { write(row, room, to: &writer) }
        case .panels(let panels):
            let isSmall = panels.count > 1 || panels.contains { $0.title != nil }
            writer.open("div", ["class": .text(isSmall ? "plot panels" : "plot"), "role": .text("img"), "aria-label": .text(sentence)])
            writer.line()
            for panel in panels { write(panel, room, to: &writer) }
        }
        writer.close("div")
        writer.line()
    }

    /// The class that leaves room for words beside a plot, in steps of twice their size.
    private static func roomClass(_ letter: String, _ room: Double) -> String? {
        let steps = Int((room / 2).rounded(.up))
        return steps > 0 ? "\(letter)\(min(steps, 7) * 2)" : nil
    }

    private func writeKey(to writer: inout MarkupWriter) {
        guard !drawing.key.isEmpty else { return }
        writer.open("ul", ["class": .text("key")])
        for (index, name) in drawing.key.enumerated() {
            writer.open("li")
            writer.open("svg", ["class": .text("swatch"), "aria-hidden": .text("true")])
            let isDots = if case .rows(let rows) = drawing.body { rows.contains { $0.tracks.contains { $0.contains { if case .dot = $0 { true } else { false } } } } } else { false }
            if isDots {
                write(.dot(Point(x: 0.5, y: 0.5), .series(index)), to: &writer)
            } else {
                for style in [MarkStyle.series(index), .texture(index)] { write(.bar(x: 0, y: 0, width: 1, height: 1, style), to: &writer) }
            }
            writer.close("svg")
            writer.text(name)
            writer.close("li")
        }
        writer.close("ul")
        writer.line()
    }

    private func write(_ row: Drawing.Row, _ room: [String], to writer: inout MarkupWriter) {
        writer.open("div", ["class": .text("row")])
        writer.element("div", ["class": .text("of")], row.name)
        writer.open("div", ["class": room.isEmpty ? nil : .text(room.joined(separator: " "))])
        for track in row.tracks {
            writer.open("svg", ["class": .text("track")])
            for mark in track { write(mark, to: &writer) }
            writer.close("svg")
        }
        writer.close("div")
        writer.close("div")
        writer.line()
    }

    private func write(_ panel: Drawing.Panel, _ room: [String], to writer: inout MarkupWriter) {
        writer.open("div", ["class": .text((["panel"] + room).joined(separator: " "))])
        if let title = panel.title { writer.element("div", ["class": .text("of")], title) }
        writer.open("svg", ["class": .text("area")])
        for mark in panel.marks { write(mark, to: &writer) }
        writer.close("svg")
        writer.close("div")
        writer.line()
    }

    private func write(_ mark: Mark, to writer: inout MarkupWriter) {
        switch mark {
        case .bar(let x, let y, let width, let height, .texture(let index)):
            // A thick line with dashes: stripes or dots that need no definition elsewhere.
            guard index % MarkStyle.seriesCount > 0 else { return }
            writer.empty("line", [
                "class": .text(MarkStyle.texture(index).className), "x1": .share(x), "x2": .share(x + width), "y1": .share(y + height / 2),
                "y2": .share(y + height / 2),
            ])
        case .bar(let x, let y, let width, let height, let style):
            writer.empty("rect", [
                "class": .text(style.className), "x": .share(x), "y": y == 0 ? nil : .share(y), "width": .share(width), "height": .share(height),
            ])
        case .line(let start, let end, let style):
            writer.empty("line", ["class": .text(style.className), "x1": .share(start.x), "y1": .share(start.y), "x2": .share(end.x), "y2": .share(end.y)])
        case .curve(let runs, let style):
            guard !runs.isEmpty else { return }
            // Paths know no percentages: a picture of a thousand units is stretched over the plot.
            writer.open("svg", ["viewBox": .text("0 0 1000 1000"), "preserveAspectRatio": .text("none"), "class": .text("curves")])
            writer.path(runs.map { $0.map { ($0.x * 1000, $0.y * 1000) } }, decimals: 1, ["class": .text(style.className)])
            writer.close("svg")
        case .dot(let point, let style):
            writer.empty("circle", ["class": .text(style.className), "cx": .share(point.x), "cy": .share(point.y), "r": .text("5")])
        case .label(let text, let point, let dx, let dy, let anchor, let style):
            writer.element("text", [
                "class": .text([style.className, anchor.className].compactMap(\.self).joined(separator: " ")), "x": .share(point.x), "y": .share(point.y),
                "dx": dx == 0 ? nil : .size(dx), "dy": .size(dy),
            ], text)
        }
    }
}

extension TextAnchor {
    /// The class that moves the words; none where they start at their point.
    var className: String? {
        switch self {
        case .start: nil
        case .middle: "m"
        case .end: "e"
        }
    }
}
