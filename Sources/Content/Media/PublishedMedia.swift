/// A file of `media/` as it is published.
package struct PublishedMedia: Sendable, Hashable {
    package let file: ContentFile
    package let address: PagePath

    /// - Parameters:
    ///   - file: what is published.
    ///   - address: where it is published.
    package init(file: ContentFile, address: PagePath) { (self.file, self.address) = (file, address) }
}
