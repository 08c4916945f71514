/// Where a site is published, and what an address on one of its pages leads to.
package struct SiteBase: Sendable {
    /// The absolute address of the site's root, with a `/` at its end; `nil` where the site has none.
    private let address: String?
    /// The path of the root on its host, with a `/` at both ends.
    private let rootPath: String

    package init(address: String?, rootPath: String) {
        self.address = address
        self.rootPath = rootPath
    }

    /// What an address leads to.
    enum Goal: Equatable {
        /// A path below the site's root, percent-decoded, and a place on it.
        case own(path: String, fragment: String?)
        /// Another host.
        case host
        /// Nothing that could be looked up: another scheme, or a path beside the site.
        case other
    }

    /// Follows an address as a browser does (RFC 3986, section 5.2).
    /// - Parameters:
    ///   - reference: the value of the attribute, character references decoded.
    ///   - page: the path of the page's file below the site's root.
    func goal(of reference: String, on page: String) -> Goal {
        let reference = reference.trimmed
        var parts = reference.utf8.split(separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)[...]
        let front = String(Substring(parts.removeFirst()).prefix { $0 != "?" })
        let fragment = parts.first.flatMap { Self.fragment(String(Substring($0))) }
        if let address, reference.hasPrefix(address) || front + "/" == address {
            return .own(path: Self.decoded(String(front.dropFirst(address.count))), fragment: fragment)
        }
        if let scheme = Self.scheme(of: front) { return scheme == "http" || scheme == "https" ? .host : .other }
        if front.hasPrefix("//") { return .host }
        if front.isEmpty {
            // A query alone leads to the page itself.
            return .own(path: page, fragment: fragment)
        }
        var path: [Substring] = []
        if front.hasPrefix("/") {
            guard front.hasPrefix(rootPath) else { return front + "/" == rootPath ? .own(path: "", fragment: fragment) : .other }
            path = Self.segments(front.dropFirst(rootPath.count))
        } else {
            path = Self.segments(page[...]).dropLast() + Self.segments(front[...])
        }
        guard let resolved = Self.withoutDots(path) else { return .other }
        return .own(path: Self.decoded(resolved), fragment: fragment)
    }

    private static func segments(_ path: Substring) -> [Substring] { path.split(separator: "/", omittingEmptySubsequences: false) }

    /// The path with its `.` and `..` followed; `nil` where it leads above the root.
    private static func withoutDots(_ segments: [Substring]) -> String? {
        var result: [Substring] = []
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".": if isLast { result.append("") }
            case "..":
                guard result.popLast() != nil else { return nil }
                if isLast { result.append("") }
            default: result.append(segment)
            }
        }
        return result.joined(separator: "/")
    }

    /// The place that a fragment names: decoded, without directives to browsers; `nil` for the top of the page.
    private static func fragment(_ text: String) -> String? {
        let name = decoded(text.firstRange(of: ":~:").map { String(text[..<$0.lowerBound]) } ?? text)
        return name.isEmpty || name.lowercased() == "top" ? nil : name
    }

    private static func scheme(of text: String) -> String? {
        guard let colon = text.firstIndex(of: ":"), text[..<colon].first?.isLetter == true else { return nil }
        let name = text[..<colon]
        return name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) } ? name.lowercased() : nil
    }

    /// The text with `%XX` as the bytes they stand for; other `%` stay.
    private static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                result.append(byte)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension String {
    /// The text without blanks at its ends and line ends in it, which browsers drop from addresses.
    fileprivate var trimmed: String {
        let kept = unicodeScalars.filter { $0 != "\n" && $0 != "\r" && $0 != "\t" }
        let blank: (Unicode.Scalar) -> Bool = { $0.value <= 0x20 }
        let start = kept.firstIndex { !blank($0) } ?? kept.endIndex
        let end = kept.lastIndex { !blank($0) }.map { kept.index(after: $0) } ?? kept.endIndex
        return start < end ? String(kept[start..<end]) : ""
    }
}
