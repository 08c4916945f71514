/// Writes a timeline into a page: a list, which reads the same without its line. Each event is one paragraph, its time the
/// first words of it: a date by itself is taken for that of the page, and left out.
extension FigureMarkup {
    func write(_ timeline: Timeline, into parts: inout [Part], _ writer: inout MarkupWriter) {
        writer.open("ol", ["class": .text("timeline")])
        writer.line()
        for event in timeline.events {
            writer.open("li", ["class": event.end == nil ? nil : .text("span")])
            writer.open("p")
            writer.element("span", ["class": .text("when")], when(event))
            writer.text(" ")
            writer.element("strong", [:], event.titleBeforeText)
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

    /// When an event was, in words alone.
    func when(_ event: Timeline.Event) -> String {
        guard let end = event.end else { return texts.time(event.start) }
        let span = texts.span(from: event.start, to: end)
        return span.start + span.joiner + span.end
    }
}

extension Timeline.Event {
    /// The title as it stands before the text: a sentence of its own, as both are on one line.
    var titleBeforeText: String { text == nil || title.last?.isPunctuation == true ? title : title + "." }
}
