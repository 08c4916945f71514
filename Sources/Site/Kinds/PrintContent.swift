package import Content

/// The whole topic once more, which search engines need not know twice.
extension PrintEdition: PageContent {
    package var kind: PageKind { .print }
    package var isOriginal: Bool { false }
}
