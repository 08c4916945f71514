package import Content
package import Diagnostics

extension SiteFile {
    /// A picture or download, published as it is; `nil` after reporting that it cannot be read.
    package init?(_ media: PublishedMedia, into report: inout DiagnosticReport) {
        guard let source = media.file.read(atMost: ContentFile.maximumMediaSize, into: &report) else { return nil }
        self.init(path: media.address.file, bytes: source.bytes)
    }
}
