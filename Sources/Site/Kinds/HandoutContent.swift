package import Content

/// The topic in short once more, for paper.
extension Handout: PageContent {
    package var kind: PageKind { .handout }
    package var isOriginal: Bool { false }
}
