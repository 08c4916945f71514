/// The `_headers` file that Netlify and Cloudflare Pages read: a path pattern, then indented headers.
package struct HeaderRules: Sendable {
    private struct Rule {
        let pattern: PathPattern
        var headers: [HeaderField] = []
    }

    private let rules: [Rule]

    /// - Parameter bytes: the file; lines that make no sense are passed over, as hosts do.
    package init(_ bytes: [UInt8]) {
        var rules: [Rule] = []
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            let text = line.trimmingBlanks
            if text.isEmpty || text.hasPrefix("#") { continue }
            if line.first == " " || line.first == "\t" {
                guard let colon = text.firstIndex(of: ":"), !rules.isEmpty else { continue }
                let value = String(text[text.index(after: colon)...].trimmingBlanks)
                guard let header = HeaderField(name: String(text[..<colon]), value: value) else { continue }
                rules[rules.count - 1].headers.append(header)
            } else {
                rules.append(Rule(pattern: PathPattern(text)))
            }
        }
        self.rules = rules
    }

    /// The headers of a path, in the order of the file.
    package func headers(for path: RequestPath) -> [HeaderField] {
        rules.filter { $0.pattern.matches(path.text) }.flatMap(\.headers)
    }
}

/// A path in which `*` stands for any characters and `:name` for any but a slash.
struct PathPattern {
    private let pattern: [UInt8]

    init(_ pattern: Substring) { self.pattern = Array(pattern.utf8) }

    /// Compares in time proportional to pattern and path: only the last `*` is ever tried again.
    func matches(_ path: String) -> Bool {
        let path = Array(path.utf8)
        var (at, place) = (0, 0)
        var retry: (at: Int, place: Int)?
        while place < path.count {
            if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
                at += 1
                retry = (at, place)
            } else if at > 0, at < pattern.count, pattern[at] == UInt8(ascii: ":"), pattern[at - 1] == UInt8(ascii: "/") {
                at = pattern[at...].firstIndex(of: UInt8(ascii: "/")) ?? pattern.count
                place = path[place...].firstIndex(of: UInt8(ascii: "/")) ?? path.count
            } else if at < pattern.count, pattern[at] == path[place] {
                at += 1
                place += 1
            } else if let last = retry {
                retry = (last.at, last.place + 1)
                (at, place) = (last.at, last.place + 1)
            } else {
                return false
            }
        }
        return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}

extension Substring {
    /// The text without the spaces and tabs at its ends.
    var trimmingBlanks: Substring {
        var text = drop { $0 == " " || $0 == "\t" }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}
