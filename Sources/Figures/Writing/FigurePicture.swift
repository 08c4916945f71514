internal import Hypertext
package import Localization

/// A figure as a picture by itself: an SVG with a size of its own, its colours and sizes written out, as programs that draw
/// such files know no style sheets of a page.
package struct FigurePicture {
    private let figure: Figure
    let texts: FigureTexts
    private let foot: String?
    private let isCaptioned: Bool
    var writer = MarkupWriter()
    /// Where the next thing is drawn.
    var top = 0.0

    static let width = 720.0
    static let margin = 24.0
    /// The size of words in the plot, which everything beside it is measured in.
    static let size = 13.0

    /// - Parameters:
    ///   - figure: what is shown.
    ///   - words: those of the site.
    ///   - foot: stands below it, such as the URL of its page.
    ///   - isCaptioned: whether title and measure stand beside it where it is shown, and so not in it.
    package init(_ figure: Figure, words: InterfaceWords, foot: String?, isCaptioned: Bool = false) {
        self.isCaptioned = isCaptioned
        self.figure = figure
        texts = FigureTexts(words)
        self.foot = foot
    }

    /// The file, in UTF-8; `nil` for what is no picture.
    package var bytes: [UInt8]? {
        var picture = self
        return picture.draw()
    }

    private mutating func draw() -> [UInt8]? {
        top = Self.margin
        if !isCaptioned { write(figure.title, size: 20, weight: "700", color: PictureColors.ink, longest: 58) }
        if !isCaptioned, let measure = figure.measure { write(measure, size: 14, color: PictureColors.soft, longest: 84) }
        top += 14
        switch figure.content {
        case .chart(let chart):
            let drawing = Drawing(chart, texts)
            key(drawing.key.enumerated().map { ($1, [PictureColors.of(.series($0))]) })
            switch drawing.body {
            case .rows(let rows): for row in rows { draw(row, of: drawing) }
            case .panels(let panels): draw(panels, of: drawing)
            }
        case .map(let map): draw(map)
        case .timeline: return nil
        }
        top += 6
        if let foot { write(foot, size: 12, color: PictureColors.soft, longest: 98) }
        return whole()
    }

    private func whole() -> [UInt8] {
        var file = MarkupWriter()
        let height = top + Self.margin - 8
        file.open("svg", [
            "xmlns": .text("http://www.w3.org/2000/svg"), "width": .length(Self.width), "height": .length(height),
            "viewBox": .text("0 0 \(DecimalNumber.short(Self.width, decimals: 0)) \(DecimalNumber.short(height, decimals: 1))"),
            "font-family": .text("system-ui, Roboto, 'Noto Sans', 'Noto Sans Arabic', sans-serif"), "xml:lang": .text(texts.words.siteLanguage),
            "direction": texts.isRightToLeft ? .text("rtl") : nil, "role": .text("img"),
        ])
        file.element("title", [:], figure.title)
        file.element("desc", [:], FigureMarkup(figure, words: texts.words).sentence)
        file.empty("rect", ["width": .text("100%"), "height": .text("100%"), "fill": .text(PictureColors.paper)])
        return file.bytes + writer.bytes + "</svg>\n".utf8
    }

    // MARK: Words

    /// Where lines of text start.
    private var lineStart: Double { texts.isRightToLeft ? Self.width - Self.margin : Self.margin }

    mutating func write(_ text: String, size: Double, weight: String? = nil, color: String, longest: Int) {
        for line in Self.lines(text, longest: longest) {
            top += size
            words(line, x: lineStart, y: top, size: size, anchor: .start, color: color, weight: weight)
            top += size * 0.35
        }
    }

    private static func lines(_ text: String, longest: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + word.count < longest { lines[lines.count - 1] = last + " " + word } else { lines.append(String(word)) }
        }
        return lines
    }

    private mutating func words(_ text: String, x: Double, y: Double, size: Double, anchor: TextAnchor, color: String, weight: String? = nil) {
        writer.element("text", [
            "x": .length(x), "y": .length(y), "font-size": .length(size), "font-weight": weight.map { .text($0) },
            "text-anchor": anchor == .start ? nil : .text(anchor == .middle ? "middle" : "end"), "fill": .text(color),
        ], text)
    }

    /// Writes what colours mean: names with the shapes that are drawn one over the other in the box beside each.
    mutating func key(_ entries: [(name: String, colors: [String])]) {
        guard !entries.isEmpty else { return }
        top += Self.size
        var x = Self.margin
        for (index, (name, colors)) in entries.enumerated() {
            let width = 24 + Double(name.count) * 7 + 16
            if x + width > Self.width - Self.margin, x > Self.margin {
                x = Self.margin
                top += Self.size * 1.6
            }
            let start = texts.isRightToLeft ? Self.width - x : x
            let box = Box(x: texts.isRightToLeft ? start - 16 : start, y: top - 11, width: 16, height: 12)
            for color in colors {
                writer.empty("rect", ["x": .length(box.x), "y": .length(box.y), "width": .length(box.width), "height": .length(box.height), "fill": .text(color)])
            }
            if colors.count == 1, case .chart = figure.content { draw(.bar(x: 0, y: 0, width: 1, height: 1, .texture(index)), in: box) }
            words(name, x: texts.isRightToLeft ? start - 22 : start + 22, y: top, size: Self.size, anchor: .start, color: PictureColors.ink)
            x += width
        }
        top += 12
    }

    // MARK: Shapes

    /// The part of the picture that a plot takes.
    struct Box {
        let x: Double
        let y: Double
        let width: Double
        let height: Double
    }

    /// A box over the whole width, but for the room that words beside the plot need.
    private func box(of drawing: Drawing, x: Double, width: Double, height: Double) -> Box {
        let room = [drawing.roomBefore, drawing.roomAfter].map { min($0, 14) * Self.size }
        return Box(x: x + (texts.isRightToLeft ? room[1] : room[0]), y: top, width: width - room[0] - room[1], height: height)
    }

    private mutating func draw(_ row: Drawing.Row, of drawing: Drawing) {
        top += 14
        words(row.name, x: lineStart, y: top, size: 14, anchor: .start, color: PictureColors.ink)
        top += 6
        for track in row.tracks {
            let box = box(of: drawing, x: Self.margin, width: Self.width - 2 * Self.margin, height: drawing.hasParts ? 36 : 22)
            for mark in track { draw(mark, in: box) }
            top += drawing.hasParts ? 42 : 26
        }
        top += 8
    }

    private mutating func draw(_ panels: [Drawing.Panel], of drawing: Drawing) {
        let columns = panels.count > 1 ? 2 : 1
        let height = panels.count > 1 ? 150.0 : 320.0
        let width = (Self.width - 2 * Self.margin - Double(columns - 1) * 24) / Double(columns)
        var row = top
        for (index, panel) in panels.enumerated() {
            let column = index % columns
            top = row
            let x = Self.margin + Double(texts.isRightToLeft ? columns - 1 - column : column) * (width + 24)
            if let title = panel.title {
                top += 16
                words(title, x: texts.isRightToLeft ? x + width : x, y: top, size: 14, anchor: .start, color: PictureColors.ink, weight: "700")
            }
            top += 16
            let box = box(of: drawing, x: x, width: width, height: height)
            for mark in panel.marks { draw(mark, in: box) }
            top += height + 44
            if column == columns - 1 || index == panels.count - 1 { row = top }
        }
    }

    private mutating func draw(_ mark: Mark, in box: Box) {
        func x(_ share: Double) -> Double { box.x + share * box.width }
        func y(_ share: Double) -> Double { box.y + share * box.height }
        switch mark {
        case .bar(let left, let above, let width, let height, .texture(let index)):
            guard let dashes = PictureColors.textures[index % MarkStyle.seriesCount] else { return }
            writer.empty("line", [
                "x1": .length(x(left)), "x2": .length(x(left + width)), "y1": .length(y(above + height / 2)), "y2": .length(y(above + height / 2)),
                "stroke": .text(PictureColors.paper), "stroke-width": .length(dashes.isRound ? 3 : height * box.height),
                "stroke-linecap": dashes.isRound ? .text("round") : nil, "stroke-dasharray": .text(dashes.pattern),
            ])
        case .bar(let left, let above, let width, let height, let style):
            writer.empty("rect", [
                "x": .length(x(left)), "y": .length(y(above)), "width": .length(width * box.width), "height": .length(height * box.height),
                "fill": .text(PictureColors.of(style)),
            ])
        case .line(let start, let end, let style):
            writer.empty("line", [
                "x1": .length(x(start.x)), "y1": .length(y(start.y)), "x2": .length(x(end.x)), "y2": .length(y(end.y)),
                "stroke": .text(PictureColors.of(style)), "stroke-width": .length(style == .range ? 3 : 1),
            ])
        case .curve(let runs, let style):
            guard !runs.isEmpty else { return }
            writer.path(runs.map { $0.map { (x($0.x), y($0.y)) } }, decimals: 1, [
                "fill": .text("none"), "stroke": .text(PictureColors.of(style)), "stroke-width": .text("2.5"), "stroke-linejoin": .text("round"),
                "stroke-dasharray": PictureColors.dashes(of: style).map { .text($0) },
            ])
        case .dot(let point, let style):
            writer.empty("circle", ["cx": .length(x(point.x)), "cy": .length(y(point.y)), "r": .text("5"), "fill": .text(PictureColors.of(style))])
        case .label(let text, let point, let dx, let dy, let anchor, let style):
            words(
                text, x: x(point.x) + dx * Self.size, y: y(point.y) + dy * Self.size, size: Self.size, anchor: anchor,
                color: PictureColors.of(style), weight: style == .value ? "600" : nil)
        }
    }
}
