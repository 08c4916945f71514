internal import Diagnostics
internal import Localization
internal import YAMLSchema

extension FigureReader {
    /// Reads a timeline: events in its block, or rows of a file.
    mutating func timeline(_ keys: inout MappingReader, _ head: FigureHead) -> Figure? {
        var events: [(event: Timeline.Event, place: SourceLocation)] = []
        var file: String?
        if keys.has("events") {
            for value in keys.mappings("events") { if let event = event(value) { events.append(event) } }
            for key in ["data", "rows"] where keys.value(key) != nil {
                report.add(.figureData, "both 'events' and '\(key)' are given", at: keys.location, help: "keep one of the two")
            }
        } else if let data = data(&keys) {
            file = data.file
            events = self.events(of: data.table)
        }
        guard let title = head.title else { return nil }
        if events.isEmpty {
            if !report.hasErrors { report.add(.figureData, "there is no event", at: keys.location, help: "write each as '- {date: 2020-01-23, title: What happened}'") }
            return nil
        }
        for (former, next) in zip(events, events.dropFirst()) where next.event.start.start < former.event.start.start {
            report.add(
                .figureDateOrder, "\(next.event.start.iso8601) stands after \(former.event.start.iso8601)", at: next.place,
                help: "write the events in the order of their days; they are shown so")
            break
        }
        if head.source == nil {
            for (event, place) in events where event.source == nil && event.text?.value.contains("[@") != true {
                report.add(
                    .figureSource, "the event does not say where it is from", at: place, help: "add a line such as: source: \"[@key]\"")
            }
        }
        let sorted = events.enumerated().sorted { ($0.element.event.start, $0.offset) < ($1.element.event.start, $1.offset) }.map(\.element.event)
        let timeline = Timeline(events: sorted)
        return Figure(
            kind: .timeline, title: title.value, subtitle: head.subtitle, unit: nil, note: head.note, source: head.source,
            content: .timeline(timeline), table: FigureTable(timeline), dataFile: file)
    }

    private mutating func event(_ value: YAMLValue) -> (event: Timeline.Event, place: SourceLocation)? {
        var keys = MappingReader(value, of: "the event")
        let (date, until) = (keys.requiredString("date"), keys.string("until"))
        let (title, text, source) = (keys.requiredString("title"), keys.string("text"), keys.string("source"))
        report.merge(keys.finish())
        guard let date, let title else { return nil }
        return event(date: date, until: until, title: title, text: text, source: source)
    }

    private mutating func events(of table: DataTable) -> [(event: Timeline.Event, place: SourceLocation)] {
        let known = ["date", "until", "title", "text", "source"]
        for column in table.columns where !known.contains(column) {
            let near = Suggestion.nearest(to: column, among: known)
            report.add(
                .figureData, "a timeline has no column '\(column)'", at: table.rows[0][0].place.location,
                help: near.map { "did you mean '\($0)'?" } ?? "its columns: " + known.joined(separator: ", "))
        }
        return table.rows.compactMap { row in
            let cells = known.map { name -> Located<String>? in
                table.columns.firstIndex(of: name).flatMap { index in row[index].text.map { Located($0, at: row[index].place.location) } }
            }
            guard let date = cells[0], let title = cells[2] else {
                report.add(.figureData, "this row has no \(cells[0] == nil ? "date" : "title")", at: row[0].place.location)
                return nil
            }
            return event(date: date, until: cells[1], title: title, text: cells[3], source: cells[4])
        }
    }

    private mutating func event(
        date: Located<String>, until: Located<String>?, title: Located<String>, text: Located<String>?, source: Located<String>?
    ) -> (event: Timeline.Event, place: SourceLocation)? {
        let times = [date, until].map { written -> TimeOfData? in
            guard let written else { return nil }
            if let time = TimeOfData(written.value) { return time }
            report.add(
                .impossibleDate, "'\(written.value)' is not a day of the calendar", at: written.location,
                help: "write 2020, 2020-03 or 2020-03-26")
            return nil
        }
        guard let start = times[0] else { return nil }
        if let until, let end = times[1], end < start {
            report.add(.figureData, "the event ends before it starts", at: until.location)
        }
        return (Timeline.Event(start: start, end: times[1], title: title.value, text: text, source: source), date.location)
    }
}

extension FigureTable {
    /// The events as rows.
    init(_ timeline: Timeline) {
        columns = ["date", "until", "event"]
        rows = timeline.events.map { event in
            [.time(event.start), event.end.map { .time($0) } ?? .missing, .text(event.title)]
        }
    }
}
