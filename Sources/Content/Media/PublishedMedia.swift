/// A file of `media/` as it is published.
package struct PublishedMedia: Sendable, Hashable {
    package let file: ContentFile
    package let path: PagePath

    /// - Parameters:
    ///   - file: what is published.
    ///   - path: where it is published.
    package init(file: ContentFile, path: PagePath) { (self.file, self.path) = (file, path) }
}
