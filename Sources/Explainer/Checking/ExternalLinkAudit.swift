import Bibliography
import CalendarDates
import Content
import Diagnostics
import ExternalLinks
import Fixes

/// The hosts that the content links to, each URL asked once in a run, however often the content is looked over.
actor ExternalLinkAudit {
    private let content: String
    private let directory: ContentDirectory
    private let check: LinkCheck<CurlProbe>
    private let today: CalendarDate
    /// What was known before and has been learnt since.
    private var records: LinkRecords
    private var asked: Set<String> = []

    /// - Parameters:
    ///   - content: the content's directory, which holds what was learnt in earlier runs.
    ///   - pause: what lies between two requests to one host.
    ///   - today: the day by which what was learnt grows old.
    /// - Throws: what is wrong with what was learnt earlier, which would be lost if it was written anew.
    init(content: String, pause: Duration, today: CalendarDate) throws(FixError) {
        self.content = content
        self.today = today
        directory = ContentDirectory(content)
        check = LinkCheck(CurlProbe(), pause: pause)
        records = LinkRecords(try directory.contents(of: LinkRecords.fileName, atMost: LinkRecords.maximumSize) ?? [])
    }

    /// Asks for everything the content links to.
    /// - Parameters:
    ///   - links: what the content links to.
    ///   - report: takes what is gone, has moved or could not be asked.
    func check(_ links: [ExternalLinkCollector.Link], into report: inout DiagnosticReport, on console: Console) async throws {
        try await ask(for: Set(links.map(\.link.url)), on: console)
        for found in links {
            guard let entry = records.entries[found.link.url] else { continue }
            report.add(entry.answer, of: found.link) {
                // What cannot be read has been reported when it was read for the pages.
                var unreadable = DiagnosticReport()
                guard let work = found.work, let text = work.file.readText(atMost: ReferenceList.maximumSize, into: &unreadable) else { return [] }
                return ReferenceList.edits(markingGone: work.key, in: text)
            }
        }
    }

    private func ask(for urls: Set<String>, on console: Console) async throws {
        let unknown = urls.filter { records.recent($0, on: today) == nil && !asked.contains($0) }
        for (url, answer) in await check.answers(for: unknown) { records.note(answer, of: url, on: today) }
        asked.formUnion(unknown)
        let isNothing = records.entries.isEmpty
        records.keepOnly(urls)
        if isNothing { return }
        do throws(FixError) {
            try directory.write(records.bytes, to: LinkRecords.fileName)
        } catch {
            console.fail("'\(content)/\(LinkRecords.fileName)' was not written: \(error)")
            throw ExitStatus.machine
        }
    }
}
