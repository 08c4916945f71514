internal import Diagnostics
internal import YAMLSchema

/// The image that previews show of pages that name none, from `site.yaml`.
package struct SiteImage: Sendable {
    package let image: PreviewImage
    /// The file to publish.
    package let media: PublishedMedia
}

extension SiteImage {
    /// - Parameters:
    ///   - written: what the settings say.
    ///   - survey: the content directory.
    ///   - report: takes what is wrong with it.
    init?(_ written: WrittenImage, catalog: ContentCatalog, into report: inout DiagnosticReport) {
        guard let file = BrandReader.media(Located(written.file, at: written.location), in: catalog, into: &report) else { return nil }
        guard let look = ImageProbe(file, at: written.location, into: &report) else { return nil }
        PreviewImage.warn(of: file, at: written.location, into: &report)
        let address = PagePath("assets/" + look.fingerprint.name(file.name))
        image = PreviewImage(address: address, width: look.size?.width, height: look.size?.height, alt: written.alt)
        media = PublishedMedia(file: file, address: address)
    }
}
