internal import Content

/// What stands at a page's former URL, and sends readers on.
struct Redirect: PageContent {
    /// The page as it is now.
    let target: PageLink

    var kind: PageKind { .moved }
    var isOriginal: Bool { false }

    func canonicalPath(at path: PagePath) -> PagePath? { target.path }
}
