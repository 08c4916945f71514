internal import Diagnostics

/// The images that a topic's pages show: each file is looked at once, and published under a name with its hash.
///
/// A class, because every page of the topic, rendered one after another, adds to it.
final class ImageRegistry {
    /// An image as pages show it.
    struct Image {
        let size: ImageSize?
        let path: PagePath
        fileprivate let fingerprint: ContentFingerprint
    }

    /// An image in another width, in a form that is smaller.
    struct Copy {
        let size: ImageSize
        let media: PublishedMedia
    }

    private let topic: TopicFiles
    private let copies: ImageCopies
    private var known: [ContentFile: Image?] = [:]
    /// The copies that were asked for, by their widths; `nil` for one that is not there.
    private var knownCopies: [ContentFile: [Int: Copy?]] = [:]
    /// The paths in use, by what a disk that knows no case makes of them.
    private var paths: [String: PagePath] = [:]
    /// Files that a page links to, and that therefore keep their names.
    private var linked: Set<ContentFile> = []

    /// - Parameters:
    ///   - topic: the topic whose pages show images.
    ///   - copies: the images in other sizes.
    init(of topic: TopicFiles, copies: ImageCopies) {
        self.topic = topic
        self.copies = copies
    }

    /// An image that a page shows, or `nil` where its file cannot be read.
    /// - Parameter location: where it is shown, looked up only if something is wrong with it.
    func image(
        _ file: ContentFile, at location: @autoclosure () -> SourceLocation, into report: inout DiagnosticReport
    ) -> Image? {
        if let image = known[file] { return image }
        let image = look(at: file, from: location(), into: &report)
        known[file] = image
        return image
    }

    /// The copies that a page offers of an image, ascending.
    func copies(
        of file: ContentFile, _ image: Image, at location: @autoclosure () -> SourceLocation, into report: inout DiagnosticReport
    ) -> [Copy] {
        image.size.map { find(copies.widths(of: file, size: $0), of: file, image, at: location(), into: &report) } ?? []
    }

    /// The copy of an image that previews load in its place; `nil` where the image is no wider than these show it.
    func previewCopy(
        of file: ContentFile, _ image: Image, at location: @autoclosure () -> SourceLocation, into report: inout DiagnosticReport
    ) -> Copy? {
        guard let size = image.size, let width = copies.previewWidth(of: file, size: size) else { return nil }
        return find([width], of: file, image, at: location(), into: &report).first
    }

    /// Where a file is published that a page shows as an image; `nil` where none does so far.
    func shownPath(of file: ContentFile) -> PagePath? { known[file]??.path }

    /// Notes that a page links to a file.
    func link(to file: ContentFile) { linked.insert(file) }

    /// The files that were to be shown and cannot be read, which has been reported.
    var unreadable: [ContentFile] { known.compactMap { $0.value == nil ? $0.key : nil } }

    /// The files to publish: images that pages show under names of their own, everything else under the name it has.
    var published: [PublishedMedia] {
        let kept = topic.media.filter { file in known[file].map { $0 != nil && linked.contains(file) } ?? true }
            .map { PublishedMedia(file: $0, path: topic.path(ofMedia: $0)) }
        let shown = known.flatMap { file, image in image.map { [PublishedMedia(file: file, path: $0.path)] + copiesFound(of: file) } ?? [] }
            .sorted { first, second in
                let isSame = first.path == second.path
                let (a, b) = isSame ? (first.file.path, second.file.path) : (first.path.text, second.path.text)
                return a.utf8.lexicographicallyPrecedes(b.utf8)
            }
        // Files of one name that hold the same are published once.
        var last: PagePath?
        return kept + shown.filter { media in
            defer { last = media.path }
            return media.path != last
        }
    }

    private func look(
        at file: ContentFile, from location: @autoclosure () -> SourceLocation, into report: inout DiagnosticReport
    ) -> Image? {
        guard let look = ImageProbe(file, at: location(), into: &report) else { return nil }
        let path = topic.path.appending("\(Self.directories(of: file))/\(look.fingerprint.name(file.name))")
        let folded = path.text.lowercased()
        paths[folded] = paths[folded] ?? path
        return Image(size: look.size, path: paths[folded] ?? path, fingerprint: look.fingerprint)
    }

    private func copiesFound(of file: ContentFile) -> [PublishedMedia] { knownCopies[file]?.values.compactMap { $0?.media } ?? [] }

    /// The copies of an image that are kept with the content; those that are not are noted.
    private func find(
        _ widths: [Int], of file: ContentFile, _ image: Image, at location: @autoclosure () -> SourceLocation,
        into report: inout DiagnosticReport
    ) -> [Copy] {
        var missing: [Int] = []
        for width in widths where knownCopies[file]?[width] == nil {
            let copy = KeptCopy(of: file, image.fingerprint, width: width, among: copies, at: location(), into: &report).map { copy in
                Copy(
                    size: copy.size,
                    media: PublishedMedia(file: copy.file, path: topic.path.appending("\(Self.directories(of: file))/\(copy.name)")))
            }
            if copy == nil { missing.append(width) }
            knownCopies[file, default: [:]].updateValue(copy, forKey: width)
        }
        if !missing.isEmpty {
            report.add(.unmadeImage, ImageCopies.message(of: file, missing), at: location(), help: ImageCopies.help)
        }
        return widths.compactMap { knownCopies[file]?[$0] ?? nil }
    }

    /// The copy belongs to the topic that shows it, wherever the file stands.
    private static func directories(of file: ContentFile) -> String {
        file.directory.split(separator: "/").drop { $0 != "media" }.joined(separator: "/")
    }
}
