internal import Content
package import Diagnostics
internal import Ebook
internal import Hypertext
internal import Site

/// The pictures of a book: those that its chapters show, each once, under names that every program reads.
struct BookPictures {
    private let media: [PagePath: ContentFile]
    /// The names of those that were read, by their paths on the site.
    private(set) var names: [PagePath: String] = [:]
    private(set) var images: [BookImage] = []
    private var refused: Set<PagePath> = []

    /// - Parameter media: the files that the site publishes for the topic.
    init(_ media: [PublishedMedia]) {
        self.media = Dictionary(media.map { ($0.path, $0.file) }, uniquingKeysWith: { first, _ in first })
    }

    /// Reads the pictures that a chapter shows.
    mutating func add(shownBy html: HTML, on page: Page, into report: inout DiagnosticReport) {
        for source in html.imageURLs {
            guard let path = page.path.target(of: source)?.path, names[path] == nil, let file = media[path] else { continue }
            guard let ending = file.name.split(separator: ".").last?.lowercased(), BookImage.mediaTypes[ending] != nil else {
                if refused.insert(path).inserted { report.add(.unreadableInBooks(file)) }
                continue
            }
            guard let bytes = file.readMedia(into: &report) else { continue }
            names[path] = name(ending)
            images.append(BookImage(name: name(ending), bytes: bytes))
        }
    }

    /// Adds a drawing.
    /// - Returns: its name.
    mutating func add(_ drawing: [UInt8]) -> String {
        let name = name("svg")
        images.append(BookImage(name: name, bytes: drawing))
        return name
    }

    private func name(_ ending: String) -> String { "\(images.count + 1).\(ending)" }
}

extension Diagnostic {
    fileprivate static func unreadableInBooks(_ file: ContentFile) -> Diagnostic {
        Diagnostic(
            .imageNotInBook, "'\(file.name)' is not in the book, which has its description instead", at: file.location,
            help: "save it as JPEG, PNG, GIF, WebP or SVG: e-readers need not support other formats")
    }
}

extension Rule {
    /// A picture that e-readers need not know.
    package static let imageNotInBook = Rule(
        "image-not-in-book", .note,
        summary: "An image in a format that e-readers need not support, on a page that is also published as a book.",
        example: "-- content/site.yaml --\ntitle: A\nepub: true\n-- content/overview.md --\n---\ntitle: A\n---\n![A map](media/map.avif)\n-- content/media/map.avif --\n(a picture)",
        fix: "Save it as JPEG, PNG, GIF, WebP or SVG.")

    /// What making books and PDF finds.
    package static let ofBooks: [Rule] = [.imageNotInBook, .noPDFProgram, .unprintedTopic]
}
