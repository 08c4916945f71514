import Bibliography
import CalendarDates
import Content
import Diagnostics
import ExternalLinks
import Fixes

/// The hosts that the content links to, each address asked once in a run, however often the content is looked over.
actor ExternalLinkAudit {
    private let content: String
    private let folder: ContentFolder
    private let check: LinkCheck<CurlProbe>
    private let today: CalendarDate
    /// What was known before and has been learnt since.
    private var records: LinkRecords
    private var asked: Set<String> = []

    /// - Parameters:
    ///   - content: the content's folder, which holds what was learnt in earlier runs.
    ///   - pause: what lies between two requests to one host.
    ///   - today: the day by which what was learnt grows old.
    /// - Throws: what is wrong with what was learnt earlier, which would be lost if it was written anew.
    init(content: String, pause: Duration, today: CalendarDate) throws(FixError) {
        self.content = content
        self.today = today
        folder = ContentFolder(content)
        check = LinkCheck(CurlProbe(), pause: pause)
        records = LinkRecords(try folder.contents(of: LinkRecords.fileName, atMost: LinkRecords.maximumSize) ?? [])
    }

    /// Asks for everything the content links to.
    /// - Parameter report: takes what is gone, has moved or could not be asked.
    func check(_ reader: ContentReader, into report: inout DiagnosticReport, on console: Console) async throws {
        let links = reader.externalLinks
        try await ask(for: Set(links.map(\.link.address)), on: console)
        for (link, work) in links {
            guard let entry = records.entries[link.address] else { continue }
            report.add(entry.answer, of: link) {
                // What cannot be read has been reported when it was read for the pages.
                var unreadable = DiagnosticReport()
                guard let work, let text = work.file.readText(atMost: ReferenceList.maximumSize, into: &unreadable) else { return [] }
                return ReferenceList.edits(markingGone: work.key, in: text)
            }
        }
    }

    private func ask(for addresses: Set<String>, on console: Console) async throws {
        let unknown = addresses.filter { records.recent($0, on: today) == nil && !asked.contains($0) }
        for (address, answer) in await check.answers(for: unknown) { records.note(answer, of: address, on: today) }
        asked.formUnion(unknown)
        let isNothing = records.entries.isEmpty
        records.keepOnly(addresses)
        if isNothing { return }
        do throws(FixError) {
            try folder.write(records.bytes, to: LinkRecords.fileName)
        } catch {
            console.fail("'\(content)/\(LinkRecords.fileName)' was not written: \(error)")
            throw ExitStatus.machine
        }
    }
}

/// A work in a file of sources.
private struct ListedWork {
    let key: String
    let file: ContentFile
}

extension ContentReader {
    /// Every link to another host: those of the texts, and the sources' own addresses or, of what is gone, their copies.
    fileprivate var externalLinks: [(link: ExternalLink, work: ListedWork?)] {
        var links: [(link: ExternalLink, work: ListedWork?)] = []
        func add(_ found: [WebLink]) {
            links += found.map { (ExternalLink(address: $0.address, location: $0.location), nil) }
        }
        add(readLibrary()?.webLinks ?? [])
        for topic in catalog.topics {
            let reading = read(topic)
            add(reading.webLinks)
            for source in reading.explainer?.sources ?? [] {
                let work = topic.sources.map { ListedWork(key: source.id, file: $0) }
                if source.isGone {
                    if let archive = source.archive {
                        links.append((ExternalLink(address: archive, location: source.location, role: .archive), nil))
                    }
                } else if let address = source.originalLink {
                    let role = ExternalLink.Role.source(hasArchive: source.archive != nil)
                    links.append((ExternalLink(address: address, location: source.location, role: role), work))
                }
            }
        }
        // What is not published yet cannot answer.
        guard let own = settings.baseURL?.text else { return links }
        return links.filter { !$0.link.address.hasPrefix(own) }
    }
}
