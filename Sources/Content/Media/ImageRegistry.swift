internal import Diagnostics

/// The images that a topic's pages show: each file is looked at once, and published under a name with its hash.
///
/// A class, because every page of the topic, rendered one after another, adds to it.
final class ImageRegistry {
    /// An image as pages show it.
    struct Image {
        let size: ImageSize?
        let address: PagePath
    }

    private let topic: TopicFiles
    private var known: [ContentFile: Image?] = [:]
    /// The addresses in use, by what a disk that knows no case makes of them.
    private var addresses: [String: PagePath] = [:]
    /// Files that a page links to, and that therefore keep their names.
    private var linked: Set<ContentFile> = []

    init(of topic: TopicFiles) { self.topic = topic }

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
        let shown = known.compactMap { file, image in image.map { PublishedMedia(file: file, address: $0.address) } }
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
        let folders = file.folder.split(separator: "/").drop { $0 != "media" }.joined(separator: "/")
        let address = topic.address.appending("\(folders)/\(look.fingerprint.name(file.name))")
        let folded = address.path.lowercased()
        addresses[folded] = addresses[folded] ?? address
        return Image(size: look.size, address: addresses[folded] ?? address)
    }
}
