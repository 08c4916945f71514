/// Where a page or file stands on the site: its path below the site's root, `""` for the front page.
///
/// Pages end in `/`, files do not: `faq/`, `media/map.png`. A path holds no `..` and no leading `/`.
public struct PageAddress: Sendable, Hashable {
    public let path: String

    package init(_ path: String) { self.path = path }

    /// The address of something below this one.
    package func appending(_ component: String) -> PageAddress { PageAddress(path + component) }

    /// The address of a file in the folder that this page is.
    public func below(_ name: String) -> PageAddress { appending(name) }

    /// The way from a page to this address, as it stands in a link: relative, so that the site works under any path.
    /// - Parameters:
    ///   - page: the page that holds the link.
    ///   - fragment: the anchor on the page led to, without `#`.
    public func reference(from page: PageAddress, fragment: String? = nil) -> String {
        let suffix = fragment.map { "#" + $0 } ?? ""
        if page == self, fragment != nil { return suffix }
        let here = page.path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropLast()
        let there = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        var shared = 0
        while shared < here.count, shared < there.count - 1, here[shared].elementsEqual(there[shared]) { shared += 1 }
        let up = String(repeating: "../", count: here.count - shared)
        let down = there[shared...].map { String(Substring($0)) }.joined(separator: "/")
        let way = up + down
        // A first part with a colon would read as a scheme.
        return (way.isEmpty || (up.isEmpty && down.utf8.contains(UInt8(ascii: ":"))) ? "./" + way : way) + suffix
    }

    /// Where a link that stands on this page leads, or `nil` where it leads out of the site.
    /// - Parameter reference: a link as `reference(from:fragment:)` writes it.
    package func target(of reference: String) -> (address: PageAddress, fragment: String?)? {
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let fragment = parts.count > 1 ? String(parts[1]) : nil
        guard let way = parts.first, !way.isEmpty else { return (self, fragment) }
        let steps = way.split(separator: "/", omittingEmptySubsequences: false)
        guard !way.hasPrefix("/"), !steps[0].contains(":") else { return nil }
        var folders = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        for step in steps.dropLast() where step != "." {
            if step == ".." {
                guard folders.popLast() != nil else { return nil }
            } else {
                folders.append(step)
            }
        }
        let last = steps.last.flatMap { $0 == "." ? "" : $0 } ?? ""
        return (PageAddress((folders + [last]).joined(separator: "/")), fragment)
    }

    /// The path with all but ASCII percent-encoded, and blanks and the signs that mean something in an address as well.
    package var encodedPath: String {
        var encoded = ""
        for byte in path.utf8 {
            if byte > 0x20, byte < 0x7F, !"\"<>\\^`{|}%?#".utf8.contains(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return encoded
    }

    /// The file that holds the page in the published folder.
    public var file: String { path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path }

    /// A name as the part of an address: lower case, spaces as hyphens, letters and digits of any script kept.
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

extension PageAddress {
    /// The site's front page.
    public static let root = PageAddress("")
}
