import ArgumentParser
import Bibliography
import CalendarDates
import Content
import Diagnostics
import ExternalLinks
import Mending
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The option of `check` that asks other hosts.
struct ExternalOptions: ParsableArguments {
    @Flag(help: ArgumentHelp(
        "Ask other hosts whether what is linked to is still there.",
        discussion: """
            Hosts are asked with the program curl, a few at a time and each with pauses, and not what their robots.txt keeps \
            programs from. What answered is not asked again for a week: '.explainer-links.json' in the content folder holds the \
            answers with their days. A host that is slow or keeps programs out is a note, which fails nothing.
            """))
    var external = false

    @Option(
        name: .customLong("external-pause"),
        help: ArgumentHelp("How many seconds lie between two requests to one host.", valueName: "seconds"))
    var pause = 1

    /// The rules that are looked for only after all else, if they are asked for at all.
    var unasked: [Rule] { [.externalLinkGone, .externalLinkMoved, .externalLinkUnclear] }

    func validate() throws {
        if pause < 0 { throw ValidationError("--external-pause takes a number from 0 up.") }
    }

    /// Asks the hosts that the content links to, where that was wanted.
    /// - Parameters:
    ///   - reader: the content.
    ///   - report: takes what is gone, has moved or could not be asked.
    func check(_ reader: ContentReader, in content: String, into report: inout DiagnosticReport, on console: Console) async throws {
        guard external else { return }
        guard await CurlProbe.isAvailable else {
            console.fail("--external needs the program curl; install it and run the command again")
            throw ExitStatus.machine
        }
        let links = reader.externalLinks
        let addresses = Set(links.map(\.address))
        let folder = ContentFolder(content)
        var records = LinkRecords(folder.contents(of: LinkRecords.fileName, atMost: LinkRecords.maximumSize) ?? [])
        guard let today = CalendarDate.today else {
            console.fail("this machine's clock shows no day of the calendar; set it and run the command again")
            throw ExitStatus.machine
        }
        let unknown = addresses.filter { records.recent($0, on: today) == nil }
        for (address, answer) in await LinkCheck(CurlProbe(), pause: .seconds(pause)).answers(for: unknown) { records.note(answer, of: address, on: today) }
        records.keepOnly(addresses)
        do throws(MendingError) {
            try folder.write(records.bytes, to: LinkRecords.fileName)
        } catch {
            console.fail("'\(content)/\(LinkRecords.fileName)' was not written: \(error)")
            throw ExitStatus.machine
        }
        for link in links {
            if let entry = records.entries[link.address] { report.add(entry.answer, of: link) }
        }
    }
}

extension ContentReader {
    /// Every link to another host: those of the texts, and the sources' own addresses or, of what is gone, their copies.
    fileprivate var externalLinks: [ExternalLink] {
        var links = (readLibrary()?.webLinks ?? []).map { ExternalLink(address: $0.address, location: $0.location) }
        for topic in survey.topics {
            let reading = read(topic)
            links += reading.webLinks.map { ExternalLink(address: $0.address, location: $0.location) }
            for source in reading.explainer?.sources ?? [] {
                if source.isGone {
                    if let archive = source.archive { links.append(ExternalLink(address: archive, location: source.location, role: .archive)) }
                } else if let address = source.originalLink {
                    links.append(ExternalLink(address: address, location: source.location, role: .source(hasArchive: source.archive != nil)))
                }
            }
        }
        // What is not published yet cannot answer.
        guard let own = settings.baseURL?.asFolder.text else { return links }
        return links.filter { !$0.address.hasPrefix(own) }
    }
}

extension CalendarDate {
    /// The day it is, in UTC.
    fileprivate static var today: CalendarDate? {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        return CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }
}
