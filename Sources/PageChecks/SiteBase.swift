internal import Bytes

/// Where a site is published, and what a URL on one of its pages leads to.
package struct SiteBase: Sendable {
    /// The absolute URL of the site's root, with a `/` at its end; `nil` where the site has none.
    private let url: String?
    /// The path of the root on its host, with a `/` at both ends.
    private let rootPath: String

    /// The hosts that the site asks for by name, with their schemes.
    let hosts: [String]

    package init(url: String?, rootPath: String, hosts: [String] = []) {
        self.hosts = hosts
        self.url = url
        self.rootPath = rootPath
    }

    /// All that decides what URLs lead to and which hosts may be asked, in an order.
    var parts: [String] { [url.map { "+" + $0 } ?? "-", rootPath] + hosts }

    /// What a URL leads to.
    enum Destination {
        /// A path below the site's root, percent-decoded, and a place on it; they stand among the bytes written.
        case own(path: Range<Int>, fragment: Range<Int>?)
        /// Another host.
        case host
        /// Nothing that could be looked up: another scheme, or a path beside the site.
        case other
    }

    /// Follows a URL as a browser does (RFC 3986, section 5.2).
    /// - Parameters:
    ///   - reference: the value of the attribute, character references decoded.
    ///   - page: the path of the page's file below the site's root.
    ///   - bytes: takes the path and the fragment of a place of the site's own.
    func destination(of reference: UnsafeBufferPointer<UInt8>, on page: [UInt8], writing bytes: inout [UInt8]) -> Destination {
        guard Self.isClean(reference) else {
            return Self.cleaned(reference).withUnsafeBufferPointer { destination(of: $0, on: page, writing: &bytes) }
        }
        let end = reference.firstIndex(of: UInt8(ascii: "#")) ?? reference.count
        let front = reference[..<end].prefix { $0 != UInt8(ascii: "?") }
        let start = bytes.count
        guard let isOwn = follow(front, on: page, writing: &bytes) else { return .host }
        guard isOwn else {
            bytes.removeSubrange(start...)
            return .other
        }
        let path = start..<bytes.count
        guard end < reference.count else { return .own(path: path, fragment: nil) }
        Self.writeFragment(reference[(end + 1)...], to: &bytes)
        return .own(path: path, fragment: bytes.count > path.upperBound ? path.upperBound..<bytes.count : nil)
    }

    /// Writes the path that a URL without query and fragment leads to.
    /// - Returns: whether it is one of the site; `nil` where it is on another host.
    private func follow(_ front: Slice<UnsafeBufferPointer<UInt8>>, on page: [UInt8], writing bytes: inout [UInt8]) -> Bool? {
        // A query or a fragment alone leads to the page itself.
        if front.isEmpty {
            bytes += page
            return true
        }
        if let url, front.starts(with: url.utf8) || (front.count + 1 == url.utf8.count && url.utf8.starts(with: front)) {
            Self.write(front.dropFirst(url.utf8.count), to: &bytes)
            return true
        }
        if let scheme = Self.scheme(of: front) { return scheme == "http" || scheme == "https" ? nil : false }
        let start = bytes.count
        var rest = front
        if front.first == UInt8(ascii: "/") {
            if front.dropFirst().first == UInt8(ascii: "/") { return nil }
            guard front.starts(with: rootPath.utf8) else {
                return front.count + 1 == rootPath.utf8.count && rootPath.utf8.starts(with: front)
            }
            rest = front.dropFirst(rootPath.utf8.count)
        } else if let slash = page.lastIndex(of: UInt8(ascii: "/")) {
            bytes += page[...slash]
        }
        guard Self.append(rest, to: &bytes, after: start) else { return false }
        guard bytes[start...].contains(UInt8(ascii: "%")) else { return true }
        let encoded = Array(bytes[start...])
        bytes.removeSubrange(start...)
        encoded.withUnsafeBufferPointer { Self.write($0[...], to: &bytes) }
        return true
    }

    /// Goes from a directory, which ends in a `/` or is empty, along a path, and follows its `.` and `..`.
    /// - Parameters:
    ///   - directory: the directory, and before it other bytes.
    ///   - start: where the directory starts.
    /// - Returns: whether that stays below the root.
    private static func append(_ path: Slice<UnsafeBufferPointer<UInt8>>, to directory: inout [UInt8], after start: Int) -> Bool {
        let slash = UInt8(ascii: "/")
        let dot = UInt8(ascii: ".")
        var index = path.startIndex
        while true {
            let end = path[index...].firstIndex(of: slash) ?? path.endIndex
            let segment = path[index..<end]
            if segment.count == 2, segment.allSatisfy({ $0 == dot }) {
                guard directory.count > start else { return false }
                directory.removeLast()
                while directory.count > start, directory[directory.count - 1] != slash { directory.removeLast() }
            } else if segment.count != 1 || segment.first != dot {
                directory += path[index..<min(end + 1, path.endIndex)]
            }
            guard end < path.endIndex else { return true }
            index = end + 1
        }
    }

    /// Writes the place that a fragment names: decoded, without directives to browsers; nothing for the top of the page.
    private static func writeFragment(_ fragment: Slice<UnsafeBufferPointer<UInt8>>, to bytes: inout [UInt8]) {
        var fragment = fragment
        var colon = fragment.startIndex
        while let next = fragment[colon...].firstIndex(of: UInt8(ascii: ":")) {
            if fragment[next...].starts(with: ":~:".utf8) {
                fragment = fragment[..<next]
                break
            }
            colon = next + 1
        }
        let start = bytes.count
        write(fragment, to: &bytes)
        let isTop = bytes.count == start + 3 && zip(bytes[start...], "top".utf8).allSatisfy { $0 | 0x20 == $1 }
        if isTop { bytes.removeSubrange(start...) }
    }

    private static func scheme(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
        guard let first = bytes.first, first.isLetter else { return nil }
        guard let end = bytes.firstIndex(where: { !$0.isLetter && !$0.isDigit && !"+-.".utf8.contains($0) }), bytes[end] == UInt8(ascii: ":") else {
            return nil
        }
        return String(decoding: bytes[..<end], as: UTF8.self).lowercased()
    }

    /// Writes a text with `%XX` as the bytes they stand for; other `%` stay.
    private static func write(_ text: Slice<UnsafeBufferPointer<UInt8>>, to bytes: inout [UInt8]) {
        guard text.contains(UInt8(ascii: "%")) else {
            bytes += text
            return
        }
        PercentEncoding.decode(text, into: &bytes)
    }

    /// Whether a URL has none of the blanks at its ends and the line ends in between that browsers drop.
    private static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return true }
        return first > 0x20 && last > 0x20 && !bytes.contains(where: isDropped)
    }

    private static func isDropped(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A || byte == 0x0D }

    private static func cleaned(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let kept = bytes.filter { !isDropped($0) }
        let start = kept.firstIndex { $0 > 0x20 } ?? kept.endIndex
        let end = kept.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
        return Array(kept[start..<end])
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
