internal import Bytes
internal import Diagnostics
internal import Synchronization
internal import SystemPackage

/// Copies of images in other sizes and forms, kept with the content in `.images/`, and those that are wanted and not there.
///
/// A program of the machine makes them, and two machines may make other bytes of one image. Pages show what is kept: whoever keeps
/// the directory with the content gets the same site everywhere, with or without that program.
package final class ImageCopies: Sendable {
    /// The directory in the content directory.
    package static let directory = ".images"

    /// A copy that is not there.
    package struct Wanted: Sendable, Hashable {
        /// What it is made of.
        package enum Origin: Sendable, Hashable {
            /// An image of the content, made as wide as that.
            case image(ContentFile, width: Int)
            /// A drawing, made into a bitmap of its size.
            case drawing(svg: String)
        }

        /// The name it will have in the directory.
        package let name: String
        package let origin: Origin
    }

    /// What the site wants; `nil` where it is nothing.
    package let settings: ImageSettings?
    private let root: String
    private let files: [String: ContentFile]
    private let missing = Mutex<Set<Wanted>>([])
    private let shown = Mutex<Shown>(Shown())

    /// What pages ask for.
    private struct Shown {
        var names: Set<String> = []
        /// Whether a page was left out that may ask for others.
        var hasGap = false
    }

    /// - Parameters:
    ///   - root: the content directory.
    ///   - settings: what the site wants.
    init(of root: String, _ settings: ImageSettings?) {
        self.settings = settings
        self.root = root.hasSuffix("/") ? root : root + "/"
        files = settings == nil ? [:] : Self.files(in: self.root)
    }

    private static func files(in root: String) -> [String: ContentFile] {
        do throws(Errno) {
            let entries = try DirectoryListing(of: root + directory).entries.filter { $0.kind == .file && $0.isUTF8 }
            return Dictionary(
                entries.map { ($0.name, ContentFile(path: "\(directory)/\($0.name)", root: root, identity: $0.identity)) },
                uniquingKeysWith: { first, _ in first })
        } catch {
            // A site begins without any.
            return [:]
        }
    }

    /// The copies that are wanted and not there, by name.
    package var wanted: [Wanted] { missing.withLock { $0.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) } } }

    /// All that is there, as one text: pages depend on it.
    var state: String {
        files.keys.sorted().map { name in files[name].map { "\(name) \($0.identity)" } ?? "" }.joined(separator: "\n")
    }

    /// A copy by its name; `nil` after noting that it is wanted.
    package func copy(_ name: String, of origin: @autoclosure () -> Wanted.Origin) -> ContentFile? {
        shown.withLock { _ = $0.names.insert(name) }
        if let file = files[name] { return file }
        let copy = Wanted(name: name, origin: origin())
        missing.withLock { _ = $0.insert(copy) }
        return nil
    }

    /// Notes that a page is left out, as a draft or for a mistake: nothing asks for its copies.
    func leaveOut() { shown.withLock { $0.hasGap = true } }

    /// What is kept and shown by no page, once all pages have been made; nothing where a page was left out that may show it.
    ///
    /// Only files that have the name of a copy: what an author puts there is the author's.
    package var stale: [ContentFile] {
        let shown = shown.withLock { $0 }
        guard !shown.hasGap else { return [] }
        // Without the setting all of it is of former times.
        let kept = settings == nil ? Self.files(in: root) : files
        return kept.values.filter { !shown.names.contains($0.name) && Self.isName($0.name) }.sorted { $0.name < $1.name }
    }

    /// Whether a name is that of a copy: `0123456789abcdef-480.webp`, `preview-0123456789abcdef.png`.
    static func isName(_ name: String) -> Bool {
        func isHash(_ digits: Substring) -> Bool { digits.utf8.count == 16 && digits.utf8.allSatisfy { $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) } }
        if name.hasPrefix("preview-"), name.hasSuffix(".png") { return isHash(name.dropFirst("preview-".count).dropLast(".png".count)) }
        guard name.hasSuffix(".webp") else { return false }
        let parts = name.dropLast(".webp".count).split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && isHash(parts[0]) && !parts[1].isEmpty && parts[1].utf8.allSatisfy(\.isDigit)
    }

    /// Whether bytes are a WebP of a width that tells nothing but how it looks.
    package static func isSound(_ bytes: [UInt8], width: Int) -> Bool {
        let reader = ByteReader(bytes: bytes)
        guard reader.webP?.width == width else { return false }
        // The chunks of a WebP (RFC 9649, 2.3): where and by what a photograph was taken is in one of these two.
        var offset = 12
        while let size = reader.little32(offset + 4) {
            if reader.holds("EXIF", at: offset) || reader.holds("XMP ", at: offset) { return false }
            offset += 8 + size + size % 2
        }
        return true
    }

    /// The name of a copy of an image.
    static func name(of fingerprint: ContentFingerprint, width: Int) -> String { "\(fingerprint.digits)-\(width).webp" }

    /// The name of an image that is made for previews.
    package static func previewName(_ fingerprint: ContentFingerprint) -> String { "preview-\(fingerprint.digits).png" }

    /// The width of the copy that previews load in an image's place: the least of those that are offered and not less than previews
    /// show. `nil` where the image itself is not wider than that.
    func previewWidth(of file: ContentFile, size: ImageSize) -> Int? {
        size.width <= Self.previewWidth ? nil : widths(of: file, size: size).first { $0 >= Self.previewWidth }
    }

    /// What is said of an image some of whose copies are not there.
    static func message(of file: ContentFile, _ widths: [Int]) -> String {
        "'\(file.name)' has no copy \(widths.map(String.init).joined(separator: ", ")) pixels wide"
    }

    static let help = "run 'explainer build' where ImageMagick is installed, and keep the directory '.images' with the content"

    /// How wide previews show an image, in pixels.
    package static let previewWidth = 1200

    /// The widths to offer an image in: those that the site names which are less than its own, and its own where that is not much more.
    func widths(of file: ContentFile, size: ImageSize) -> [Int] {
        guard let settings, let most = settings.widths.last, let least = settings.widths.first, size.width >= least else { return [] }
        let name = file.name.lowercased()
        guard [".jpg", ".jpeg", ".png"].contains(where: name.hasSuffix) else { return [] }
        return settings.widths.filter { $0 < size.width } + (size.width <= most ? [size.width] : [])
    }
}
