internal import CalendarDates
internal import Content
internal import Bytes

/// A summary is kept for the next build, so that it need not read a topic that has not changed.
///
/// The bytes have no mark of their format: only the program that wrote them reads them again.
extension TopicSummary {
    package var record: [UInt8] {
        var record = RecordWriter()
        record.add(hashes: links.places)
        record.add(hashes: links.destinations)
        record.add(card) { $0.write(to: &$1) }
        record.add(pages) { $0.write(to: &$1) }
        record.add(news) { $0.write(to: &$1) }
        record.add(aliases) { $0.write(to: &$1) }
        searchEntries.write(to: &record)
        return record.bytes
    }

    /// Reads what was written; `nil` where it was damaged since.
    package init?(record bytes: [UInt8]) {
        do {
            var record = RecordReader(bytes)
            links = LinkFingerprints(places: try record.hashes(), destinations: try record.hashes())
            card = try record.optional(TopicCard.init)
            pages = try record.list(PageRecord.init)
            news = try record.list(FeedEntry.init)
            aliases = try record.list(PageAlias.init)
            searchEntries = try SearchEntries(&record)
            guard record.isAtEnd else { return nil }
        } catch {
            return nil
        }
    }
}

extension TopicCard {
    fileprivate func write(to record: inout RecordWriter) {
        record.add(link.title)
        record.add(link.path.text)
        record.add(link.summary) { $1.add($0) }
        record.add(link.wordCount)
        record.add(sections) { $1.add($0) }
    }

    fileprivate init(_ record: inout RecordReader) throws(RecordReader.Damage) {
        let (title, path) = (try record.text(), PagePath(try record.text()))
        let summary = try record.optional { (record) throws(RecordReader.Damage) in try record.text() }
        link = PageLink(.overview, title, to: path, summary: summary, wordCount: try record.number())
        sections = try record.list { (record) throws(RecordReader.Damage) in try record.text() }
    }
}

extension PageRecord {
    fileprivate func write(to record: inout RecordWriter) {
        record.add(path.text)
        record.add(modified) { $0.write(to: &$1) }
        record.add(isIndexed)
    }

    fileprivate init(_ record: inout RecordReader) throws(RecordReader.Damage) {
        path = PagePath(try record.text())
        modified = try record.optional(CalendarDate.init)
        isIndexed = try record.bool()
    }
}

extension FeedEntry {
    fileprivate func write(to record: inout RecordWriter) {
        record.add(title)
        record.add(url)
        date.write(to: &record)
        record.add(published) { $0.write(to: &$1) }
        record.add(summary)
    }

    fileprivate init(_ record: inout RecordReader) throws(RecordReader.Damage) {
        self.init(
            title: try record.text(), url: try record.text(), date: try CalendarDate(&record),
            published: try record.optional(CalendarDate.init), summary: try record.text())
    }
}

extension PageAlias {
    fileprivate func write(to record: inout RecordWriter) {
        record.add(path.text)
        record.add(target.text)
        record.add(title)
    }

    fileprivate init(_ record: inout RecordReader) throws(RecordReader.Damage) {
        self.init(path: PagePath(try record.text()), target: PagePath(try record.text()), title: try record.text())
    }
}

extension CalendarDate {
    fileprivate func write(to record: inout RecordWriter) { for number in [year, month, day] { record.add(number) } }

    fileprivate init(_ record: inout RecordReader) throws(RecordReader.Damage) {
        guard let date = CalendarDate(year: try record.number(), month: try record.number(), day: try record.number()) else {
            throw RecordReader.Damage()
        }
        self = date
    }
}
