internal import Diagnostics

/// The images that a topic's pages show: each file is looked at once, and published under a name with its hash.
///
/// A class, because every page of the topic, rendered one after another, adds to it.
final class ImageRegistry {
    /// An image as pages show it.
    struct Image {
        let size: ImageSize?
        let address: PagePath
        /// The picture in other widths, ascending.
        let copies: [Copy]
    }

    /// An image in another width, in a form that is smaller.
    struct Copy {
        let width: Int
        let media: PublishedMedia
    }

    private let topic: TopicFiles
    private let copies: ImageCopies
    private var known: [ContentFile: Image?] = [:]
    /// The paths in use, by what a disk that knows no case makes of them.
    private var addresses: [String: PagePath] = [:]
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

    /// Where a file is published that a page shows as an image; `nil` where none does so far.
    func shownAddress(of file: ContentFile) -> PagePath? { known[file]??.address }

    /// Notes that a page links to a file.
    func link(to file: ContentFile) { linked.insert(file) }

    /// The files that were to be shown and cannot be read, which has been reported.
    var unreadable: [ContentFile] { known.compactMap { $0.value == nil ? $0.key : nil } }

    /// The files to publish: images that pages show under names of their own, everything else under the name it has.
    var published: [PublishedMedia] {
        let kept = topic.media.filter { file in known[file].map { $0 != nil && linked.contains(file) } ?? true }
            .map { PublishedMedia(file: $0, address: topic.address(ofMedia: $0)) }
        let shown = known.flatMap { file, image in image.map { [PublishedMedia(file: file, address: $0.address)] + $0.copies.map(\.media) } ?? [] }
            .sorted { first, second in
                let isSame = first.address == second.address
                let (a, b) = isSame ? (first.file.path, second.file.path) : (first.address.path, second.address.path)
                return a.utf8.lexicographicallyPrecedes(b.utf8)
            }
        // Files of one name that hold the same are published once.
        var last: PagePath?
        return kept + shown.filter { media in
            defer { last = media.address }
            return media.address != last
        }
    }

    private func look(
        at file: ContentFile, from location: @autoclosure () -> SourceLocation, into report: inout DiagnosticReport
    ) -> Image? {
        guard let look = ImageProbe(file, at: location(), into: &report) else { return nil }
        // The copy belongs to the topic that shows it, wherever the file stands.
        let directories = file.directory.split(separator: "/").drop { $0 != "media" }.joined(separator: "/")
        let address = topic.address.appending("\(directories)/\(look.fingerprint.name(file.name))")
        let folded = address.path.lowercased()
        addresses[folded] = addresses[folded] ?? address
        return Image(
            size: look.size, address: addresses[folded] ?? address,
            copies: look.size.map { self.look(forCopiesOf: file, look.fingerprint, $0, in: directories, from: location(), into: &report) } ?? [])
    }

    /// The copies of an image that are kept with the content; those that are not are noted.
    private func look(
        forCopiesOf file: ContentFile, _ fingerprint: ContentFingerprint, _ size: ImageSize, in directories: String,
        from location: @autoclosure () -> SourceLocation, into report: inout DiagnosticReport
    ) -> [Copy] {
        var missing: [Int] = []
        let found = copies.widths(of: file, size: size).compactMap { width -> Copy? in
            // The name tells how it was made, so that a better way makes another.
            guard let copy = copies.copy("\(fingerprint.digits)-\(width).webp", of: .picture(file, width: width)),
                let look = ImageProbe(copy, at: location(), into: &report), look.size?.width == width
            else {
                missing.append(width)
                return nil
            }
            let stem = file.name.split(separator: ".").dropLast().joined(separator: ".")
            let address = topic.address.appending("\(directories)/\(look.fingerprint.name("\(stem)-\(width).webp"))")
            return Copy(width: width, media: PublishedMedia(file: copy, address: address))
        }
        if !missing.isEmpty {
            report.add(
                .unmadeImage, "'\(file.name)' is not there \(missing.map(String.init).joined(separator: ", ")) pixels wide", at: location(),
                help: "run 'explainer build' where ImageMagick is installed, and keep the directory '.images' with the content")
        }
        return found
    }
}
