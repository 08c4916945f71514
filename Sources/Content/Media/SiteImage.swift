internal import Diagnostics

/// The image that previews show of pages that name none, from `site.yaml`.
package struct SiteImage: Sendable {
    package let image: PreviewImage
    /// The file to publish.
    package let media: PublishedMedia
}

extension SiteImage {
    /// - Parameters:
    ///   - written: what the settings say.
    ///   - survey: the content folder.
    ///   - report: takes what is wrong with it.
    init?(_ written: WrittenImage, catalog: ContentCatalog, into report: inout DiagnosticReport) {
        guard case .file(let name) = FileReference(written.file).kind else {
            report.add(
                .remoteImage, "the image '\(written.file)' is not in the content folder", at: written.location,
                help: "put a copy into 'media/': pages name no other host")
            return nil
        }
        guard let path = FileReference.path(name, from: ""), let found = catalog.published(at: path) else {
            report.add(
                .brokenLink, "no file '\(written.file)'", at: written.location,
                help: "name a file of a 'media' folder, from the content folder on")
            return nil
        }
        guard catalog.isMedia(found.file) else {
            report.add(
                .pageAsImage, "'\(written.file)' is a page, not an image", at: written.location,
                help: "name a file of 'media/'")
            return nil
        }
        guard let look = ImageProbe(found.file, at: written.location, into: &report) else { return nil }
        PreviewImage.warn(of: found.file, at: written.location, into: &report)
        let address = PagePath("assets/" + look.fingerprint.name(found.file.name))
        image = PreviewImage(address: address, width: look.size?.width, height: look.size?.height, alt: written.alt)
        media = PublishedMedia(file: found.file, address: address)
    }
}
