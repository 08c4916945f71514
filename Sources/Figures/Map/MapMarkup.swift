internal import Localization

/// Writes a map into a page.
extension FigureMarkup {
    func write(_ map: WorldMap, to writer: inout MarkupWriter) {
        let layout = MapLayout(map, texts)
        if !layout.key.isEmpty {
            writer.open("ul", ["class": .text("key")])
            for entry in layout.key {
                writer.open("li")
                writer.open("svg", ["class": .text("swatch"), "aria-hidden": .text("true")])
                writer.empty("rect", ["class": .text(entry.className), "width": .text("100%"), "height": .text("100%")])
                writer.close("svg")
                writer.text(entry.words)
                writer.close("li")
            }
            writer.close("ul")
            writer.line()
        }
        writer.open("div", ["class": .text("world"), "role": .text("img"), "aria-label": .text(sentence)])
        writer.open("svg", ["viewBox": .text("0 0 \(WorldShapes.width) \(WorldShapes.height)")])
        for group in layout.groups {
            writer.empty("path", ["class": .text(group.className), "d": .text(group.path)])
        }
        for dot in layout.dots { writer.empty("circle", ["cx": .length(dot.x), "cy": .length(dot.y), "r": .length(dot.radius)]) }
        writer.close("svg")
        writer.close("div")
        writer.line()
        if !layout.unmapped.isEmpty {
            writer.element("p", ["class": .text("figure-note")], texts.figures.notOnMap + texts.words.colon + layout.unmapped.joined(separator: texts.words.comma))
            writer.line()
        }
        writer.element("p", ["class": .text("figure-note borders"), "lang": language], texts.figures.borders)
        writer.line()
    }
}
