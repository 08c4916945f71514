internal import Content

/// What hosts show for a URL that leads nowhere.
struct NotFound: PageContent {
    var kind: PageKind { .notFound }
    var isOriginal: Bool { false }

    func canonicalPath(at path: PagePath) -> PagePath? { nil }
}
