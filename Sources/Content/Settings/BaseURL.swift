internal import Diagnostics
internal import Bytes
internal import YAMLSchema

/// Where a site is published: an http or https URL that all of its pages stand below.
///
/// It is ASCII, as it stands in links: what else an author writes into the path is percent-encoded (RFC 3986, section 2.1).
public struct BaseURL: Sendable, Hashable {
    /// The URL, with a `/` at its end.
    public let text: String
    /// The path of the URL, with a `/` at both ends.
    public let path: String

    /// The reasons a base URL is rejected.
    package enum Fault: Error, CaseIterable {
        case noWebURL, user, foreignHost, query, fragment
    }

    /// - Parameter text: the URL as an author writes it; the `/` at its end may be missing.
    package init(_ text: String) throws(Fault) {
        let bytes = text.utf8
        guard let scheme = ["https://", "http://"].first(where: { bytes.count > $0.utf8.count && text.lowercased().hasPrefix($0) }) else {
            throw .noWebURL
        }
        let rest = bytes.dropFirst(scheme.utf8.count)
        let authority = rest.prefix { !"/?#".utf8.contains($0) }
        let tail = rest[authority.endIndex...]
        if authority.contains(UInt8(ascii: "@")) { throw .user }
        if authority.contains(where: { $0 >= 0x80 }) { throw .foreignHost }
        guard Self.isHost(authority) else { throw .noWebURL }
        let written = tail.prefix { !"?#".utf8.contains($0) }
        if let sign = tail[written.endIndex...].first { throw sign == UInt8(ascii: "?") ? .query : .fragment }
        var path = PercentEncoding.ofPath(written, keepsEscapes: true)
        if !path.utf8.starts(with: "/".utf8) { path = "/" + path }
        if path.utf8.last != UInt8(ascii: "/") { path += "/" }
        self.path = path
        self.text = scheme + String(decoding: authority, as: UTF8.self).lowercased() + path
    }

    /// The absolute URL of a page below this one, with all but ASCII percent-encoded.
    /// - Parameter fragment: the anchor on the page, without `#`.
    public func appending(_ path: PagePath, fragment: String? = nil) -> String {
        text + path.encodedPath + (fragment.map { "#" + PagePath($0).encodedPath } ?? "")
    }

    /// Whether bytes are a name or number of a host, with a port or without.
    private static func isHost(_ authority: Substring.UTF8View) -> Bool {
        let isNumber = authority.first == UInt8(ascii: "[")
        let end = isNumber ? authority.firstIndex(of: UInt8(ascii: "]")).map { authority.index(after: $0) } : authority.firstIndex(of: UInt8(ascii: ":"))
        let host = authority[..<(end ?? authority.endIndex)]
        let port = authority[host.endIndex...]
        func isPlain(_ byte: UInt8) -> Bool {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || "-._".utf8.contains(byte) || isNumber && "[]:".utf8.contains(byte)
        }
        return host.contains { !"[].:".utf8.contains($0) } && host.allSatisfy(isPlain) && (!isNumber || end != nil)
            && (port.isEmpty || port.first == UInt8(ascii: ":") && port.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    }
}

extension BaseURL.Fault {
    /// What is wrong, after the name of what the URL was given as.
    package func message(of text: String) -> String {
        switch self {
        case .noWebURL: "must be an http(s) URL, not '\(text)'"
        case .user: "contains a user name, which every page would show"
        case .foreignHost: "has a host with characters beyond ASCII"
        case .query: "has a query, so no page can be below it"
        case .fragment: "has a fragment, so no page can be below it"
        }
    }

    package var help: String {
        switch self {
        case .noWebURL: "write the whole URL, such as https://example.org/"
        case .user: "leave out everything up to the '@', and change a password that was in it"
        case .foreignHost: "write the host in its encoded form, with parts that start with 'xn--'"
        case .query: "leave out the '?' and what follows it"
        case .fragment: "leave out the '#' and what follows it"
        }
    }
}

extension MappingReader {
    /// Where a site is published.
    mutating func baseAddress(_ key: String) -> BaseURL? {
        guard let text = string(key) else { return nil }
        do throws(BaseURL.Fault) { return try BaseURL(text.value) } catch {
            add(Diagnostic(.wrongType, "'\(key)' \(error.message(of: text.value))", at: text.location, help: error.help))
            return nil
        }
    }
}
