internal import Bytes

/// What a host's robots.txt wishes of this check.
///
/// Source: RFC 9309, Robots Exclusion Protocol; `Crawl-delay` is older custom.
package struct RobotsRules: Sendable {
    /// As much of a robots.txt as is read, in bytes: what RFC 9309 asks for at least.
    package static let maximumSize = 500 << 10
    /// What a robots.txt can call this check by.
    private static let name = "explainer-check"

    /// A host that wishes nothing.
    package static let none = RobotsRules("")

    private var rules: [(pattern: [UInt8], isAllowed: Bool)] = []
    /// How many seconds are to lie between two requests, where the host says so.
    package private(set) var delay: Int?

    package init(_ text: String) {
        var (own, others) = (Group(), Group())
        var isOwnKnown = false
        var agents: [String] = []
        var isReadingAgents = false
        for line in text.split(whereSeparator: \.isNewline) {
            let content = line.prefix { $0 != "#" }
            guard let colon = content.firstIndex(of: ":") else { continue }
            let key = content[..<colon].lowercased().filter { !$0.isWhitespace }
            let value = String(content[content.index(after: colon)...].trimmingWhitespace)
            if key == "user-agent" {
                // Several of these lines in a row share what follows.
                if !isReadingAgents { agents = [] }
                isReadingAgents = true
                agents.append(value.lowercased())
                if value.lowercased() == Self.name { isOwnKnown = true }
                continue
            }
            isReadingAgents = false
            if agents.contains(Self.name) { own.add(key, value) }
            if agents.contains("*") { others.add(key, value) }
        }
        let group = isOwnKnown ? own : others
        rules = group.rules
        delay = group.delay
    }

    private struct Group {
        var rules: [(pattern: [UInt8], isAllowed: Bool)] = []
        var delay: Int?

        mutating func add(_ key: String, _ value: String) {
            switch key {
            case "allow", "disallow": if !value.isEmpty { rules.append((Array(value.utf8), key == "allow")) }
            case "crawl-delay": delay = Double(value).map { Int(min(max(0, $0.rounded(.up)), 86_400)) }
            default: break
            }
        }
    }

    /// Whether a URL may be asked for: the longest pattern that fits has its way, and of two as long the one that allows.
    /// - Parameter path: path and query, from the first `/` on.
    package func allows(_ path: String) -> Bool {
        let path = Array(path.utf8)
        let fitting = rules.filter { Self.matches($0.pattern[...], path[...]) }
        let best = fitting.max { ($0.pattern.count, $0.isAllowed ? 1 : 0) < ($1.pattern.count, $1.isAllowed ? 1 : 0) }
        return best?.isAllowed ?? true
    }

    /// Whether a pattern fits the start of a path; `*` stands for anything, `$` at the end for the end.
    private static func matches(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
        // The places to go back to when what follows the last `*` does not fit.
        var (pattern, path) = (pattern, path)
        var retry: (pattern: ArraySlice<UInt8>, path: ArraySlice<UInt8>)?
        while true {
            if pattern.isEmpty { return true }
            if pattern.count == 1, pattern.first == UInt8(ascii: "$"), path.isEmpty { return true }
            if pattern.first == UInt8(ascii: "*") {
                pattern = pattern.dropFirst()
                retry = (pattern, path)
            } else if let byte = path.first, byte == pattern.first {
                (pattern, path) = (pattern.dropFirst(), path.dropFirst())
            } else if let (after, from) = retry, !from.isEmpty {
                (pattern, path) = (after, from.dropFirst())
                retry = (pattern, path)
            } else {
                return false
            }
        }
    }
}
