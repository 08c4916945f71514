internal import Diagnostics

/// A copy of an image that is kept with the content.
struct KeptCopy {
    let file: ContentFile
    let size: ImageSize
    /// What it is published as: the name of the image, its width and its own fingerprint.
    let name: String

    /// Looks for a copy; `nil` where there is none, which is wanted then, or none that is as wide as its name says.
    /// - Parameters:
    ///   - image: the file that it is a copy of.
    ///   - fingerprint: that of the image.
    ///   - width: in pixels.
    ///   - copies: what is kept.
    ///   - location: where the image is shown, for what is wrong with the copy.
    ///   - report: takes what is wrong with the copy.
    init?(
        of image: ContentFile, _ fingerprint: ContentFingerprint, width: Int, among copies: ImageCopies,
        at location: @autoclosure () -> SourceLocation, into report: inout DiagnosticReport
    ) {
        // The name tells how it was made, so that a better way makes another.
        guard let file = copies.copy(ImageCopies.name(of: fingerprint, width: width), of: .image(image, width: width)),
            let probe = ImageProbe(file, at: location(), into: &report), let size = probe.size, size.width == width
        else { return nil }
        let stem = image.name.split(separator: ".").dropLast().joined(separator: ".")
        (self.file, self.size, name) = (file, size, probe.fingerprint.name("\(stem)-\(width).webp"))
    }
}
