internal import Diagnostics
internal import Pictures

/// The picture that previews show of pages that name none, from `site.yaml`.
package struct SitePicture: Sendable {
    package let picture: PreviewPicture
    /// The file to publish.
    package let media: PublishedMedia
}

extension SitePicture {
    /// - Parameters:
    ///   - written: what the settings say.
    ///   - survey: the content folder.
    ///   - report: takes what is wrong with it.
    init?(_ written: WrittenPicture, survey: ContentSurvey, into report: inout DiagnosticReport) {
        guard case .file(let name) = FileReference(written.file).kind else {
            report.add(
                .remoteImage, "the picture '\(written.file)' is not in the content folder", at: written.location,
                help: "put a copy into 'media/': pages name no other host")
            return nil
        }
        guard let path = FileReference.path(name, from: ""), let found = survey.published(at: path) else {
            report.add(
                .brokenLink, "no file '\(written.file)'", at: written.location,
                help: "name a file of a 'media' folder, from the content folder on")
            return nil
        }
        guard survey.isMedia(found.file) else {
            report.add(
                .pageAsPicture, "'\(written.file)' is a page, not a picture", at: written.location,
                help: "name a file of 'media/'")
            return nil
        }
        guard let look = PictureLook(found.file, at: written.location, into: &report) else { return nil }
        PreviewPicture.warn(of: found.file, at: written.location, into: &report)
        let address = PageAddress("assets/" + look.fingerprint.name(found.file.name))
        picture = PreviewPicture(address: address, width: look.size?.width, height: look.size?.height, alt: written.alt)
        media = PublishedMedia(file: found.file, address: address)
    }
}
