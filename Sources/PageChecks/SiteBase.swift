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
        let bytes = Self.trimmed(reference.utf8)
        let end = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
        let fragment = end < bytes.count ? Self.fragment(bytes[(end + 1)...]) : nil
        let front = bytes[..<end].prefix { $0 != UInt8(ascii: "?") }
        if let address, bytes.starts(with: address.utf8) || (front.count + 1 == address.utf8.count && address.utf8.starts(with: front)) {
            return .own(path: Self.decoded(front.dropFirst(address.utf8.count)), fragment: fragment)
        }
        if let scheme = Self.scheme(of: front) { return scheme == "http" || scheme == "https" ? .host : .other }
        // A query alone leads to the page itself.
        if front.isEmpty { return .own(path: page, fragment: fragment) }
        var path: [UInt8] = []
        var rest = front
        if front.first == UInt8(ascii: "/") {
            if front.dropFirst().first == UInt8(ascii: "/") { return .host }
            guard front.starts(with: rootPath.utf8) else {
                let isRoot = front.count + 1 == rootPath.utf8.count && rootPath.utf8.starts(with: front)
                return isRoot ? .own(path: "", fragment: fragment) : .other
            }
            rest = front.dropFirst(rootPath.utf8.count)
        } else {
            if let slash = page.utf8.lastIndex(of: UInt8(ascii: "/")) { path += page.utf8[...slash] }
        }
        guard Self.append(rest, to: &path) else { return .other }
        return .own(path: Self.decoded(path[...]), fragment: fragment)
    }

    /// Goes from a folder, which ends in a `/` or is empty, along a path, and follows its `.` and `..`.
    /// - Returns: whether that stays below the root.
    private static func append(_ path: ArraySlice<UInt8>, to folder: inout [UInt8]) -> Bool {
        let slash = UInt8(ascii: "/")
        let dot = UInt8(ascii: ".")
        var start = path.startIndex
        while true {
            let end = path[start...].firstIndex(of: slash) ?? path.endIndex
            let segment = path[start..<end]
            if segment.count == 2, segment.allSatisfy({ $0 == dot }) {
                guard folder.popLast() != nil else { return false }
                while let last = folder.last, last != slash { folder.removeLast() }
            } else if segment.count != 1 || segment.first != dot {
                folder += path[start..<min(end + 1, path.endIndex)]
            }
            guard end < path.endIndex else { return true }
            start = end + 1
        }
    }

    /// The place that a fragment names: decoded, without directives to browsers; `nil` for the top of the page.
    private static func fragment(_ bytes: ArraySlice<UInt8>) -> String? {
        var bytes = bytes
        var colon = bytes.startIndex
        while let next = bytes[colon...].firstIndex(of: UInt8(ascii: ":")) {
            if bytes[next...].starts(with: ":~:".utf8) {
                bytes = bytes[..<next]
                break
            }
            colon = next + 1
        }
        let name = decoded(bytes)
        return name.isEmpty || (name.utf8.count == 3 && name.lowercased() == "top") ? nil : name
    }

    private static func scheme(of bytes: ArraySlice<UInt8>) -> String? {
        guard let first = bytes.first, first.isLetter else { return nil }
        guard let end = bytes.firstIndex(where: { !$0.isLetter && !$0.isDigit && !"+-.".utf8.contains($0) }), bytes[end] == UInt8(ascii: ":") else {
            return nil
        }
        return String(decoding: bytes[..<end], as: UTF8.self).lowercased()
    }

    /// The text with `%XX` as the bytes they stand for; other `%` stay.
    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "%")) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
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

    /// The bytes without blanks at the ends and line ends in between, which browsers drop from addresses.
    private static func trimmed(_ text: String.UTF8View) -> [UInt8] {
        let bytes = Array(text)
        guard let first = bytes.first, let last = bytes.last else { return bytes }
        let isClean = first > 0x20 && last > 0x20 && !bytes.contains { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        if isClean { return bytes }
        let kept = bytes.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        let start = kept.firstIndex { $0 > 0x20 } ?? kept.endIndex
        let end = kept.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
        return Array(kept[start..<end])
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
