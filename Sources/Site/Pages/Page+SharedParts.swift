public import Content
public import Hypertext

extension Page {
    /// A part that is the same on all pages of the topic that stand in one directory, made once for all of them.
    ///
    /// Ways from pages of one directory to other pages are the same. A page that the part leads to has another way to itself, and so a
    /// part of its own. But for its links, nothing of this page may be in the part.
    /// - Parameters:
    ///   - name: tells it from the other parts that lead to the same pages.
    ///   - paths: the pages that its links lead to. Files of the theme and the brand need not be among them.
    ///   - html: writes it.
    public func sharedPart(_ name: String, leadingTo paths: [PagePath] = [], _ html: () -> HTML) -> HTML {
        guard let topic, let directory, !paths.contains(where: { $0.text.utf8.starts(with: path.text.utf8) }) else { return html() }
        return topic.sharedParts.text(of: SharedPart(name: name, directory: directory, paths: paths), html)
    }
}

extension PagePath {
    /// The directory in which a page has a directory of its own; `nil` for the front page of the site and for files.
    var parent: PagePath? {
        guard text.utf8.last == UInt8(ascii: "/") else { return nil }
        let name = text.utf8.dropLast()
        let start = name.lastIndex(of: UInt8(ascii: "/")).map { name.index(after: $0) } ?? name.startIndex
        return PagePath(String(text[..<start]))
    }
}

/// A part of several pages of a topic, as it stands in one directory.
struct SharedPart: Hashable {
    let name: String
    let directory: PagePath
    let paths: [PagePath]
}
