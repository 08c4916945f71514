/// The topic in short once more, for paper.
extension Handout: PageContent {
    package var isOriginal: Bool { false }
}
