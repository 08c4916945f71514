/// A file of `media/` as it is published.
package struct PublishedMedia: Sendable, Hashable {
    package let file: ContentFile
    package let address: PagePath

    package init(file: ContentFile, address: PagePath) { (self.file, self.address) = (file, address) }
}
