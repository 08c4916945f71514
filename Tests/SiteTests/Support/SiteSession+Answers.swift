import Build
import Content
import Diagnostics
import Hypertext
import Site
import SiteFixtures
import Templates
import Testing

/// A library of two topics, of which one leads to the other.
let keptLibrary = """
    -- content/site.yaml --
    title: A library
    base-url: https://example.org/library/
    -- content/library.md --
    ---
    title: All topics
    summary: What there is.
    ---
    See [one](one/overview.md).
    -- content/one/overview.md --
    ---
    title: One
    summary: The first.
    ---
    See [the end](../two/overview.md#end).
    -- content/two/overview.md --
    ---
    title: Two
    summary: The second.
    ---
    ## End

    Over.
    -- content/two/media/map.svg --
    <svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>
    """

extension SiteSession {
    /// A session of a directory's content.
    init(of directory: SiteDirectory, theme: any Theme = StandardTheme(), isStrict: Bool = false) {
        self.init(SessionOptions(root: directory.content, isStrict: isStrict), theme: theme)
    }

    /// The text of a file that the session makes; `nil` for others.
    func text(_ path: String) async -> String? {
        if case .made(let bytes) = await answer(to: path) { String(decoding: bytes, as: UTF8.self) } else { nil }
    }
}
