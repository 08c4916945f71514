internal import Diagnostics
internal import SystemPackage

/// What one look at an image's file tells: how large it is shown, and a hash of all of it.
struct ImageProbe {
    /// `nil` where the file does not say, is damaged or is no image.
    let size: ImageSize?
    let fingerprint: ContentFingerprint

    /// The most of a file in which its size is looked for. Photographs may carry profiles and previews before it.
    private static let headBytes = 1 << 20
    private static let chunkBytes = 1 << 16

    /// Reads a file from start to end, keeping no more than its head.
    /// - Parameters:
    ///   - location: where the image is shown, for what is wrong with it.
    ///   - report: takes the failure where the file cannot be read, and a warning where it is no image.
    init?(_ file: ContentFile, at location: @autoclosure () -> SourceLocation, into report: inout DiagnosticReport) {
        guard file.isPublishable(into: &report) else { return nil }
        var head: [UInt8] = []
        var fingerprint = ContentFingerprint()
        do {
            let descriptor = try FileDescriptor.open(FilePath(file.shownPath), .readOnly, options: [.closeOnExec])
            try descriptor.closeAfter {
                var chunk = [UInt8](repeating: 0, count: min(Self.chunkBytes, file.size + 1))
                while true {
                    let count = try chunk.withUnsafeMutableBytes { try descriptor.read(into: $0) }
                    if count == 0 { return }
                    fingerprint.add(chunk[..<count])
                    head += chunk[..<min(count, Self.headBytes - head.count)]
                }
            }
        } catch {
            report.add(
                .unreadableFile, "the file cannot be read: \(error)", at: file.location,
                help: "check that it exists and that you may read it")
            return nil
        }
        size = ImageSize(of: head)
        self.fingerprint = fingerprint
        if size == nil {
            report.add(
                .unknownImage, "'\(file.name)' does not say how large it is, or is damaged", at: location(),
                help: file.name.lowercased().hasSuffix(".svg")
                    ? "give its root element 'width' and 'height', or a 'viewBox'" : "use PNG, JPEG, GIF, WebP, AVIF or SVG")
        }
    }
}
