import ArgumentParser
import CalendarDates
import Diagnostics
import ExternalLinks
import Fixes
import CLibrary

/// The option of `check` that asks other hosts.
struct ExternalOptions: ParsableArguments {
    @Flag(help: ArgumentHelp(
        "Check whether links to other hosts still work.",
        discussion: """
            Hosts are asked with the program curl, a few at a time and each with pauses, and not what their robots.txt keeps \
            programs from. What answered is not asked again for a week: '.explainer-links.json' in the content directory holds the \
            answers with their days. A host that is slow or keeps programs out is a note, which fails nothing.
            """))
    var external = false

    @Option(
        name: .customLong("external-pause"),
        help: ArgumentHelp("The seconds between two requests to one host.", valueName: "seconds"))
    var pause = 1

    /// The rules that are looked for only when hosts are asked.
    var unasked: [Rule] { external ? [] : [.externalLinkGone, .externalLinkMoved, .externalLinkUnclear] }

    func validate() throws {
        if pause < 0 { throw ValidationError("--external-pause takes a number of 0 or more.") }
    }

    /// The other hosts, where they are to be asked.
    func hosts(of content: String, on console: Console) async throws -> ExternalLinkAudit? {
        guard external else { return nil }
        guard await CurlProbe.isAvailable else {
            console.fail("--external needs the program curl; install it and run the command again")
            throw ExitStatus.machine
        }
        guard let today = CalendarDate.today else {
            console.fail("this machine's clock shows no day of the calendar; set it and run the command again")
            throw ExitStatus.machine
        }
        do throws(FixError) {
            return try ExternalLinkAudit(content: content, pause: .seconds(pause), today: today)
        } catch {
            console.fail("'\(content)/\(LinkRecords.fileName)', the record of hosts' answers, is unusable: \(error); fix or delete it")
            throw ExitStatus.machine
        }
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
