/// Writes a timeline into a page: a list, which reads the same without its line.
extension FigureMarkup {
    func write(_ timeline: Timeline, into parts: inout [Part], _ writer: inout MarkupWriter) {
        writer.open("ol", ["class": .text("timeline")])
        writer.line()
        for event in timeline.events {
            writer.open("li", ["class": event.end == nil ? nil : .text("span")])
            writer.open("p", ["class": .text("when")])
            write(event, to: &writer)
            writer.close("p")
            writer.open("p")
            writer.element("strong", [:], event.title)
            for text in [event.text, event.source].compactMap({ $0 }) {
                writer.text(" ")
                parts.append(.html(writer.bytes))
                parts.append(.text(text))
                writer = MarkupWriter()
            }
            writer.close("p")
            writer.close("li")
            writer.line()
        }
        writer.close("ol")
        writer.line()
    }

    /// When an event was, with the time as machines read it.
    private func write(_ event: Timeline.Event, to writer: inout MarkupWriter) {
        guard let end = event.end else {
            return writer.element("time", ["datetime": .text(event.start.iso8601)], texts.time(event.start))
        }
        let span = texts.span(from: event.start, to: end)
        writer.element("time", ["datetime": .text(event.start.iso8601)], span.start)
        writer.text(span.joiner)
        writer.element("time", ["datetime": .text(end.iso8601)], span.end)
    }
}
