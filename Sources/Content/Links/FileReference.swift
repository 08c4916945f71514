internal import Bytes

/// What an author wrote as the destination of a link, taken apart.
struct FileReference {
    enum Kind: Equatable {
        /// A file, by its path as written.
        case file(String)
        /// A place on the page itself.
        case samePage
        /// A URL with http or https.
        case web
        /// Another scheme, such as mailto.
        case other
    }

    let kind: Kind
    /// What stands after `#`, percent-decoded.
    let fragment: String?

    init(_ destination: String) {
        let sign = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
        let front = destination[..<(sign ?? destination.endIndex)]
        fragment = sign.map { PercentEncoding.decoded(destination[destination.utf8.index(after: $0)...]) }
        if front.isEmpty {
            kind = .samePage
        } else if let scheme = Self.scheme(of: front) {
            kind = scheme == "http" || scheme == "https" ? .web : .other
        } else {
            let end = front.utf8.firstIndex(of: UInt8(ascii: "?")) ?? front.endIndex
            kind = .file(PercentEncoding.decoded(front[..<end]))
        }
    }

    /// The scheme a reference starts with, in lower case, as in RFC 3986, section 3.1.
    private static func scheme(of text: Substring) -> String? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = text[..<colon].lowercased()
        let isScheme = name.utf8.first.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } == true
            && name.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || "+-.".utf8.contains($0)
            }
        return isScheme ? name : nil
    }

    /// A path below the content directory, from one that is relative to a directory of it or starts at its top with `/`.
    /// - Returns: `nil` where the way leads out of the content directory.
    static func path(_ path: String, from directory: String) -> String? {
        let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
        // The directories so far, each with a `/` after it.
        var whole = path.utf8.first == slash ? [] : Array(directory.utf8)
        if let last = whole.last, last != slash { whole.append(slash) }
        var path = path
        return path.withUTF8 { path in
            var start = 0
            while start < path.count {
                let end = path[start...].firstIndex(of: slash) ?? path.count
                let part = path[start..<end]
                start = end + 1
                switch part.count {
                case 0: continue
                case 1 where part.first == dot: continue
                case 2 where part.allSatisfy { $0 == dot }:
                    guard !whole.isEmpty else { return nil }
                    whole.removeSubrange((whole.dropLast().lastIndex(of: slash).map { $0 + 1 } ?? 0)...)
                default:
                    whole += part
                    whole.append(slash)
                }
            }
            return String(decoding: whole.dropLast(), as: UTF8.self)
        }
    }

    /// What a link has in place of a path, so that a blank or parenthesis does not end it.
    static func percentEncoded(_ path: String) -> String {
        var encoded = ""
        for scalar in path.unicodeScalars {
            switch scalar {
            case " ": encoded += "%20"
            case "(": encoded += "%28"
            case ")": encoded += "%29"
            case "<": encoded += "%3C"
            case ">": encoded += "%3E"
            case "%": encoded += "%25"
            case "#": encoded += "%23"
            case "?": encoded += "%3F"
            default: encoded.unicodeScalars.append(scalar)
            }
        }
        return encoded
    }

    /// The way to a file from a directory, as an author writes it.
    static func relative(_ path: String, from directory: String) -> String {
        PagePath(path).reference(from: PagePath(directory))
    }
}

extension ContentFile {
    /// The published file that a link in this file would lead to.
    /// - Parameters:
    ///   - destination: the link's destination as written, with or without a place on the page.
    ///   - survey: the content.
    package func file(linkedAs destination: String, in catalog: ContentCatalog) -> ContentFile? {
        guard case .file(let path) = FileReference(destination).kind, let whole = FileReference.path(path, from: directory) else { return nil }
        return catalog.published(at: whole)?.file
    }

    /// What a link in this file has as its destination to lead to another.
    package func link(to other: ContentFile) -> String {
        FileReference.percentEncoded(FileReference.relative(other.path, from: directory))
    }
}
