internal import Content
internal import Diagnostics

/// Images whose files are a burden on a phone.
struct ImageFiles: TopicCheck {
    static let largeImage = Rule(
        "large-image", .warning,
        summary: "An image of more than 1 MiB, which takes seconds to load on a phone.",
        example: "-- content/media/map.svg --\n<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>\n(filled up to 1,048,577 bytes)",
        corrected: "-- content/media/map.svg --\n<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>\n",
        fix: "Save it smaller: 1,600 pixels are wide enough, and WebP or JPEG smaller than PNG for photographs.")

    static let rules = [largeImage]
    private static let limit = 1 << 20
    private static let endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"]

    private let images: [ContentFile]

    init?(_ scope: InspectionScope) {
        images = scope.topic.media.filter { file in
            file.size > Self.limit && Self.endings.contains(where: file.path.lowercased().hasSuffix)
        }
    }

    mutating func add(_ page: PageContext, length: Int) {}

    mutating func finish(citing cited: Set<String>?, into report: inout DiagnosticReport) {
        for image in images {
            let tenths = image.size * 10 / (1 << 20)
            report.add(
                Self.largeImage, "the image has \(tenths / 10).\(tenths % 10) MiB", at: image.location,
                help: "save it with fewer pixels or as WebP: 1 MiB takes seconds to load on a phone")
        }
    }
}
