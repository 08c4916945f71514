internal import Bytes

/// Where a page or file stands on the site: its path below the site's root, `""` for the front page.
///
/// Pages end in `/`, files do not: `faq/`, `media/map.png`. A path holds no `..` and no leading `/`.
public struct PagePath: Sendable, Hashable {
    /// The path as people write it; nothing in it is percent-encoded.
    public let text: String

    package init(_ text: String) { self.text = text }

    /// The path of something in the directory that this page is: a file, or with a `/` at its end a page.
    public func appending(_ component: String) -> PagePath { PagePath(text + component) }

    /// The way from a page to this path, as it stands in a link: relative, so that the site works under any path.
    /// - Parameters:
    ///   - page: the page that holds the link.
    ///   - fragment: the anchor on the page led to, without `#`.
    public func reference(from page: PagePath, fragment: String? = nil) -> String {
        if let fragment, page == self { return "#" + fragment }
        var (here, there) = (page.text, text)
        let (up, shared) = here.withUTF8 { here in there.withUTF8 { Self.way(from: here, to: $0) } }
        return there.withUTF8 { there in
            let down = UnsafeBufferPointer(rebasing: there[shared...])
            // A first part with a colon would read as a scheme.
            let needsStep = up == 0 && (down.isEmpty || down.contains(UInt8(ascii: ":")))
            // Written into the string itself: every page has dozens of links.
            return String(unsafeUninitializedCapacity: 3 * up + 2 + down.count + (fragment.map { $0.utf8.count + 1 } ?? 0)) { way in
                var end = 0
                func append(_ bytes: some Collection<UInt8>) { end = way[end...].initialize(fromContentsOf: bytes) }
                if needsStep { append("./".utf8) }
                for _ in 0..<up { append("../".utf8) }
                append(down)
                if let fragment {
                    append("#".utf8)
                    append(fragment.utf8)
                }
                return end
            }
        }
    }

    /// How many directories up the way leads from one path to another, and how many bytes of directories they share.
    private static func way(
        from here: UnsafeBufferPointer<UInt8>, to there: UnsafeBufferPointer<UInt8>
    ) -> (up: Int, shared: Int) {
        var (index, shared, up) = (0, 0, 0)
        while index < here.count, index < there.count, here[index] == there[index] {
            index += 1
            if here[index - 1] == UInt8(ascii: "/") { shared = index }
        }
        for byte in here[shared...] where byte == UInt8(ascii: "/") { up += 1 }
        return (up, shared)
    }

    /// Where a link that stands on this page leads, or `nil` where it leads out of the site.
    /// - Parameter reference: a link as `reference(from:fragment:)` writes it.
    package func target(of reference: String) -> (path: PagePath, fragment: String?)? {
        let slash = UInt8(ascii: "/")
        var rest = Array(reference.utf8)[...]
        var fragment: String?
        if let sign = rest.firstIndex(of: UInt8(ascii: "#")) {
            fragment = String(decoding: rest[(sign + 1)...], as: UTF8.self)
            rest = rest[..<sign]
        }
        if rest.isEmpty { return (self, fragment) }
        guard rest.first != slash, !rest.prefix(while: { $0 != slash }).contains(UInt8(ascii: ":")) else { return nil }
        // The directory of the page, then of each step, with a `/` at its end.
        var target = Array(text.utf8)
        target.removeSubrange((target.lastIndex(of: slash).map { $0 + 1 } ?? 0)...)
        while let end = rest.firstIndex(of: slash) {
            let step = rest[..<end]
            rest = rest[(end + 1)...]
            if step.elementsEqual(".".utf8) { continue }
            if step.elementsEqual("..".utf8) {
                guard !target.isEmpty else { return nil }
                target.removeSubrange((target.dropLast().lastIndex(of: slash).map { $0 + 1 } ?? 0)...)
            } else {
                target += step
                target.append(slash)
            }
        }
        if !rest.elementsEqual(".".utf8) { target += rest }
        return (PagePath(String(decoding: target, as: UTF8.self)), fragment)
    }

    /// The path with all but ASCII percent-encoded, and blanks and the signs that mean something in a URL as well.
    package var encodedPath: String {
        var text = text
        return text.withUTF8 { $0.allSatisfy { Self.isPlain($0) } } ? text : PercentEncoding.ofPath(text.utf8)
    }

    /// The bytes that nearly all paths are made of: a path of them alone needs no look at each sign.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
        default: false
        }
    }

    /// The file that holds the page in the published directory.
    public var file: String { text.isEmpty || text.hasSuffix("/") ? text + "index.html" : text }

    /// A name as a part of a path: lower case, spaces as hyphens, letters and digits of any script kept.
    /// - Returns: `nil` where nothing is left.
    package static func slug(_ name: some StringProtocol) -> String? {
        var slug = ""
        for scalar in name.lowercased().unicodeScalars {
            let properties = scalar.properties
            switch properties.generalCategory {
            case .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
                slug.unicodeScalars.append(scalar)
            case _ where properties.isAlphabetic:
                slug.unicodeScalars.append(scalar)
            case .spaceSeparator, .dashPunctuation, .connectorPunctuation, .otherPunctuation:
                if !slug.isEmpty, slug.last != "-" { slug.append("-") }
            default: break
            }
        }
        while slug.last == "-" { slug.removeLast() }
        return slug.isEmpty ? nil : slug
    }
}

extension PagePath {
    /// The site's front page.
    public static let root = PagePath("")
}
