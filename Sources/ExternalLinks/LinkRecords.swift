package import CalendarDates
internal import Diagnostics
internal import Bytes
internal import YAMLSchema

/// When each URL was asked last and what came of it: a file beside the content, for authors to keep with it.
package struct LinkRecords: Sendable {
    /// The file's name in the content directory.
    package static let fileName = ".explainer-links.json"
    /// The largest file that is read, in bytes.
    package static let maximumSize = 16 << 20
    /// How long a URL that answered is not asked again.
    private static let keep = CalendarPeriod(months: 0, days: 7)

    package struct Entry: Sendable, Hashable {
        package let answer: LinkAnswer
        package let day: CalendarDate
    }

    package private(set) var entries: [String: Entry] = [:]

    package init() {}

    /// Reads the file; what cannot be made out in it is forgotten and asked anew.
    package init(_ bytes: [UInt8]) {
        var unreadable = DiagnosticReport()
        let value = YAMLValue.parse(SourceText(path: Self.fileName, bytes: bytes), into: &unreadable)
        for record in value?.entries ?? [] {
            let fields = Dictionary((record.value.entries ?? []).map { ($0.key, $0.value.text ?? "") }) { first, _ in first }
            guard let day = CalendarDate(iso8601: fields["day"] ?? ""),
                let answer = LinkAnswer(answer: fields["answer"], reason: fields["reason"], detail: fields["detail"])
            else { continue }
            entries[record.key] = Entry(answer: answer, day: day)
        }
    }

    /// What is known of a URL so surely that it need not be asked again.
    package func recent(_ url: String, on today: CalendarDate) -> LinkAnswer? {
        guard let entry = entries[url], let end = entry.day.adding(Self.keep), entry.day <= today, today < end else { return nil }
        switch entry.answer {
        case .present, .moved: return entry.answer
        case .gone, .unclear: return nil
        }
    }

    package mutating func note(_ answer: LinkAnswer, of url: String, on day: CalendarDate) {
        entries[url] = Entry(answer: answer, day: day)
    }

    /// Forgets URLs that no link leads to any more.
    package mutating func keepOnly(_ urls: Set<String>) { entries = entries.filter { urls.contains($0.key) } }

    /// The file, its URLs sorted.
    package var bytes: [UInt8] {
        let members = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { url, entry in
            let (answer, reason, detail) = entry.answer.record
            return JSONValue.Member(url, .object([
                "day": .string(entry.day.iso8601), "answer": .string(answer), "reason": reason.map { .string($0) }, "detail": detail.map { .string($0) },
            ]))
        }
        return JSONValue.object(members).bytes(isIndented: true) + [UInt8(ascii: "\n")]
    }
}
