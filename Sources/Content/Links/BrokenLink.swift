internal import Diagnostics

/// A link to a file that is not there, and what it may have been meant to lead to.
struct BrokenLink: Sendable {
    /// The destination as written.
    let written: String
    /// Its path, decoded, and the same from the top of the content directory.
    let path: String
    let whole: String
    let location: SourceLocation
    /// The bytes of the destination in the file, where they were found.
    let range: Range<Int>?
    /// The file the link stands in.
    let file: ContentFile
    /// The topic that the link leads into.
    let topic: TopicFiles

    /// Among more files than these no likeness is looked for: each of many broken links would be compared with each.
    private static let suggestionLimit = 1_000

    /// What was meant, and whether it can only be that.
    private struct Guess {
        let file: ContentFile
        var isCertain = true
    }

    /// The link as a finding.
    /// - Parameter aliases: the pages of the topic by their former paths.
    func diagnostic(aliases: [String: ContentFile]) -> Diagnostic {
        if let page = aliases[whole] {
            return finding(.brokenLink, "'\(written)' is a former path of '\(link(to: page))'", Guess(file: page))
        }
        let published = topic.published
        if let other = published.first(where: { $0.file.path.lowercased() == whole.lowercased() }) {
            return finding(.linkCase, "no page or file '\(written)'; the file is named '\(other.file.name)'", Guess(file: other.file))
        }
        if file.hasNeighbour(at: whole) { return ofUnpublishedFile }
        return finding(.brokenLink, "no page or file '\(written)'", guess(among: published))
    }

    /// A link to a file that is there, and that nothing is made of.
    private var ofUnpublishedFile: Diagnostic {
        let name = whole.split(separator: "/").last.map(String.init) ?? whole
        let isPage = name.hasSuffix(".md")
        return Diagnostic(
            .brokenLink, "'\(written)' exists, but is not published", at: location,
            help: isPage ? "that file is not used; give it the name of a page"
                : "images and downloads belong in 'media/'; link to it there as '\(FileReference.relative(topic.directory + "media/" + name, from: file.directory))'")
    }

    /// The link as a finding that will only be counted, and needs no likeness.
    var countedDiagnostic: Diagnostic { finding(.brokenLink, "no page or file '\(written)'", nil) }

    private func finding(_ rule: Rule, _ message: String, _ guess: Guess?) -> Diagnostic {
        Diagnostic(
            rule, message, at: location,
            help: guess.map { "did you mean '\(link(to: $0.file))'?" } ?? "links name files of the content directory, such as 'faq.md'",
            fixes: guess.flatMap(edit).map { [$0] } ?? [])
    }

    private func link(to other: ContentFile) -> String { FileReference.relative(other.path, from: file.directory) }

    /// The path in the place of the one written; what follows it, such as an anchor, stays.
    private func edit(_ guess: Guess) -> SourceEdit? {
        guard guess.isCertain, let range else { return nil }
        let old = written.prefix { $0 != "#" && $0 != "?" }
        let bytes = range.lowerBound..<range.lowerBound + old.utf8.count
        return SourceEdit(
            file: file.shownPath, range: bytes, original: Array(old.utf8), replacement: Array(file.link(to: guess.file).utf8))
    }

    /// The file whose page has that path, the same name elsewhere, or the nearest name.
    private func guess(among published: [(file: ContentFile, path: PagePath)]) -> Guess? {
        guard published.count <= Self.suggestionLimit else { return nil }
        if let page = published.first(where: { $0.file.path.utf8.elementsEqual((whole + ".md").utf8) }) { return Guess(file: page.file) }
        let wanted = whole.hasSuffix("/") ? whole : whole + "/"
        let start = topic.path.text.count
        if let match = published.first(where: { topic.directory + $0.path.text.dropFirst(start) == wanted }) { return Guess(file: match.file) }
        let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        let namesakes = published.filter { $0.file.name.lowercased() == name }
        if let first = namesakes.first { return Guess(file: first.file, isCertain: namesakes.count == 1) }
        let paths = published.map { (file: $0.file, link: link(to: $0.file)) }
        if let near = Suggestion.nearest(to: path, among: paths.map(\.link)), let match = paths.first(where: { $0.link == near }) {
            return Guess(file: match.file, isCertain: Suggestion.onlyNearest(to: path, among: paths.map(\.link)) != nil)
        }
        let names = published.map(\.file.name)
        guard let near = Suggestion.nearest(to: name, among: names), let match = published.first(where: { $0.file.name == near }) else { return nil }
        return Guess(file: match.file, isCertain: Suggestion.onlyNearest(to: name, among: names) != nil && names.count { $0 == near } == 1)
    }
}
