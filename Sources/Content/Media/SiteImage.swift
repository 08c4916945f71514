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
    ///   - catalog: the content directory.
    ///   - copies: the images in other sizes that are kept.
    ///   - report: takes what is wrong with it.
    init?(_ written: WrittenImage, catalog: ContentCatalog, copies: ImageCopies, into report: inout DiagnosticReport) {
        guard let original = BrandReader.media(Located(written.file, at: written.location), in: catalog, into: &report) else { return nil }
        guard let look = ImageProbe(original, at: written.location, into: &report) else { return nil }
        PreviewImage.warn(of: original, at: written.location, into: &report)
        let copy = Self.copy(of: original, look, among: copies, at: written.location, into: &report)
        let size = copy?.size ?? look.size
        let path = PagePath("assets/" + (copy?.name ?? look.fingerprint.name(original.name)))
        image = PreviewImage(path: path, width: size?.width, height: size?.height, alt: written.alt)
        media = PublishedMedia(file: copy?.file ?? original, path: path)
    }

    /// The copy that previews load in the image's place; `nil` where the image itself serves.
    private static func copy(
        of file: ContentFile, _ probe: ImageProbe, among copies: ImageCopies, at location: SourceLocation, into report: inout DiagnosticReport
    ) -> KeptCopy? {
        guard let size = probe.size, let width = copies.previewWidth(of: file, size: size) else { return nil }
        if let copy = KeptCopy(of: file, probe.fingerprint, width: width, among: copies, at: location, into: &report) { return copy }
        report.add(.unmadeImage, ImageCopies.message(of: file, [width]), at: location, help: ImageCopies.help)
        return nil
    }
}
