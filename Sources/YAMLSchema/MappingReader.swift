package import CalendarDates
package import Diagnostics
internal import Yams

/// Takes a mapping's keys one by one as typed values and reports what is missing, mistyped or left over.
///
/// Every key that a reader asks for is known; `finish` reports the others, with the nearest known key.
package struct MappingReader {
    private let value: YAMLValue
    private var pairs: [(key: String, keyNode: Node, value: YAMLValue)] = []
    /// The keys that are given, in the order written: passing over a pair is dearer than over its key.
    package private(set) var keys: [String] = []
    private var known: [String] = []
    /// What is known besides, whether it is asked for or not.
    private let allowed: Set<String>
    private let subject: String
    /// What was found so far, but for keys that nothing asked for.
    package private(set) var report = DiagnosticReport()

    /// - Parameters:
    ///   - value: what should be a mapping; anything else is reported.
    ///   - subject: what the mapping is, as messages name it: `the front matter`.
    ///   - allowed: keys that are known whether they are asked for or not, so that a reader of many need not ask for those that are
    ///     not given.
    package init(_ value: YAMLValue, of subject: String, allowing allowed: Set<String> = []) {
        self.value = value
        self.subject = subject
        self.allowed = allowed
        guard case .mapping(let mapping) = value.node else {
            if !value.isNull {
                report.add(
                    .wrongType, "\(subject) is \(value.kind), not a mapping of keys to values", at: value.location,
                    help: "write lines of the form 'key: value'")
            }
            return
        }
        for (key, child) in mapping {
            let name = key.scalar?.string ?? ""
            pairs.append((name, key, YAMLValue(node: child, origin: value.origin)))
            keys.append(name)
        }
    }

    /// Where the mapping starts.
    package var location: SourceLocation { value.location }

    /// Whether a key is given, with or without a value.
    package mutating func has(_ key: String) -> Bool {
        known.append(key)
        return keys.contains(key)
    }

    /// Takes a key for known that is of no use here.
    package mutating func allow(_ key: String) { known.append(key) }

    /// Whether a key is given with a text that says nothing.
    package mutating func isEmptyText(_ key: String) -> Bool { value(key)?.text?.allSatisfy(\.isWhitespace) ?? false }

    /// The raw value of a key, or `nil` where it is missing or null.
    package mutating func value(_ key: String) -> YAMLValue? {
        known.append(key)
        guard let index = keys.firstIndex(of: key), case let found = pairs[index].value, !found.isNull else { return nil }
        return found
    }

    /// A text: any scalar, as the author wrote it.
    package mutating func string(_ key: String) -> Located<String>? {
        guard let found = value(key) else { return nil }
        guard let text = found.text else { return mistyped(key, found, "a text") }
        return Located(text, at: found.location)
    }

    /// A text that must be there and say something.
    package mutating func requiredString(_ key: String, help: String? = nil) -> Located<String>? {
        guard let found = value(key) else {
            let given = keys.firstIndex(of: key).map { pairs[$0] }
            report.add(
                .missingKey, given == nil ? "\(subject) has no '\(key)'" : "'\(key)' has no value",
                at: given?.value.location ?? location, help: help ?? "add a line '\(key): …'")
            return nil
        }
        guard let text = found.text else { return mistyped(key, found, "a text") }
        guard text.contains(where: { !$0.isWhitespace }) else {
            report.add(.missingKey, "'\(key)' is empty", at: found.location, help: help)
            return nil
        }
        return Located(text, at: found.location)
    }

    /// `true` or `false`.
    package mutating func bool(_ key: String) -> Bool? {
        guard let found = value(key) else { return nil }
        switch found.text {
        case "true": return true
        case "false": return false
        default: return mistyped(key, found, "true or false")
        }
    }

    /// A whole number.
    package mutating func integer(_ key: String) -> Located<Int>? {
        guard let found = value(key) else { return nil }
        guard let number = found.text.flatMap({ Int($0) }) else { return mistyped(key, found, "a whole number") }
        return Located(number, at: found.location)
    }

    /// A list of texts; one text alone counts as a list of one.
    package mutating func strings(_ key: String) -> [Located<String>] {
        guard let found = value(key) else { return [] }
        if let text = found.text { return [Located(text, at: found.location)] }
        guard let items = found.items else { return mistyped(key, found, "a list of texts") ?? [] }
        return items.compactMap { item in
            guard let text = item.text else {
                let hint = item.isMapping ? "; a text with ': ' in it needs quotes" : ""
                return mistyped(key, item, "a list of texts\(hint)")
            }
            return Located(text, at: item.location)
        }
    }

    /// A list of mappings, or one mapping alone.
    package mutating func mappings(_ key: String) -> [YAMLValue] {
        guard let found = value(key) else { return [] }
        let items = found.items ?? [found]
        return items.filter { item in
            if item.isMapping { return true }
            reportType(of: key, item, "a list of mappings")
            return false
        }
    }

    /// A day, written `YYYY-MM-DD`.
    package mutating func date(_ key: String) -> Located<CalendarDate>? {
        guard let text = string(key) else { return nil }
        guard let date = CalendarDate(iso8601: text.value) else {
            report.add(
                .impossibleDate, "'\(text.value)' is not a day of the calendar", at: text.location,
                help: "write the day as YYYY-MM-DD, such as 2026-03-31")
            return nil
        }
        return Located(date, at: text.location)
    }

    /// A span of time: an ISO 8601 duration, or words such as `6 months`.
    package mutating func period(_ key: String) -> Located<CalendarPeriod>? {
        guard let text = string(key) else { return nil }
        guard let period = CalendarPeriod(text.value) else {
            report.add(
                .wrongType, "'\(key)' takes a span of time, not '\(text.value)'", at: text.location,
                help: "write words such as '6 months' or an ISO 8601 duration such as 'P6M'")
            return nil
        }
        return Located(period, at: text.location)
    }

    /// Adds a finding of the caller's own about this mapping.
    package mutating func add(_ diagnostic: Diagnostic) { report.add(diagnostic) }

    /// Adds the findings of whoever read a value of this mapping.
    package mutating func add(_ findings: DiagnosticReport) { report.merge(findings) }

    /// Of more unknown keys than these none is compared with those that are known: most of them are no misspellings.
    private static let suggestionLimit = 50

    /// What other programs call what is known here by another name.
    private static let synonyms = [
        "description": "summary", "abstract": "summary", "subtitle": "summary", "excerpt": "summary", "date": "published", "lastmod": "reviewed",
        "last_modified_at": "reviewed", "updated": "reviewed", "modified": "reviewed", "last-reviewed": "reviewed", "cover": "image",
        "thumbnail": "image", "redirect_from": "aliases", "redirects": "aliases", "author": "authors", "lang": "language", "url": "base-url",
        "baseURL": "base-url", "baseurl": "base-url", "license": "licence", "related": "see-also",
        "tags": "keywords",
    ]

    /// A key that nothing asked for.
    package struct UnreadKey {
        package let name: String
        /// Where it stands; the file as a whole where so many are reported that this one is only counted.
        package let location: SourceLocation
        /// The known key nearest to it.
        package let suggestion: String?
        /// The change that puts the known key in its place, where that one is not given as well.
        package let fix: SourceEdit?
    }

    /// Every key that nothing asked for, in the order written.
    package var unread: [UnreadKey] {
        let unknown = pairs.filter { !allowed.contains($0.key) && !self.known.contains($0.key) }
        guard !unknown.isEmpty else { return [] }
        let known = allowed.union(known)
        let suggestions = unknown.map { unknown.count > Self.suggestionLimit ? nil : Self.synonyms[$0.key].flatMap { known.contains($0) ? $0 : nil } ?? Suggestion.nearest(to: $0.key, among: known) }
        return zip(unknown, suggestions).enumerated().map { index, found in
            let (pair, suggestion) = found
            let isCounted = index >= DiagnosticReport.capacityPerRuleAndFile
            let place = isCounted ? value.origin.source.location : value.origin.location(of: pair.keyNode)
            // Where two keys may both have been meant to be the one, neither is fixed.
            let isFixable = suggestion.map { meant in !keys.contains(meant) && suggestions.count { $0 == meant } == 1 } ?? false
            let fix = suggestion.flatMap { isFixable ? value.origin.edit(of: pair.key, at: place, with: $0) : nil }
            return UnreadKey(name: pair.key, location: place, suggestion: suggestion, fix: fix)
        }
    }

    /// Reports every key that nothing asked for.
    package mutating func finish() -> DiagnosticReport {
        let unread = unread
        guard !unread.isEmpty else { return report }
        let list = "known keys: " + allowed.union(known).sorted().joined(separator: ", ")
        for key in unread {
            report.add(
                .unknownKey, "unknown key '\(key.name)' in \(subject)", at: key.location, help: key.suggestion.map { "did you mean '\($0)'?" } ?? list,
                fixes: key.fix.map { [$0] } ?? [])
        }
        return report
    }

    private mutating func mistyped<Value>(_ key: String, _ found: YAMLValue, _ wanted: String) -> Value? {
        reportType(of: key, found, wanted)
        return nil
    }

    private mutating func reportType(of key: String, _ found: YAMLValue, _ wanted: String) {
        report.add(.wrongType, "'\(key)' takes \(wanted), not \(found.kind)", at: found.location)
    }
}

extension YAMLOrigin {
    /// The replacement of a key, where it stands in the file as it reads.
    fileprivate func edit(of key: String, at place: SourceLocation, with replacement: String) -> SourceEdit? {
        guard let line = place.line, let columns = place.columns, let range = source.lineRange(line) else { return nil }
        let start = range.lowerBound + columns.lowerBound - 1
        let edit = source.edit(start..<start + key.utf8.count, to: replacement.utf8)
        return edit.original.elementsEqual(key.utf8) ? edit : nil
    }
}
