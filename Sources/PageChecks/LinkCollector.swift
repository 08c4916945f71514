package import Diagnostics
internal import Bytes

extension Rule {
    /// A page that loads something from another host.
    package static let pageForeignResource = Rule(
        "page-foreign-resource", .error,
        summary: "A finished page that loads a script, a style or an image from another host.",
        example: """
            -- public/index.html --
            <!doctype html>
            <html lang="en"><title>A</title><script src="https://example.com/a.js"></script><main><h1>A</h1></main></html>
            """,
        fix: "Publish the file with the site: then no other host learns who reads it, and the page works when that host does not.")
}

/// Gathers what a page leads to and what it loads.
struct LinkCollector {
    private let page: [UInt8]
    private let pageHashes: [AnchorHash]
    private let base: SiteBase
    /// The links to other pages and files, the first for each destination.
    private(set) var others: [FoundLink] = []
    /// The links to places on the page itself.
    private(set) var own: [FoundLink] = []
    /// The names of anchors on the page, which links lead to as they do to ids.
    private(set) var names: [AnchorHash] = []
    private var destinations: Set<LinkTarget> = []
    /// The texts of the links, one after another.
    private var bytes: [UInt8] = []
    /// The links that the walk is inside of.
    private var open: [OpenLink] = []

    private enum OpenLink {
        case own(Int), other(Int), none
    }

    /// - Parameter page: the path of the page's file below the site's root.
    init(page: String, base: SiteBase) {
        self.page = Array(page.utf8)
        self.base = base
        // What leads to the page itself: its file, and the directory that it is the index of.
        var paths = [self.page[...]]
        if self.page.elementsEqual("index.html".utf8) || page.hasSuffix("/index.html") { paths.append(self.page.dropLast(10)) }
        pageHashes = paths.map(AnchorHash.init)
    }

    /// A link with its texts.
    func text(of link: FoundLink) -> LinkText {
        func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        return LinkText(
            written: string(link.written), path: string(link.pathText), fragment: link.fragmentText.map(string),
            text: string(link.text), range: link.range, isContent: link.isContent)
    }

    mutating func enter(_ element: HTMLElement, _ findings: inout HTMLFindings) {
        guard element.tag != .other else { return }
        guard element.tag == .a else { return addURLs(of: element, &findings) }
        let (ownCount, otherCount) = (own.count, others.count)
        if let name = element.attributes.bytes(of: .name) { names.append(AnchorHash(name)) }
        if let url = element.attributes.bytes(of: .href) { add(url, isLoaded: false, of: element, &findings) }
        open.append(own.count > ownCount ? .own(ownCount) : others.count > otherCount ? .other(otherCount) : .none)
    }

    mutating func text(_ text: HTMLText) {
        switch open.last {
        case .own(let index): own[index].text = extended(own[index].text, by: text)
        case .other(let index): others[index].text = extended(others[index].text, by: text)
        case .some(.none), nil: break
        }
    }

    mutating func leave(_ element: HTMLElement) {
        if element.tag == .a { open.removeLast() }
    }

    /// Where a link's text stands once more was written to it.
    private mutating func extended(_ range: Range<Int>, by text: HTMLText) -> Range<Int> {
        guard range.count < HTMLText.maximumLength else { return range }
        var start = range.lowerBound
        // Another link stands within this one.
        if range.upperBound < bytes.count {
            start = bytes.count
            bytes += Array(bytes[range])
        }
        text.append(to: &bytes)
        return start..<bytes.count
    }

    private mutating func add(
        _ url: UnsafeBufferPointer<UInt8>, isLoaded: Bool, of element: HTMLElement, _ findings: inout HTMLFindings
    ) {
        guard !url.isEmpty else { return }
        let start = bytes.count
        switch base.destination(of: url, on: page, writing: &bytes) {
        case .own(let path, let fragment):
            let (destination, place) = (AnchorHash(bytes[path]), fragment.map { AnchorHash(bytes[$0]) })
            let isOwn = pageHashes.contains(destination)
            guard isOwn ? place != nil : destinations.insert(LinkTarget(path: destination, fragment: place)).inserted else { break }
            let end = bytes.count + url.count
            let link = FoundLink(
                path: destination, fragment: place, written: bytes.count..<end, pathText: path, fragmentText: fragment, text: end..<end,
                range: element.range, isContent: findings.mainDepth > 0)
            if isOwn { own.append(link) } else { others.append(link) }
            bytes += url
            return
        case .host where isLoaded:
            let url = String(decoding: url, as: UTF8.self)
            if element.tag == .script, base.hosts.contains(where: { url.lowercased().hasPrefix($0 + "/") }) { break }
            findings.add(
                .pageForeignResource, "the page loads '\(url)' from another host", at: element.range, clues: [url],
                help: "publish a copy with the site")
        case .host, .other: break
        }
        bytes.removeSubrange(start...)
    }

    /// Adds the URLs that an element other than a link names.
    private mutating func addURLs(of element: HTMLElement, _ findings: inout HTMLFindings) {
        switch element.tag {
        case .area: add(.href, isLoaded: false, of: element, &findings)
        case .link:
            add(.href, isLoaded: element.attributes.bytes(of: .rel).map(Self.loads) ?? false, of: element, &findings)
        case .img, .source, .script, .iframe, .embed, .audio, .video, .track, .input:
            add(.src, isLoaded: true, of: element, &findings)
            add(.poster, isLoaded: true, of: element, &findings)
            for candidate in element[.srcset]?.split(separator: ",") ?? [] {
                if let url = candidate.split(whereSeparator: \.isWhitespace).first {
                    add(String(url), isLoaded: true, of: element, &findings)
                }
            }
        case .object: add(.data, isLoaded: true, of: element, &findings)
        case .form: add(.action, isLoaded: false, of: element, &findings)
        case .meta where element[.httpEquiv]?.lowercased() == "refresh":
            // `0; url=../faq/` sends readers on.
            if let url = element[.content]?.split(separator: "=", maxSplits: 1).dropFirst().first {
                add(String(url), isLoaded: false, of: element, &findings)
            }
        case .image, .use: add(.href, isLoaded: true, of: element, &findings)
        default: break
        }
    }

    /// Whether a page loads by itself what it links with some relations.
    private static func loads(_ relations: UnsafeBufferPointer<UInt8>) -> Bool {
        relations.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.contains { relation in
            loaded.contains { $0.count == relation.count && zip($0, relation).allSatisfy { $0 == $1 | 0x20 } }
        }
    }

    private static let loaded = ["stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch"].map { Array($0.utf8) }

    private mutating func add(_ attribute: HTMLAttribute, isLoaded: Bool, of element: HTMLElement, _ findings: inout HTMLFindings) {
        if let url = element.attributes.bytes(of: attribute) { add(url, isLoaded: isLoaded, of: element, &findings) }
    }

    private mutating func add(_ url: String, isLoaded: Bool, of element: HTMLElement, _ findings: inout HTMLFindings) {
        var url = url
        url.withUTF8 { add($0, isLoaded: isLoaded, of: element, &findings) }
    }
}
