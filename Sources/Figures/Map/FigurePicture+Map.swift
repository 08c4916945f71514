internal import Localization

extension FigurePicture {
    /// Draws a map over the whole width.
    mutating func draw(_ map: WorldMap) {
        let layout = MapLayout(map, texts)
        key(layout.key.map { entry in (entry.words, [PictureColors.land(entry.className)]) })
        let scale = (Self.width - 2 * Self.margin) / Double(WorldShapes.width)
        top += 6
        writer.open("g", ["transform": .text("translate(\(place(Self.margin)) \(place(top))) scale(\(DecimalNumber.short(scale, decimals: 4)))")])
        for group in layout.groups {
            writer.empty("path", [
                "d": .text(group.path), "fill": .text(PictureColors.land(group.className)), "stroke": .text(PictureColors.paper), "stroke-width": .text("0.8"),
            ])
        }
        for dot in layout.dots {
            writer.empty("circle", [
                "cx": .length(dot.x), "cy": .length(dot.y), "r": .length(dot.radius), "fill": .text(PictureColors.of(.series(0))),
                "fill-opacity": .text("0.75"), "stroke": .text(PictureColors.paper),
            ])
        }
        writer.close("g")
        top += Double(WorldShapes.height) * scale + 8
        for text in (layout.unmapped.isEmpty ? [] : [texts.figures.notOnMap + texts.words.colon + layout.unmapped.joined(separator: texts.words.comma)])
            + [texts.figures.borders]
        {
            write(text, size: 12, color: PictureColors.soft, longest: 98)
        }
    }

    private func place(_ length: Double) -> String { DecimalNumber.short(length, decimals: 1) }
}
