package import Diagnostics
internal import YAMLSchema

/// The image that previews of a page show, as its author names it: a file, and what it shows.
package struct WrittenImage: Sendable, Hashable {
    /// The file, as a link names it.
    package let file: String
    package let location: SourceLocation
    /// What the image shows, for those who do not see it.
    package let alt: String?
}

extension WrittenImage {
    /// Reads an image: its file alone, or a mapping of `file` and `alt`.
    init?(_ value: YAMLValue, into report: inout DiagnosticReport) {
        guard value.isMapping else {
            guard let file = value.text, !file.isEmpty else {
                report.add(
                    .wrongType, "'image' takes the name of an image, not \(value.kind)", at: value.location,
                    help: "write its path as in a link, such as media/picture.jpg")
                return nil
            }
            self.init(file: file, location: value.location, alt: nil)
            return
        }
        var reader = MappingReader(value, of: "the image")
        let file = reader.requiredString("file")
        let alt = reader.string("alt")
        report.merge(reader.finish())
        guard let file else { return nil }
        self.init(file: file.value, location: file.location, alt: alt?.value)
    }
}

/// The image that previews of a page show, as it is published.
public struct PreviewImage: Sendable, Hashable {
    /// The image's own path, which changes with the image.
    public let path: PagePath
    /// In CSS pixels; `nil` where the file does not say.
    public let width: Int?
    /// In CSS pixels; `nil` where the file does not say.
    public let height: Int?
    /// What the image shows.
    public let alt: String?
}

extension PreviewImage {
    /// An image that was made for a page.
    package init(path: PagePath, width: Int, height: Int, alt: String) {
        (self.path, self.width, self.height, self.alt) = (path, width, height, alt)
    }

    /// Warns of an image that previews leave out, as they show only what old browsers do.
    static func warn(of file: ContentFile, at location: SourceLocation, into report: inout DiagnosticReport) {
        let name = file.name.lowercased()
        guard ![".png", ".jpg", ".jpeg", ".gif", ".webp"].contains(where: name.hasSuffix) else { return }
        report.add(
            .unshownPreview, "previews cannot show '\(file.name)'", at: location,
            help: "save it as PNG or JPEG, 1200 by 630 pixels")
    }
}
