internal import Bytes
internal import Diagnostics
internal import Synchronization

/// What several pages link to and is not there.
struct BrokenLink {
    enum Fault {
        case noFile
        /// The file is there, and is a page without that place.
        case noPlace(on: AnchorHash)
    }

    let fault: Fault
    /// How many pages link to it.
    let pageCount: Int
}

/// The links of a site that lead nowhere, once all files were taken.
///
/// Of links only hashes stay while a site is looked over, as nearly all are sound. The first page of each that is not is shown
/// once more, for the words and the place of the link.
package final class BrokenLinks: Sendable {
    /// The paths of the pages that are to be shown once more.
    package var pages: Set<String> { Set(byPage.keys) }
    let asideCount: Int
    private let byPage: [String: [LinkTarget: BrokenLink]]
    private let base: SiteBase
    /// What was found on the pages that were shown.
    private let found = Mutex<[String: [Found]]>([:])

    /// What is told of a link.
    struct Found: Sendable {
        let finding: HTMLFinding
        let location: SourceLocation
        let pageCount: Int
    }

    init(of part: InspectedPart, awaiting awaited: Set<AnchorHash>, base: SiteBase) {
        (byPage, asideCount) = part.brokenLinks(awaiting: awaited)
        self.base = base
    }

    /// Takes a page once more; others are left alone.
    /// - Parameters:
    ///   - bytes: what it holds; only of pages that are to be shown it is asked for.
    ///   - path: its path below the site's root.
    package func take(_ bytes: @autoclosure () -> [UInt8], at path: String) {
        guard var broken = byPage[path] else { return }
        let page = SourceText(path: path, bytes: bytes())
        let links = HTMLWalk(of: page, base: base).links
        var all: [Found] = []
        for link in links.others {
            guard let one = broken.removeValue(forKey: link.target) else { continue }
            let text = links.text(of: link)
            all.append(Found(finding: one.finding(for: text), location: page.place(of: text.range), pageCount: one.pageCount))
        }
        let rest = broken.values.map { Self.unmet($0, on: path) }
        found.withLock { $0[path] = all + rest }
    }

    /// What is told of all of them, by the pages' paths.
    var all: [(page: String, found: [Found])] {
        let shown = found.withLock { $0 }
        return byPage.map { page, broken in (page, shown[page] ?? broken.values.map { Self.unmet($0, on: page) }) }
    }

    /// What is told of a link that is not on the page any more when it is shown once more: there was one.
    private static func unmet(_ link: BrokenLink, on page: String) -> Found {
        let rule: Rule = if case .noFile = link.fault { .pageBrokenLink } else { .pageBrokenFragment }
        let message = "a link leads to nothing that is there, and the page changed while it was checked"
        return Found(
            finding: HTMLFinding(rule: rule, message: message, help: nil, range: nil, clues: []), location: SourceLocation(file: page),
            pageCount: link.pageCount)
    }
}

extension BrokenLink {
    fileprivate func finding(for link: LinkText) -> HTMLFinding {
        switch fault {
        case .noFile: HTMLFinding(.pageBrokenLink, "'\(link.written)' leads to no page or file of the site", for: link)
        case .noPlace(let file):
            HTMLFinding(
                .pageBrokenFragment, "'\(link.written)' leads to an anchor that '\(Self.name(of: file, at: link.path))' does not have", for: link)
        }
    }

    private static func name(of file: AnchorHash, at path: String) -> String {
        HostAnswers.files(at: path).first { AnchorHash($0.utf8) == file } ?? path
    }
}

extension HTMLFinding {
    /// What is wrong with a link.
    init(_ rule: Rule, _ message: String, for link: LinkText) {
        let text = link.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let clues = link.isContent ? ["](\(link.written)"] + link.writtenEnds + [text] : []
        self.init(rule: rule, message: message, help: nil, range: link.range, clues: clues.filter { $0.utf8.count > 3 })
    }
}

extension LinkText {
    /// How a link to an anchor may end in the content, where its path is another: on a page of all pages the name of the page stands
    /// before the anchor.
    fileprivate var writtenEnds: [String] {
        guard let fragment else { return [] }
        let ofPage = fragment.firstIndex(of: ".").map { fragment[fragment.index(after: $0)...] }
        return ([fragment[...]] + [ofPage].compactMap(\.self)).map { "#\($0))" }
    }
}
