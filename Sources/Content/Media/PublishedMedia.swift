/// A file of `media/` as it is published.
package struct PublishedMedia: Sendable, Hashable {
    package let file: ContentFile
    package let address: PagePath
}
