package import Diagnostics

extension Rule {
    /// A page that loads something from another host.
    package static let pageForeignResource = Rule(
        "page-foreign-resource", .error,
        summary: "A finished page that loads a script, a style or a picture from another host.",
        example: """
            -- public/index.html --
            <!doctype html>
            <html lang="en"><title>A</title><script src="https://example.com/a.js"></script><main><h1>A</h1></main></html>
            """,
        fix: "Publish the file with the site: readers are nobody else's business, and the page works while the other host does not.")
}

/// A link of a page to a place of the site.
struct FoundLink {
    /// As it stands in the page.
    let written: String
    let path: String
    let fragment: String?
    let range: Range<Int>?
    /// The link's text, as far as it tells it from others.
    var text = ""
    /// Whether it stands in the main part, so that the content may have caused it.
    let isContent: Bool
}

/// A name that links lead to, told from others to the byte as browsers do: Swift's strings are equal however accents are written.
struct PlaceName: Hashable {
    private let bytes: [UInt8]

    init(_ name: String) { bytes = Array(name.utf8) }
}

/// Gathers what a page leads to and what it loads, and the places that can be led to.
struct LinkCollector {
    private let page: String
    private let base: SiteBase
    private(set) var links: [FoundLink] = []
    /// The ids and names on the page.
    private(set) var places: Set<PlaceName> = []
    /// The links that the walk is inside of, by number.
    private var open: [Int?] = []

    init(page: String, base: SiteBase) {
        self.page = page
        self.base = base
    }

    mutating func enter(_ element: HTMLElement, _ findings: inout PageFindings) {
        if let id = element["id"] { places.insert(PlaceName(id)) }
        let isLink = element.name == "a"
        if isLink, let name = element["name"] { places.insert(PlaceName(name)) }
        let count = links.count
        if isLink {
            if let address = element["href"], !address.isEmpty { add(address, isLoaded: false, of: element, &findings) }
        } else {
            for (address, isLoaded) in Self.addresses(of: element) { add(address, isLoaded: isLoaded, of: element, &findings) }
        }
        if isLink { open.append(links.count > count ? count : nil) }
    }

    mutating func text(_ text: HTMLText) {
        guard let index = open.last ?? nil, links[index].text.utf8.count < HTMLText.maximumLength else { return }
        links[index].text += text.string
    }

    mutating func leave(_ element: HTMLElement) {
        if element.name == "a" { open.removeLast() }
    }

    private mutating func add(_ address: String, isLoaded: Bool, of element: HTMLElement, _ findings: inout PageFindings) {
        switch base.goal(of: address, on: page) {
        case .own(let path, let fragment):
            links.append(FoundLink(
                written: address, path: path, fragment: fragment, range: element.range, isContent: findings.mainDepth > 0))
        case .host where isLoaded:
            findings.add(
                .pageForeignResource, "the page loads '\(address)' from another host", at: element.range, clues: [address],
                help: "publish a copy with the site")
        case .host, .other: break
        }
    }

    /// The addresses an element other than a link names, and whether a page loads what is there by itself.
    private static func addresses(of element: HTMLElement) -> [(address: String, isLoaded: Bool)] {
        var found: [(String, Bool)] = []
        func take(_ attribute: StaticString, isLoaded: Bool) {
            if let value = element[attribute], !value.isEmpty { found.append((value, isLoaded)) }
        }
        switch element.name {
        case "area": take("href", isLoaded: false)
        case "link":
            let relations = Set((element["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace))
            take("href", isLoaded: !relations.isDisjoint(with: ["stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch"]))
        case "img", "source", "script", "iframe", "embed", "audio", "video", "track", "input":
            take("src", isLoaded: true)
            take("poster", isLoaded: true)
            for candidate in (element["srcset"] ?? "").split(separator: ",") {
                if let address = candidate.split(whereSeparator: \.isWhitespace).first { found.append((String(address), true)) }
            }
        case "object": take("data", isLoaded: true)
        case "form": take("action", isLoaded: false)
        case "meta" where element["http-equiv"]?.lowercased() == "refresh":
            // `0; url=../faq/` sends readers on.
            if let address = element["content"]?.split(separator: "=", maxSplits: 1).dropFirst().first { found.append((String(address), false)) }
        case "image", "use": take("href", isLoaded: true)
        default: break
        }
        return found
    }
}
